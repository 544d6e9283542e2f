// Citations as pandoc has them, `[@smith2004; @doe]`, and the references of its filters and of Quarto, `@fig:net`.

import {repair, type Scan} from './scan.ts'

const key = String.raw`[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_]))*`
const group = new RegExp(String.raw`\[@${key}(?:[ \t]*;[ \t]*@${key})*\](?![(\[{])`, 'uy')
/** With words around: `[see @smith2004, p. 3]`. */
const wordy = new RegExp(String.raw`\[(?:[^[\]@\n]{0,80}[ \t-])?-?@${key}[^[\]\n]{0,200}\](?![(\[{:])`, 'uy')
const bare = new RegExp(String.raw`@(${key})`, 'uy')
const target = /^(fig|tbl|tab|sec|eq|lst)[:-]/

const rule = 'citation-is-a-role'

/**
 * Read what a bracket begins, if it is a citation.
 * @returns where to read on
 */
export function readCitation(scan: Scan, at: number): number | undefined {
  const {source} = scan
  if (/[!\]^\\]/.test(source[at - 1] ?? '') || isNameOfLink(scan, at)) return undefined
  group.lastIndex = at
  if (group.test(source)) {
    const end = group.lastIndex
    const keys = source
      .slice(at + 1, end - 1)
      .split(';')
      .map((name) => name.trim().slice(1))
    const role = keys.length === 1 ? roleOf(keys[0]!) : 'cite'
    read(scan, at, end, `:${role}:\`${keys.join(',')}\``)
    return end
  }
  wordy.lastIndex = at
  if (!wordy.test(source)) return undefined
  const reason = 'Citations are written `` :cite:`key` ``; this one is shown as it is written'
  scan.damages.push({rule, reason, start: at, end: wordy.lastIndex})
  return wordy.lastIndex
}

const definition = /^[ \t>]{0,8}\[(@[^\]\n]+)\]:/gm
const longestName = 1000
const definitions = new WeakMap<Scan, ReadonlySet<string>>()

/** `[@name]` with `[@name]: https://...` somewhere on the page is a link. */
function isNameOfLink(scan: Scan, at: number): boolean {
  const {source} = scan
  if (source[at + 1] !== '@') return false
  let known = definitions.get(scan)
  if (!known) {
    known = new Set(Array.from(source.matchAll(definition), ([, name]) => name!.toLowerCase()))
    definitions.set(scan, known)
  }
  const [name = ''] = source.slice(at + 1, at + longestName).split(']', 1)
  return known.has(name.toLowerCase())
}

/** Read a name with `@` in a sentence: few are citations, and only those of figures and the like say so. */
export function readName(scan: Scan, at: number): number {
  bare.lastIndex = at
  const name = bare.exec(scan.source)?.[1]
  if (name === undefined || !/^[\s([{"'>*_]?$/.test(scan.source[at - 1] ?? '')) return at + 1
  const end = bare.lastIndex
  if (target.test(name)) read(scan, at, end, `:${roleOf(name)}:\`${name}\``)
  else if (/^\p{L}[\p{L}_:-]*(?:1[5-9]|20)\d\d\p{L}*$/u.test(name)) {
    const reason = `Citations are written \`\` :citet:\`${name}\` \`\`; this one is shown as it is written`
    scan.damages.push({rule, reason, start: at, end})
  }
  return end
}

function roleOf(name: string): string {
  const kind = target.exec(name)?.[1]
  if (kind === undefined) return 'cite'
  return kind === 'eq' ? 'eqref' : 'numref'
}

function read(scan: Scan, start: number, end: number, text: string): void {
  const reason = `\`${scan.source.slice(start, end)}\` is read as a role`
  repair(scan, {rule, reason, start, end, text})
}
