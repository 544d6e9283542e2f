// What TensorFlow's Python here cannot do itself.
import {addedAt, replaced, resizeLinear, resizeNearest, type Tensor} from 'd2lbook-tensor'
import {tensor as tensorParameter} from '../../engine/parameters.ts'
import {Builtin} from '../../objects/builtin.ts'
import type {Value} from '../../objects/object.ts'
import {tensorflow} from './framework.ts'

const read = (value: Value, parameter: string): Tensor =>
  tensorParameter.read(value, {framework: tensorflow, name: 'scatter', parameter, position: 1})

/** Rows of one array put, or added, into others. */
export const scatterRows = new Builtin(
  '_scatter_rows(rows, places, parts, how)',
  (rows: Value, places: Value, parts: Value, how: Value) => {
    const write = how === 'add' ? addedAt : replaced
    return tensorflow.wrap(write(read(rows, 'tensor'), [read(places, 'indices')], read(parts, 'updates')))
  },
)

/** Pictures with their channels last, in another size. */
export const resizedImages = new Builtin(
  '_resized(images, height, width, nearest)',
  (images: Value, height: number, width: number, nearest: boolean) => {
    const x = read(images, 'images')
    const outer = Array.from({length: x.rank - 3}, (_, axis) => axis)
    const [rows, columns, channels] = [x.rank - 3, x.rank - 2, x.rank - 1]
    const first = x.permute([...outer, channels, rows, columns])
    const resized = nearest
      ? resizeNearest(first, [height, width], {}, true)
      : resizeLinear(first, [height, width])
    return tensorflow.wrap(resized.permute([...outer, rows + 1, columns + 1, rows]))
  },
)
