// Modules of Python, and the tables that say how they are made.
import {addMembers} from '../objects/builtin.ts'
import {objectType, PyObject, PyType, type Value} from '../objects/object.ts'
import {Namespace} from './namespace.ts'

export const moduleType = new PyType('module', [objectType])

export class PyModule extends PyObject {
  override readonly attributes: Namespace
  readonly name: string

  constructor(name: string, namespace = new Namespace()) {
    super()
    this.name = name
    this.attributes = namespace
    if (!namespace.has('__name__')) namespace.set('__name__', name)
  }

  override get type(): PyType {
    return moduleType
  }
}

addMembers<PyModule>(moduleType, {
  methods: {
    '__repr__(self, /)': ({name}) => `<module '${name}'>`,
  },
})

/** `moduleOf('math', {pi: new Float(Math.PI)})` */
export function moduleOf(name: string, members: Readonly<Record<string, Value>>): PyModule {
  const namespace = new Namespace()
  for (const [key, value] of Object.entries(members)) namespace.set(key, value)
  return new PyModule(name, namespace)
}

/** Modules by their full names, each made when a session imports it first. */
export type ModuleTable = Readonly<Record<string, () => PyModule>>

/** What has to be loaded before the modules of a package can be made, by the name of the package. */
export type ModuleLoaders = Readonly<Record<string, () => Promise<ModuleTable>>>
