// Pictures for `keras.datasets`, as far as the host has data.
import {room} from '../../../engine/room.ts'
import {TensorObject} from '../../../engine/tensor-object.ts'
import {images, type ImageSetName, type Part} from '../../../library/datasets/datasets.ts'
import type {Value} from '../../../objects/object.ts'
import {Tuple} from '../../../objects/tuple.ts'
import {numpy} from '../../numpy/framework.ts'

const names: Readonly<Record<string, ImageSetName>> = {fashion_mnist: 'fashion-mnist', mnist: 'mnist'}

/** `((x_train, y_train), (x_test, y_test))`, whole numbers of 8 bits. */
export function loadImages(name: string): Value {
  return new Tuple((['train', 'test'] as const).map((part) => arraysOf(names[name] ?? 'mnist', part)))
}

function arraysOf(name: ImageSetName, part: Part): Tuple {
  const {pixels, labels, count, height, width} = images(name, part)
  const array = (values: Uint8Array, shape: readonly number[]): TensorObject =>
    new TensorObject(numpy, room(numpy).tensor(values, shape, 'uint8'))
  return new Tuple([array(pixels, [count, height, width]), array(labels, [count])])
}
