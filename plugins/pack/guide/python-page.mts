// The page of the guide that tells what Python runs: its tables, and where it differs from CPython.

import {absentPackages} from '../../python/src/session/absent-packages.ts'
import {readDivergences, type Divergence} from './divergences.mts'
import {libraryModules, namesOf, packageModules, type Query} from './python-names.mts'
import {testedTable} from './python-tests.mts'
import {code, withTables, type Row, type Table} from './tables.mts'

/** Which page of the guide it is. */
export const guidePage = 'docs/guide/python.md'

/** Kinds of built-in names, by what is true of their `value`. */
const builtInKinds: readonly [title: string, test: string][] = [
  ['Functions', 'not isinstance(value, type) and callable(value)'],
  ['Types', 'isinstance(value, type) and not issubclass(value, BaseException)'],
  ['Exceptions', 'isinstance(value, type) and issubclass(value, BaseException)'],
]

/** Not a module that the module has imported. */
const isOwn = "type(value).__name__ != 'module'"

/** Types of arrays, and the modules that have them. */
const arrays: readonly Query[] = [
  {module: 'torch', expression: 'torch.Tensor'},
  {module: 'tensorflow', expression: 'tensorflow.Tensor'},
  {module: 'tensorflow', expression: 'tensorflow.Variable'},
  {module: 'mxnet.np', expression: 'mxnet.np.ndarray'},
  {module: 'numpy', expression: 'numpy.ndarray'},
]

/** The page with these tables and divergences as they are now; the text around them is its author's. */
export async function withPythonTables(page: string): Promise<string> {
  const tables = {
    'tab_python-tested': testedTable(),
    'tab_python-built-ins': await builtInsTable(),
    'tab_python-library': await libraryTable(),
    'tab_python-packages': await packagesTable(),
    'tab_python-absent': absentTable(),
  }
  const [told, silent] = byTelling(readDivergences())
  const filled = withTables(page, guidePage, tables)
  return withSection(withSection(filled, 'sec_python-absent', told), 'sec_python-differences', silent)
}

async function builtInsTable(): Promise<Table> {
  const names = await namesOf(builtInKinds.map(([, test]) => ({module: 'builtins', test})))
  return [['Built in', 'Names'], ...builtInKinds.map(([title], i): Row => [title, list(names[i])])]
}

async function libraryTable(): Promise<Table> {
  const modules = (await libraryModules()).filter((name) => name !== 'builtins')
  const names = await namesOf(modules.map((module) => ({module, test: isOwn})))
  return [['Module', 'Names'], ...modules.map((module, i): Row => [code(module), list(names[i])])]
}

async function packagesTable(): Promise<Table> {
  const modules = await packageModules()
  const queries = [...modules.map((module): Query => ({module})), ...arrays]
  const names = await namesOf(queries)
  const rows = queries.map(({module, expression}, i): Row => {
    return [
      expression === undefined ? code(module) : `methods of ${code(expression)}`,
      String(names[i]?.length),
    ]
  })
  return [['Module', 'Names'], ...rows.filter(([, count]) => count !== '0')]
}

function absentTable(): Table {
  const packages = Object.entries(absentPackages)
  const reasons = [...new Set(packages.map(([, {reason}]) => reason))]
  const rows = reasons.map((reason): Row => {
    const names = packages.flatMap(([name, absence]) => (absence.reason === reason ? [name] : []))
    return [list(names), reason]
  })
  return [['Packages', 'Why'], ...rows]
}

function list(names: readonly string[] = []): string {
  return names.map(code).join(', ')
}

/** Those that end in an error, and those that show something else. */
function byTelling(all: readonly Divergence[]): [told: Divergence[], silent: Divergence[]] {
  const isTold = ({here}: Divergence): boolean => /^[\w.]*Error: .*$/.test(here.split('\n').at(-1) ?? '')
  return [all.filter(isTold), all.filter((one) => !isTold(one))]
}

/** The divergences of a section, from the first program in it to its end. */
function withSection(page: string, label: string, divergences: readonly Divergence[]): string {
  const start = page.indexOf(`:label:\`${label}\`\n`)
  if (start < 0) throw new Error(`${guidePage} has no section with the label ${label}`)
  const mark = '\n* * *\n'
  const first = page.indexOf(mark, start) + mark.length
  if (first < mark.length) throw new Error(`the section ${label} of ${guidePage} has no line \`* * *\``)
  const next = page.indexOf('\n## ', first)
  const end = next < 0 ? page.length : next
  return `${page.slice(0, first)}\n${divergences.map(divergenceText).join('\n')}${page.slice(end)}`
}

function divergenceText({sentence, program, cpython, here}: Divergence): string {
  return `${sentence}\n\n\`\`\`python\n${program}\n${comment('CPython', cpython)}\n${comment('here', here)}\n\`\`\`\n`
}

/** `# here: 3`, or the lines below it. */
function comment(title: string, text: string): string {
  const lines = text.split('\n')
  return lines.length === 1
    ? `# ${title}: ${text}`
    : [`# ${title}:`, ...lines.map((line) => `#   ${line}`)].join('\n')
}
