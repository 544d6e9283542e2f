// `_datasets`: small data for modules that are written in Python.
import {Bytes} from '../../objects/bytes.ts'
import {moduleOf, type PyModule} from '../../interpreter/module.ts'
import {Tuple} from '../../objects/tuple.ts'
import {functions} from '../functions.ts'
import {file, hasFile, images, type ImageSetName, type Part} from './datasets.ts'

export function makeDatasets(): PyModule {
  return moduleOf(
    '_datasets',
    functions({
      'file(url, /)': (url: string) => new Bytes(file(url)),
      'has_file(url, /)': (url: string) => hasFile(url),
      // the pixels, the labels, and the shape of the pixels
      'images(name, part, /)': (name: ImageSetName, part: Part) => {
        const {count, height, width, pixels, labels} = images(name, part)
        return new Tuple([
          new Bytes(pixels.slice()),
          new Bytes(labels.slice()),
          new Tuple([count, height, width]),
        ])
      },
    }),
  )
}
