// The reader of YAML calls itself for each level. Where that fills the stack, Node may end without an error to catch.

/** No author nests so deep. */
const deepest = 100

const before = /^(?:[ \t]|[-?:](?=[ \t]))*/

/** Whether a text of YAML nests deeper than can be read: by brackets, by indentation, by signs on one line. */
export function isDeepYaml(text: string): boolean {
  let brackets = 0
  const indents: number[] = []
  for (const line of text.split(/\r\n?|\n/)) {
    const start = before.exec(line)![0]
    if (start.length === line.length) continue
    while (indents.length > 0 && indents.at(-1)! >= start.length) indents.pop()
    indents.push(start.length)
    const signs = start.replaceAll(/[ \t]/g, '').length
    for (const character of line) {
      if (character === '[' || character === '{') brackets++
      else if (character === ']' || character === '}') brackets = Math.max(0, brackets - 1)
      if (indents.length + signs + brackets > deepest) return true
    }
  }
  return false
}
