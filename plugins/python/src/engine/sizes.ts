// Shapes that are neither lists nor tuples: `tf.TensorShape`.
import {PyObject} from '../objects/object.ts'

export abstract class SizesObject extends PyObject {
  readonly sizes: readonly number[]
  constructor(sizes: readonly number[]) {
    super()
    this.sizes = sizes
  }
}
