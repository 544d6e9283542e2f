// Arrays as Python sees them: one class of these for each framework.
import type {Tensor} from 'd2lbook-tensor'
import {Reclassable, type Attributes, type PyType, type Value} from '../objects/object.ts'
import type {Framework} from './framework.ts'

export class TensorObject extends Reclassable {
  override type: PyType
  override attributes: Attributes = new Map<string, Value>()
  readonly framework: Framework
  /** Changes in place change its numbers; the object stays. */
  tensor: Tensor
  #gradient: TensorObject | undefined

  constructor(framework: Framework, tensor: Tensor, type: PyType = framework.arrayType) {
    super()
    this.framework = framework
    this.tensor = tensor
    this.type = type
  }

  /** The same object each time that it is asked for, until there is another gradient. */
  get gradient(): TensorObject | undefined {
    const {gradient} = this.tensor
    if (gradient?.tensors === undefined) return undefined
    if (this.#gradient?.tensor !== gradient) this.#gradient = new TensorObject(this.framework, gradient)
    return this.#gradient
  }

  set gradient(gradient: TensorObject | undefined) {
    this.#gradient = gradient
    this.tensor.gradient = gradient?.tensor
  }
}
