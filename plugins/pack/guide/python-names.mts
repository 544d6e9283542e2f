// What the Python of a page has by name, asked of a session as a cell would ask.

import {createSession} from '../../python/src/index.ts'
import {library, libraryLoaders} from '../../python/src/library/index.ts'
import {moduleSources} from '../../python/src/session/module-sources.ts'

/** Modules of Python's own library that a cell can import. */
export async function libraryModules(): Promise<string[]> {
  return importable([...Object.keys(library), ...(await modulesOf(Object.keys(libraryLoaders)))])
}

/** Modules of other packages that a cell can import. */
export async function packageModules(): Promise<string[]> {
  const packages = Object.keys(moduleSources.loaders).filter((name) => !(name in libraryLoaders))
  return importable(await modulesOf(packages))
}

async function modulesOf(packages: readonly string[]): Promise<string[]> {
  const tables = await Promise.all(packages.map(async (name) => moduleSources.loaders[name]?.()))
  return tables.flatMap((table) => Object.keys(table ?? {}))
}

/** Without those that modules keep for each other. */
function importable(modules: readonly string[]): string[] {
  return [...new Set(modules)].filter((name) => /^(?!_(?!_))[\w.]+$/.test(name)).toSorted()
}

export interface Query {
  module: string
  /** `torch.Tensor`, of what `import torch` gives; left out, it is the module. */
  expression?: string
  /** What is asked of each `name` and its `value`, in Python. */
  test?: string
}

/** The public names of each, in one session. */
export async function namesOf(queries: readonly Query[]): Promise<string[][]> {
  const cells = queries.map((query, i) => ({id: String(i), source: cellOf(query)}))
  const results = await createSession({cells, onEvent: () => undefined}).runAll()
  return queries.map(({module, expression = module}, i) => {
    const result = results[i]
    if (result?.status !== 'ok')
      throw new Error(`the names of ${expression}: ${result?.reason ?? result?.status}`)
    const printed = result.outputs.map((output) => (output.kind === 'text' ? output.text : '')).join('')
    return printed.split('\n').filter((name) => name !== '')
  })
}

function cellOf({module, expression = module, test = 'True'}: Query): string {
  return `
import ${module}
for name in dir(${expression}):
    value = getattr(${expression}, name, None)
    if not name.startswith('_') and (${test}):
        print(name)`
}
