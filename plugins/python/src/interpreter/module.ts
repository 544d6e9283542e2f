// Modules of Python.
import {addMembers} from '../objects/builtin.ts'
import {objectType, PyObject, PyType} from '../objects/object.ts'
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
