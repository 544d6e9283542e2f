/** What stands behind the opening back-ticks, in pandoc's way: `{.python .input #id n=1}` or a plain word. */
export interface FenceInfo {
  /** `.python` and `.input`, or the plain word. */
  classes: string[]
  /** Words without a dot: `mlp` in `{.live mlp}`. */
  words: string[]
  /** `#id` (as `id`) and `key=value`. */
  attributes: Record<string, string>
  isBraced: boolean
}

const part = /#([^\s}]+)|\.([^\s}=]+)|([^\s}=]+)=(?:"([^"]*)"|'([^']*)'|([^\s}]*))|([^\s}]+)/g

/** Read the info string of a fence. Nothing is an error: what makes no sense is a word. */
export function readFenceInfo(info: string): FenceInfo {
  const trimmed = info.trim()
  const isBraced = trimmed.startsWith('{')
  if (!isBraced)
    return {classes: trimmed.split(/[\s{,]/, 1).filter(Boolean), words: [], attributes: {}, isBraced}
  const result: FenceInfo = {classes: [], words: [], attributes: {}, isBraced}
  for (const match of trimmed.slice(1).matchAll(part)) {
    const [, id, className, key, double, single, plain, word] = match
    if (id !== undefined) result.attributes['id'] = id
    else if (className !== undefined) result.classes.push(className)
    else if (key !== undefined) result.attributes[key] = double ?? single ?? plain ?? ''
    else if (word !== undefined) result.words.push(word)
  }
  return result
}
