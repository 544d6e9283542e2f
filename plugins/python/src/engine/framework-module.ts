// A module of a framework: functions of the table, and what is written in Python, which is compiled when somebody first asks for it.
import {compileTree, moduleNamespace} from '../interpreter/cell.ts'
import {moduleType, PyModule} from '../interpreter/module.ts'
import {nearest} from '../interpreter/nearest.ts'
import type {Tree} from '../interpreter/nodes.ts'
import {parse} from '../interpreter/parse.ts'
import {markUnread} from '../interpreter/unread-parameters.ts'
import {getAttribute} from '../objects/attributes.ts'
import {defineType} from '../objects/builtin.ts'
import {raise} from '../objects/exceptions.ts'
import {List} from '../objects/list.ts'
import type {PyType, Value} from '../objects/object.ts'
import {Unavailable} from '../objects/unavailable.ts'
import {isTypo} from './typo.ts'
import {changesNoNumber} from './unread-arguments.ts'

/** One file of a package that is written in Python; a module may be made of several, which see each other's names. */
export interface PythonFile {
  /** What its classes say of where they are from: `torch.nn.modules.linear`. */
  readonly name: string
  readonly source: string
}

/** Sessions one after the other parse it once. */
const parsed = new WeakMap<PythonFile, Tree>()

function treeOf(file: PythonFile): Tree {
  const known = parsed.get(file)
  if (known) return known
  const tree = parse(file.source, `<${file.name}>`)
  markUnread(tree, changesNoNumber)
  parsed.set(file, tree)
  return tree
}

/** Says of names that it lacks that they are not here; they may be in the framework itself. */
export class FrameworkModule extends PyModule {
  /** Not compiled yet. */
  #files: readonly PythonFile[] = []
  /** Names that are another module's: `keras.Sequential` is one of `keras.models`. */
  readonly #links = new Map<string, FrameworkModule>()

  constructor(name: string) {
    super(name, moduleNamespace(name))
  }

  override get type(): PyType {
    return frameworkModuleType
  }

  addFiles(files: readonly PythonFile[]): void {
    this.#files = [...this.#files, ...files]
  }

  /** These names are those of another module, which is compiled when one is asked for. */
  link(module: FrameworkModule, names: readonly string[]): void {
    for (const name of names) this.#links.set(name, module)
  }

  get linked(): readonly string[] {
    return [...this.#links.keys()]
  }

  /** Compiles what is written in Python. */
  complete(): this {
    const files = this.#files
    // modules that import each other find it half made, as in Python
    this.#files = []
    for (const file of files) {
      this.attributes.set('__name__', file.name)
      try {
        compileTree(treeOf(file)).run(this.attributes)
      } finally {
        this.attributes.set('__name__', this.name)
      }
    }
    return this
  }

  /** A name that is not there, unless Python's part has it. */
  missing(name: string): Value {
    const linked = this.#links.get(name)
    if (linked) {
      const found = getAttribute(linked, name)
      this.attributes.set(name, found)
      return found
    }
    if (this.#files.length > 0) {
      const found = this.complete().attributes.get(name)
      if (found !== undefined) return found
    }
    throw lacking(this, name)
  }
}

const frameworkModuleType: PyType = defineType<FrameworkModule>('module', [moduleType], {
  methods: {
    '__getattr__(self, name, /)': (self, name: string) => self.missing(name),
    '__dir__(self, /)': (self) =>
      new List([...new Set([...self.complete().attributes.keys(), ...self.linked])]),
  },
})

/** As Python says it, and that it may well be there elsewhere. */
function lacking(module: PyModule, name: string): Error {
  const text = `module '${module.name}' has no attribute '${name}'`
  if (name.startsWith('__')) return raise('AttributeError', text)
  const known = publicNames(module)
  if (known.some((one) => isTypo(name, one))) {
    const raised = raise('AttributeError', text)
    raised.exception.missing = {name, object: module}
    return raised
  }
  const root = module.name.split('.')[0]
  const refusal = new Unavailable(
    'unsupported',
    'AttributeError',
    `${text}: ${module.name}.${name} is not part of this page's ${root}. ${namesInWords(module, name)}`,
    {kind: 'absent', name: `${module.name}.${name}`},
  )
  refusal.exception.missing = {name, object: module}
  return refusal
}

function publicNames(module: PyModule): string[] {
  const linked = module instanceof FrameworkModule ? module.linked : []
  return [...module.attributes.keys(), ...linked].filter((name) => !name.startsWith('_'))
}

/** More are no help. */
const mostNames = 30

/** `Of torch.optim there are Adam, SGD.` */
function namesInWords(module: PyModule, wrong: string): string {
  const {name} = module
  const known = publicNames(module).toSorted()
  const near = nearest(wrong, known)
  const shown = known.length <= mostNames ? known : namesAround(known, wrong)
  const more = known.length - shown.length
  const rest = more > 0 ? ` and ${more} more` : ''
  return `Of ${name} there are ${shown.join(', ')}${rest}${near === undefined ? '' : `; the nearest is ${near}`}`
}

/** Those beside the place that it would have in the alphabet. */
function namesAround(sorted: readonly string[], wrong: string): string[] {
  const at = sorted.findIndex((one) => one > wrong)
  const start = Math.max(0, (at < 0 ? sorted.length : at) - mostNames / 2)
  return sorted.slice(start, start + mostNames)
}
