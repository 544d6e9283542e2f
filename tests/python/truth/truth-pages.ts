// Pages of real books with what the frameworks really printed for their cells. They lie beside the project, in D2LBOOK_BOOKS.
import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

export type Tab = 'pytorch' | 'mxnet' | 'tensorflow' | 'jax'

interface TruthCell {
  source: string
  /** What was shown as text; undefined where nothing is known, or it may differ from run to run. */
  expected: string | undefined
}

export interface TruthPage {
  /** `d2l-vi/chapter_preliminaries/ndarray` */
  name: string
  cells: TruthCell[]
}

interface Recorded {
  index: number
  code_sha256: string
  deterministic: boolean
  needs: 'core' | 'nn' | 'data' | 'env'
  outputs: {kind: string; channel?: string; text?: string; ignore?: boolean}[]
}

/** Those of the tabs that are run here. */
export const tabsThatRun = ['pytorch', 'mxnet', 'tensorflow'] as const satisfies Tab[]

const folder = process.env.D2LBOOK_BOOKS

/** `undefined` where the books are not there. */
export const truthFolder =
  folder !== undefined && existsSync(join(folder, 'truth')) ? join(folder, 'truth') : undefined

/** None where the books are not there. */
export function truthPages(tab: Tab): TruthPage[] {
  if (folder === undefined || truthFolder === undefined) return []
  return readdirSync(truthFolder)
    .filter((file) => /--.*--.*\.json$/.test(file))
    .map((file) => {
      const [book = '', chapter = '', page = ''] = file.replace(/\.json$/, '').split('--')
      const tabs = JSON.parse(readFileSync(join(truthFolder, file), 'utf8')) as {
        tab: Tab
        cells: Recorded[]
      }[]
      const markdown = readFileSync(join(folder, 'books', book, chapter, `${page}.md`), 'utf8')
      const recorded = tabs.find((one) => one.tab === tab)?.cells ?? []
      return {name: `${book}/${chapter}/${page}`, cells: joined(cellsOf(markdown, book, tab), recorded)}
    })
}

function joined(sources: readonly string[], recorded: readonly Recorded[]): TruthCell[] {
  return sources.map((source, index) => {
    const found = recorded[index]
    const isSame = found?.code_sha256 === hashOf(source)
    return {source, expected: found && isSame ? expectedOf(found) : undefined}
  })
}

/** As the records name a cell. */
export function hashOf(source: string): string {
  return createHash('sha256').update(source.trimEnd()).digest('hex')
}

function expectedOf({deterministic, needs, outputs}: Recorded): string | undefined {
  if (!deterministic || needs !== 'core') return undefined
  const shown = outputs.filter(({kind, channel}) => kind === 'text' && channel !== 'stderr')
  if (shown.length === 0 || outputs.some(({kind}) => kind === 'unknown')) return undefined
  return shown.map(({text}) => text ?? '').join('\n')
}

/** Cells without a tab line belong to this one. */
const tabOfUntagged: Readonly<Record<string, Tab>> = {'d2l-vi': 'mxnet', 'd2l-en': 'pytorch'}

function cellsOf(markdown: string, book: string, tab: Tab): string[] {
  const fences = markdown.matchAll(/^```\{\.python \.input[^\n]*\n([\s\S]*?)^```$/gm)
  return [...fences].flatMap(([, code = '']) => {
    if (/d2lbook\.tab|tab\.interact_select/.test(code)) return []
    const line = /^(?:%%tab|#\s*@tab)[ \t]+(.*)\n?/m.exec(code)
    const tabs = line?.[1]?.split(',').map((name) => name.trim()) ?? [tabOfUntagged[book] ?? '']
    if (!tabs.includes(tab) && !tabs.includes('all')) return []
    return [(line ? code.replace(line[0], '') : code).trimEnd()]
  })
}

/** Equal but for white space, and numbers to a tolerance of 1e-4. */
export function isAlike(shown: string, expected: string): boolean {
  const [left, right] = [shown, expected].map(withoutSpace) as [string, string]
  const number = /(?<![\w.])-?\d+\.?\d*(?:e[+-]?\d+)?/g
  if (left.replaceAll(number, '#') !== right.replaceAll(number, '#')) return false
  const numbers = [...right.matchAll(number)].map(([text]) => Number(text))
  return [...left.matchAll(number)].every(([text], i) => {
    const wanted = numbers[i] ?? NaN
    return Math.abs(Number(text) - wanted) <= 1e-4 * Math.max(1e-4, Math.abs(wanted))
  })
}

/** Two numbers beside each other stay two. */
function withoutSpace(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/ (?![-\d.])|(?<![\w.]) /g, '')
}
