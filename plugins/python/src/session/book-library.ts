// The book's own package, made of the cells that its author saved into it. What cannot run here is left out, and says so when it is used.
import {compileTree, moduleNamespace} from '../interpreter/cell.ts'
import type {Tree} from '../interpreter/nodes.ts'
import type {Namespace} from '../interpreter/namespace.ts'
import {raise, Raised} from '../objects/exceptions.ts'
import {defineType} from '../objects/builtin.ts'
import {moduleType, PyModule} from '../interpreter/module.ts'
import type {PyType, Value} from '../objects/object.ts'
import {getAttribute} from '../objects/attributes.ts'
import {runtime} from '../objects/runtime.ts'
import {str} from '../objects/text.ts'
import {lackOf, Unavailable} from '../objects/unavailable.ts'
import {storedNames} from '../program/tree.ts'
import {readProgram} from './read-program.ts'
import type {Library} from './session.ts'

/** `d2l.torch`, `d2l.mxnet`: one page knows one framework, so all are the same. */
const frameworks: readonly string[] = ['torch', 'mxnet', 'tensorflow', 'jax', 'paddle', 'mindspore']

/** Books that do not save helpers to draw with get ours. */
const displayPackage = 'd2l'

export class BookLibrary {
  readonly name: string
  readonly #library: Library | undefined
  #module: LibraryModule | undefined

  constructor(library: Library | undefined) {
    this.#library = library
    this.name = library?.name ?? 'd2l'
  }

  /** What its cells import. */
  modules(): string[] {
    return this.#programs().flatMap((program) => ('names' in program ? program.names.modules : []))
  }

  /** The package itself, or what it has for the framework of the page; undefined where that is no name of it. */
  module(name: string): PyModule | undefined {
    const [top, part, ...more] = name.split('.')
    if (top !== this.name || more.length > 0 || (part !== undefined && !this.#parts().includes(part)))
      return undefined
    if (!this.#library && this.name !== displayPackage) return undefined
    const module = this.#ofFramework()
    if (part !== undefined) return module
    return new LibraryPackage(this.name, module, this.#parts())
  }

  #parts(): string[] {
    const own = this.#library?.part
    return own === undefined ? [...frameworks] : [...frameworks, own]
  }

  #ofFramework(): LibraryModule {
    if (this.#module) return this.#module
    const namespace = moduleNamespace(this.name)
    const module = new LibraryModule(this.name, namespace)
    // its cells may import the package that they are part of
    this.#module = module
    namespace.set(this.name, module)
    namespace.whyLacking = (name) => module.lackOf(name, 'NameError')
    if (this.name === displayPackage)
      for (const [name, helper] of displayHelpers()) namespace.set(name, helper)
    for (const program of this.#programs()) {
      if (!('tree' in program)) continue
      for (const statement of program.tree.body)
        runStatement({...program.tree, body: [statement]}, namespace, module)
    }
    return module
  }

  #programs(): readonly ReturnType<typeof readProgram>[] {
    return (this.#library?.cells ?? []).map(programOf)
  }
}

type LibraryCell = Library['cells'][number]

/** Sessions one after the other may be given the same cells. */
const parsed = new WeakMap<LibraryCell, ReturnType<typeof readProgram>>()

function programOf(cell: LibraryCell): ReturnType<typeof readProgram> {
  const {source, page, line} = cell
  const program = parsed.get(cell) ?? readProgram(source, `${page}, line ${line}`)
  parsed.set(cell, program)
  return program
}

function runStatement(tree: Tree, namespace: Namespace, module: LibraryModule): void {
  try {
    compileTree(tree).run(namespace)
  } catch (error) {
    if (!(error instanceof Raised)) throw error
    const reason = `${error.exception.type.name}: ${str(error.exception)}`
    for (const name of tree.body.flatMap(storedNames))
      if (!namespace.has(name))
        module.lacking.set(name, {reason, lack: lackOf(error.exception) ?? 'unsupported'})
  }
}

class LibraryModule extends PyModule {
  /** Names that could not be made, and why. */
  readonly lacking = new Map<string, {reason: string; lack: 'unsupported' | 'needs-data'}>()

  override get type(): PyType {
    return libraryModuleType
  }

  missing(name: string): Value {
    throw (
      this.lackOf(name, 'AttributeError') ??
      raise('AttributeError', `module '${this.name}' has no attribute '${name}'`)
    )
  }

  /** @param type of the error */
  lackOf(name: string, type: string): Raised | undefined {
    const lack = this.lacking.get(name)
    return (
      lack &&
      new Unavailable(
        lack.lack,
        type,
        `${this.name}.${name} is not part of this page's Python: ${lack.reason}`,
        {kind: 'absent', name: `${this.name}.${name}`},
      )
    )
  }
}

/** `import d2l` finds in it what the module of the framework has; `from d2l import torch` that module. */
class LibraryPackage extends PyModule {
  readonly module: LibraryModule

  constructor(name: string, module: LibraryModule, parts: readonly string[]) {
    super(name)
    this.module = module
    for (const framework of parts) this.attributes.set(framework, module)
  }

  override get type(): PyType {
    return libraryPackageType
  }
}

const libraryPackageType: PyType = defineType<LibraryPackage>('module', [moduleType], {
  methods: {'__getattr__(self, name, /)': ({module}, name: string) => getAttribute(module, name)},
})

const libraryModuleType: PyType = defineType<LibraryModule>('module', [moduleType], {
  methods: {'__getattr__(self, name, /)': (self, name: string) => self.missing(name)},
})

/** Of the module that is loaded with the package. */
function displayHelpers(): [name: string, helper: Value][] {
  const module = runtime().importModule('d2l-display')
  const names = module instanceof PyModule ? [...module.attributes.entries()] : []
  return names.filter(([name]) => !name.startsWith('__'))
}
