// Settings and questions: how tensors print, seeds, devices, what an object is.
import {Builtin} from '../../objects/builtin.ts'
import type {Value} from '../../objects/object.ts'
import {isFloating} from '../../engine/dtype.ts'
import {number} from '../../engine/parameters.ts'
import {TensorObject} from '../../engine/tensor-object.ts'
import {torchOptions} from '../../engine/print/torch-text.ts'
import {printOptions, torch} from './framework.ts'
import {cpu, dtypes} from './types.ts'

const profiles: Readonly<Record<string, Partial<typeof torchOptions>>> = {
  default: torchOptions,
  short: {precision: 2, threshold: 1000, edgeItems: 2, lineWidth: 80},
  full: {precision: 4, threshold: Infinity, edgeItems: 3, lineWidth: 80},
}

function setPrintOptions(
  precision: Value,
  threshold: Value,
  edgeItems: Value,
  lineWidth: Value,
  profile: Value,
  scientific: Value,
): null {
  const options = printOptions()
  if (typeof profile === 'string') Object.assign(options, profiles[profile])
  const read = (value: Value, parameter: string): number =>
    number.read(value, {framework: torch, name: 'set_printoptions', parameter, position: 1})
  if (precision !== null) options.precision = read(precision, 'precision')
  if (threshold !== null) options.threshold = read(threshold, 'threshold')
  if (edgeItems !== null) options.edgeItems = read(edgeItems, 'edgeitems')
  if (lineWidth !== null) options.lineWidth = read(lineWidth, 'linewidth')
  options.isScientific = typeof scientific === 'boolean' ? scientific : null
  return null
}

export const settings: readonly (readonly [string, Value])[] = [
  [
    'set_printoptions',
    new Builtin(
      'set_printoptions(precision=None, threshold=None, edgeitems=None, linewidth=None, profile=None, sci_mode=None)',
      setPrintOptions,
    ),
  ],
  [
    'is_tensor',
    new Builtin(
      'is_tensor(obj, /)',
      (value: Value) => value instanceof TensorObject && value.framework === torch,
    ),
  ],
  [
    'is_floating_point',
    new Builtin(
      'is_floating_point(input)',
      (value: Value) => value instanceof TensorObject && isFloating(value.tensor.dtype),
    ),
  ],
  ['get_default_dtype', new Builtin('get_default_dtype()', () => dtypes.get('float32') ?? null)],
  ['get_default_device', new Builtin('get_default_device()', () => cpu)],
]

/** `torch.cuda`: there is none. */
export const cuda: readonly (readonly [string, Value])[] = [
  ['is_available', new Builtin('is_available()', () => false)],
  ['device_count', new Builtin('device_count()', () => 0)],
  ['manual_seed', new Builtin('manual_seed(seed)', () => null)],
  ['manual_seed_all', new Builtin('manual_seed_all(seed)', () => null)],
  ['synchronize', new Builtin('synchronize(device=None)', () => null)],
]
