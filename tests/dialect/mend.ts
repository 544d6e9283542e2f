import type {VFileMessage} from 'vfile-message'

interface Edit {
  start: number
  end: number
  text: string
}

/** Apply the edits that messages propose; of two that overlap, the first. */
export function mend(source: string, messages: readonly VFileMessage[]): string {
  let result = source
  let before = Infinity
  for (const edit of editsOf(messages).toReversed()) {
    if (edit.end > before) continue
    result = result.slice(0, edit.start) + edit.text + result.slice(edit.end)
    before = edit.start
  }
  return result
}

function editsOf(messages: readonly VFileMessage[]): Edit[] {
  return messages
    .flatMap(({place, expected}) => {
      if (!expected || !place || !('start' in place)) return []
      return [{start: place.start.offset!, end: place.end.offset!, text: expected[0]!}]
    })
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
}
