// `torch.Generator`: a source of random numbers as Python sees it.
import {raise} from '../objects/exceptions.ts'
import {objectType, PyObject, PyType, typeOf, type Value} from '../objects/object.ts'
import type {Parameter} from './parameters.ts'
import {torchGenerator, type TorchGenerator} from './torch-generator.ts'

export const generatorType = new PyType('Generator', [objectType])
generatorType.module = 'torch._C'

export class GeneratorObject extends PyObject {
  override readonly type: PyType
  readonly #own: TorchGenerator | undefined

  /** @param own the running session's if none is given */
  constructor(own?: TorchGenerator, type: PyType = generatorType) {
    super()
    this.#own = own
    this.type = type
  }

  get generator(): TorchGenerator {
    return this.#own ?? torchGenerator()
  }
}

/** `torch.default_generator` */
export const defaultGenerator = new GeneratorObject()

/** What numbers are drawn from; the session's if none is given. */
export const generator: Parameter<TorchGenerator> = {
  read(value, {name}) {
    if (value === undefined || value === null) return torchGenerator()
    if (value instanceof GeneratorObject) return value.generator
    throw raise(
      'TypeError',
      `${name}(): argument 'generator' must be torch._C.Generator, not ${typeOf(value as Value).name}`,
    )
  },
}
