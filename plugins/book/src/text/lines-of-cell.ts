// Where the lines of a cell stand in the page's file. The code of one framework has lost lines of its fence: those that
// name tabs, branches of other frameworks; some lines are written otherwise.

/**
 * @param code for one framework
 * @param written the lines between the fences
 * @param from the line of the file in which the first of them stands
 * @returns for each line of the code its line in the file; one that was written otherwise counts as following the last
 */
export function linesOfCell(code: string, written: readonly string[], from: number): number[] {
  const bare = written.map((line) => line.trim())
  let next = 0
  return code.split('\n').map((line) => {
    const found = bare.indexOf(line.trim(), next)
    const at = found < 0 ? Math.min(next, Math.max(0, bare.length - 1)) : found
    next = at + 1
    return from + at
  })
}
