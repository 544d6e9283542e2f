/** The tabs that a cell names. */
export interface TabLine {
  /** `undefined`: the cell has no mark. */
  names: string[] | undefined
  /** The code without the lines that name tabs. */
  code: string
  /** How many lines name tabs; one is enough. */
  count: number
}

const tabLine = /^.*(?:#[ \t]*@tab|%%tab)\b(?:[ \t]+([\w, \t]*))?.*$/

/** Take the lines `#@tab x, y` and `%%tab x, y` out of a cell. The first that has names counts. */
export function takeTabLines(code: string): TabLine {
  let names: string[] | undefined
  let count = 0
  const lines = code.split('\n').filter((line) => {
    const match = line.includes('tab') ? tabLine.exec(line) : null
    if (!match) return true
    const found = splitNames(match[1] ?? '')
    if (found.length > 0) {
      count++
      names ??= found
    }
    return false
  })
  return {names, code: lines.join('\n'), count}
}

/** `x, y` to its names. */
export function splitNames(value: string): string[] {
  return value
    .split(/[,\s]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}
