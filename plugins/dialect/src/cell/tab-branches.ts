/**
 * Keep what a cell does for one tab.
 *
 * ```python
 * if tab.selected('pytorch'):
 *     x = torch.ones(3)
 * else:
 *     x = np.ones(3)
 * ```
 */
export function resolveTabBranches(code: string, tab: string): string {
  if (!/tab\.selected|USE_[A-Z]+/.test(code)) return code
  return resolveLines(code.split('\n'), tab).join('\n')
}

const call = String.raw`(?:tab\.selected\((?:\s*['"]\w+['"]\s*,?)+\)|d2l\.USE_[A-Z]+(?:\(\))?)`
const plain = new RegExp(
  String.raw`^[ \t]*(?:if|elif)\s+(?:not\s+)?${call}(?:\s+or\s+${call})*\s*:[ \t]*(?:#.*)?$`,
)

/** The first line that chooses by tabs and by something else, which only a running program could tell; or undefined. */
export function findUnreadableBranch(code: string): string | undefined {
  if (!/tab\.selected/.test(code)) return undefined
  const lines = code.split('\n')
  return lines.find((line, index) =>
    /\btab\.selected\b/.test(line.replace(/#.*$/, '')) ? !plain.test(line) : isOtherElif(lines, index),
  )
}

/** An `elif` of another kind behind a branch of tabs. */
function isOtherElif(lines: readonly string[], index: number): boolean {
  const indent = /^([ \t]*)elif\b/.exec(lines[index]!)?.[1]
  if (indent === undefined) return false
  const head = lines.slice(0, index).findLast((line) => line.trim() !== '' && widthOf(line) <= indent.length)
  return head !== undefined && widthOf(head) === indent.length && plain.test(head)
}

const condition = /^([ \t]*)(if|elif)\b(.*\b(?:tab\.selected|d2l\.USE_[A-Z]+)\b.*):[ \t]*(#.*)?$/
const otherwise = /^([ \t]*)else[ \t]*:[ \t]*(#.*)?$/

function resolveLines(lines: readonly string[], tab: string): string[] {
  const result: string[] = []
  let index = 0
  while (index < lines.length) {
    const match = condition.exec(lines[index]!)
    if (!match || match[2] !== 'if') {
      result.push(lines[index++]!)
      continue
    }
    const branch = readBranches(lines, index, match[1]!, tab)
    const kept = resolveLines(branch.kept, tab)
    result.push(...(belongsToMethod(kept, result, match[1]!) ? kept.map((line) => oneDeeper + line) : kept))
    index = branch.next
  }
  return result
}

const oneDeeper = '    '

/**
 * A branch among the methods of a class that speaks of `self`: books write so what is meant to end the method before it.
 *
 * ```python
 * class Module:
 *     def __init__(self):
 *         super().__init__()
 *     if tab.selected('tensorflow'):
 *         self.training = None
 * ```
 */
function belongsToMethod(kept: readonly string[], before: readonly string[], indent: string): boolean {
  const lines = kept.filter((line) => line.trim() !== '')
  if (lines.length === 0 || !lines.every((line) => line.startsWith(`${indent}self.`))) return false
  const head = before.findLast((line) => line.trim() !== '' && widthOf(line) <= indent.length)
  return head !== undefined && widthOf(head) === indent.length && /^\s*def \w+\(self\b/.test(head)
}

/** Read `if`, its `elif`s and `else`; keep the lines of the first branch that holds. */
function readBranches(
  lines: readonly string[],
  from: number,
  indent: string,
  tab: string,
): {kept: string[]; next: number} {
  let kept: string[] | undefined
  let index = from
  for (let isFirst = true; ; isFirst = false) {
    const head = headOf(lines[index], indent, isFirst)
    if (head === undefined) break
    const end = bodyEnd(lines, index + 1, indent)
    if (!kept && holds(head, tab)) kept = dedentBody(lines.slice(index + 1, end), indent)
    index = end
  }
  return {kept: kept ?? [], next: index}
}

/** The condition of a branch, `''` for `else`. */
function headOf(line: string | undefined, indent: string, isFirst: boolean): string | undefined {
  if (line === undefined) return undefined
  const match = condition.exec(line)
  if (match) return match[1] === indent && (isFirst || match[2] === 'elif') ? match[3] : undefined
  return !isFirst && otherwise.exec(line)?.[1] === indent ? '' : undefined
}

function bodyEnd(lines: readonly string[], from: number, indent: string): number {
  let end = from
  for (let index = from; index < lines.length; index++) {
    const line = lines[index]!
    if (line.trim() === '') continue
    if (widthOf(line) <= indent.length) break
    end = index + 1
  }
  return end
}

function holds(head: string, tab: string): boolean {
  if (head === '') return true
  const names = [...head.matchAll(/['"](\w+)['"]|USE_([A-Z]+)/g)].map(([, quoted, flag]) =>
    (quoted ?? flag ?? '').toLowerCase(),
  )
  const isNamed = names.includes(tab)
  return /\bnot\s+(?:tab\.selected|d2l\.USE_)/.test(head) ? !isNamed : isNamed
}

/** Move a body to the column of its `if`. */
function dedentBody(lines: readonly string[], indent: string): string[] {
  const widths = lines.filter((line) => line.trim() !== '').map(widthOf)
  const extra = Math.min(...widths) - indent.length
  return lines.map((line) => (line.trim() === '' ? line : line.slice(extra)))
}

function widthOf(line: string): number {
  return line.length - line.trimStart().length
}
