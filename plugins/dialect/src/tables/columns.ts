// Columns as a typewriter has them: a letter of East Asia takes two, a tab goes to the next fourth.

const isWide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u
const isMark = /[\p{Mn}\p{Me}\u200b-\u200f\ufeff]/u
// oxlint-disable-next-line no-control-regex -- these take one column each
const plain = /^[\x20-\x7e]*$/

/** For each of the ascending columns the index in a line at which it begins; its end where it is shorter. */
export function indicesOf(text: string, columns: readonly number[]): number[] {
  if (plain.test(text)) return columns.map((column) => Math.min(column, text.length))
  const found: number[] = []
  let column = 0
  let index = 0
  for (const character of text) {
    while (found.length < columns.length && columns[found.length]! <= column && !isMark.test(character))
      found.push(index)
    column += widthOf(character, column)
    index += character.length
  }
  while (found.length < columns.length) found.push(text.length)
  return found
}

/** The column at which an index of a line begins. */
export function columnOf(text: string, index: number): number {
  if (plain.test(text)) return index
  let column = 0
  for (const character of text.slice(0, index)) column += widthOf(character, column)
  return column
}

function widthOf(character: string, column: number): number {
  if (character === '\t') return 4 - (column % 4)
  if (isMark.test(character)) return 0
  return isWide.test(character) ? 2 : 1
}
