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

const part =
  /#([^\s}]+)|\.([^\s}=]+)|([^\s}=]+)=(?:"((?:\\[^]|[^"\\])*)"|'((?:\\[^]|[^'\\])*)'|([^\s}]*))|([^\s}]+)/g

/**
 * Read the info string of a fence. Nothing is an error: what makes no sense is a word.
 *
 * @param decode gives each part its final text; @default the quotes within a quoted value lose their backslashes
 */
export function readFenceInfo(info: string, decode: (text: string) => string = withQuotes): FenceInfo {
  const trimmed = info.trim()
  const isBraced = trimmed.startsWith('{')
  if (!isBraced)
    return {classes: trimmed.split(/[\s{,]/, 1).filter(Boolean), words: [], attributes: {}, isBraced}
  const result: FenceInfo = {classes: [], words: [], attributes: {}, isBraced}
  for (const match of trimmed.slice(1).matchAll(part)) {
    const [, id, className, key, double, single, plain, word] = match
    if (id !== undefined) result.attributes['id'] = decode(id)
    else if (className !== undefined) result.classes.push(decode(className))
    else if (key !== undefined)
      setOwn(result.attributes, decode(key), decode(double ?? single ?? plain ?? ''))
    else if (word !== undefined) result.words.push(decode(word))
  }
  return result
}

function withQuotes(text: string): string {
  return text.replaceAll(/\\(["'])/g, '$1')
}

/** `__proto__` is a key like others. */
function setOwn(attributes: Record<string, string>, key: string, value: string): void {
  Object.defineProperty(attributes, key, {value, writable: true, enumerable: true, configurable: true})
}
