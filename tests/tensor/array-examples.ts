// An example of every function of arrays: what it should give, written independently of the engine in 64-bit numbers.
import type * as arrays from '../../plugins/tensor/src/arrays/index.ts'
import {elementwiseArrayExamples} from './elementwise-array-examples.ts'
import type {OpExample} from './example-numbers.ts'
import {layerArrayExamples} from './layer-array-examples.ts'
import {linalgExamples} from './linalg-examples.ts'
import {movementArrayExamples} from './movement-array-examples.ts'
import {reduceArrayExamples} from './reduce-array-examples.ts'
import {windowExamples} from './window-examples.ts'

export const arrayExamples: Partial<Record<keyof typeof arrays, OpExample[]>> = {
  ...elementwiseArrayExamples,
  ...reduceArrayExamples,
  ...movementArrayExamples,
  ...layerArrayExamples,
  ...windowExamples,
  ...linalgExamples,
}
