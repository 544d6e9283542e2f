// Modules, and the tables that say how they are made.
import {objectType, PyObject, PyType, type Attributes, type Value} from './object.ts'

export const moduleType = new PyType('module', [objectType])

export class PyModule extends PyObject {
  readonly name: string
  override attributes: Attributes

  constructor(name: string, attributes: Attributes) {
    super()
    this.name = name
    this.attributes = attributes
    if (!attributes.has('__name__')) attributes.set('__name__', name)
  }

  override get type(): PyType {
    return moduleType
  }
}

/** Modules by their full names, each made when a session imports it first. */
export type ModuleTable = Readonly<Record<string, () => PyModule>>

/** What has to be loaded before the modules of a package can be made, by the name of the package. */
export type ModuleLoaders = Readonly<Record<string, () => Promise<ModuleTable>>>

/** `moduleOf('math', {pi: new Float(Math.PI)})` */
export function moduleOf(name: string, members: Readonly<Record<string, Value>>): PyModule {
  return new PyModule(name, new Map(Object.entries(members)))
}
