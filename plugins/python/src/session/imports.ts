// What `import` finds: modules of Python's library, frameworks that are loaded when a cell needs them, the book's own package.
import {raise} from '../objects/exceptions.ts'
import {PyModule, type ModuleLoaders, type ModuleTable} from '../interpreter/module.ts'
import type {Value} from '../objects/object.ts'
import {Unavailable} from '../objects/unavailable.ts'
import {absentPackages} from './absent-packages.ts'
import {BookLibrary} from './book-library.ts'
import type {Library} from './session.ts'

export interface ModuleSources {
  /** Of Python's own library. */
  library: ModuleTable
  loaders: ModuleLoaders
}

export class Imports {
  readonly #sources: ModuleSources
  readonly #book: BookLibrary
  readonly #made: Map<string, Value>
  #tables: ModuleTable

  /** @param made `sys.modules` */
  constructor(sources: ModuleSources, library: Library | undefined, made: Map<string, Value>) {
    this.#sources = sources
    this.#tables = sources.library
    this.#book = new BookLibrary(library)
    this.#made = made
  }

  /** Makes ready what these modules need; what cannot be had is told by `get`. */
  async load(names: readonly string[]): Promise<void> {
    const packages = new Set(names.map(packageOf))
    if (packages.has(this.#book.name)) for (const name of this.#book.modules()) packages.add(packageOf(name))
    const loads = [...packages].map(async (name) => this.#sources.loaders[name]?.())
    for (const table of await Promise.all(loads)) if (table) this.#tables = {...this.#tables, ...table}
  }

  /** @throws ModuleNotFoundError of Python */
  get(name: string): Value {
    const known = this.#made.get(name)
    if (known !== undefined) return known
    const parent = name.includes('.') ? this.get(name.slice(0, name.lastIndexOf('.'))) : undefined
    const made = this.#made.get(name) ?? this.#make(name)
    this.#made.set(name, made)
    // `import a.b` makes `b` an attribute of `a`
    if (parent instanceof PyModule) parent.attributes.set(name.slice(name.lastIndexOf('.') + 1), made)
    return made
  }

  #make(name: string): Value {
    const {[name]: make} = this.#tables
    if (make) return make()
    const module = this.#book.module(name)
    if (module !== undefined) return module
    const absent = absentPackages[packageOf(name)]
    if (absent)
      throw new Unavailable(
        absent.lack,
        'ModuleNotFoundError',
        `${name} is not part of this page's Python: ${absent.reason}`,
        {kind: 'absent', name},
      )
    if (packageOf(name) in this.#sources.loaders) throw notBuilt(name)
    throw notFound(name)
  }
}

function packageOf(name: string): string {
  return name.split('.')[0] ?? name
}

/** Frameworks have more modules than are here. */
function notBuilt(name: string): Error {
  const text = `No module named '${name}': ${name} is not part of this page's ${packageOf(name)}`
  return new Unavailable('unsupported', 'ModuleNotFoundError', text, {kind: 'absent', name})
}

function notFound(name: string): Error {
  const raised = raise('ModuleNotFoundError', `No module named '${name}'`)
  raised.exception.attributes.set('name', name)
  return raised
}
