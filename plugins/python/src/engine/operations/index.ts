// The table of operations, one file for each family. To add one: a `define` in the file of its family; a family: a line here.
import type {Operation} from '../operation.ts'
import {activations} from './activations.ts'
import {arithmetic} from './arithmetic.ts'
import {attentionOperations} from './attention.ts'
import {comparisons} from './comparison.ts'
import {conversion} from './conversion.ts'
import {convolutions} from './convolution.ts'
import {creation} from './creation.ts'
import {elementwise} from './elementwise.ts'
import {extremes} from './extremes.ts'
import {joining} from './joining.ts'
import {linearAlgebra} from './linalg.ts'
import {losses} from './losses.ts'
import {matrix} from './matrix.ts'
import {movement} from './movement.ts'
import {normalisation} from './normalisation.ts'
import {padded} from './padding.ts'
import {picking} from './picking.ts'
import {pooling} from './pooling.ts'
import {random} from './random.ts'
import {randomFills} from './random-fills.ts'
import {reductions} from './reductions.ts'
import {sorting} from './sorting.ts'

export const operations: readonly Operation[] = [
  ...creation,
  ...conversion,
  ...arithmetic,
  ...comparisons,
  ...elementwise,
  ...activations,
  ...reductions,
  ...extremes,
  ...movement,
  ...joining,
  ...picking,
  ...sorting,
  ...matrix,
  ...random,
  ...randomFills,
  ...convolutions,
  ...pooling,
  ...normalisation,
  ...losses,
  ...linearAlgebra,
  ...padded,
  ...attentionOperations,
]
