// Pictures for `gluon.data.vision`.
import {Builtin} from '../../objects/builtin.ts'
import {Tuple} from '../../objects/tuple.ts'
import {images, type ImageSetName, type Part} from '../../library/datasets/datasets.ts'
import {room} from '../../engine/room.ts'
import {mxnet} from './framework.ts'

/** Pixels of one channel, and what each picture shows. */
export const imagesFunction = new Builtin('_images(name, part)', (name: ImageSetName, part: Part) => {
  const {pixels, labels, count, height, width} = images(name, part)
  return new Tuple([
    mxnet.wrap(room(mxnet).tensor(pixels, [count, height, width, 1], 'uint8')),
    mxnet.wrap(room(mxnet).tensor(labels, [count], 'int32')),
  ])
})
