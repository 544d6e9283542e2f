// How arrays are printed: `np.set_printoptions` and what belongs to it.
import {Builtin} from '../../objects/builtin.ts'
import {Dict} from '../../objects/dict.ts'
import {raise} from '../../objects/exceptions.ts'
import type {Value} from '../../objects/object.ts'
import {TensorObject} from '../../engine/tensor-object.ts'
import {numpyArrayText} from '../../engine/print/numpy-text.ts'
import {printOptions} from './framework.ts'

function setPrintOptions(
  precision: Value,
  threshold: Value,
  edgeItems: Value,
  lineWidth: Value,
  suppress: Value,
): null {
  const options = printOptions()
  if (typeof precision === 'number') options.precision = precision
  if (typeof threshold === 'number') options.threshold = threshold
  if (typeof edgeItems === 'number') options.edgeItems = edgeItems
  if (typeof lineWidth === 'number') options.lineWidth = lineWidth
  if (typeof suppress === 'boolean') options.isSuppressed = suppress
  return null
}

function getPrintOptions(): Value {
  const {precision, threshold, edgeItems, lineWidth, isSuppressed} = printOptions()
  return Dict.from([
    ['edgeitems', edgeItems],
    ['threshold', threshold],
    ['precision', precision],
    ['suppress', isSuppressed],
    ['linewidth', lineWidth],
  ])
}

/** An array as text, its numbers apart by something else than a blank. */
function arrayText(x: Value, separator: string, prefix: string): string {
  if (!(x instanceof TensorObject)) throw raise('TypeError', 'array2string() takes an array')
  const {tensor} = x
  const printed = {values: tensor.values(), shape: tensor.shape, dtype: tensor.dtype}
  return numpyArrayText(printed, separator, prefix, printOptions())
}

export const printing: readonly (readonly [string, Value])[] = [
  [
    'set_printoptions',
    new Builtin(
      'set_printoptions(precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None, nanstr=None, infstr=None, formatter=None, sign=None, floatmode=None, legacy=None, override_repr=None)',
      setPrintOptions,
    ),
  ],
  ['get_printoptions', new Builtin('get_printoptions()', getPrintOptions)],
  ['_array_text', new Builtin('_array_text(x, separator, prefix)', arrayText)],
]
