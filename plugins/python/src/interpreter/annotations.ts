// `__annotations__` of a class: evaluated when they are asked for first, so that they may name what comes later.
import {objectType, PyObject, PyType, type Descriptor, type Value} from '../objects/object.ts'

const annotationsType = new PyType('annotations', [objectType])

export class Annotations extends PyObject implements Descriptor {
  readonly #evaluate: () => Value
  #value: Value | undefined

  constructor(evaluate: () => Value) {
    super()
    this.#evaluate = evaluate
  }

  override get type(): PyType {
    return annotationsType
  }

  bind(): Value {
    return (this.#value ??= this.#evaluate())
  }
}
