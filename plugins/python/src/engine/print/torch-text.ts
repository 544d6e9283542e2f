// Tensors as PyTorch prints them. Source: torch/_tensor_str.py of PyTorch 2.

import {gap, kindOf, shownPlaces, shownValues, sizeOf, type PrintedArray} from './array-text.ts'
import {exponential, fixed} from './digits.ts'

/** What `torch.set_printoptions` sets. */
export interface TorchOptions {
  precision: number
  threshold: number
  edgeItems: number
  lineWidth: number
  /** None: where the numbers ask for it. */
  isScientific: boolean | null
}

export const torchOptions: Readonly<TorchOptions> = {
  precision: 4,
  threshold: 1000,
  edgeItems: 3,
  lineWidth: 80,
  isScientific: null,
}

export interface TorchState {
  /** `AddBackward0`, if it was computed from something that requires a gradient. */
  gradientFunction?: string
  requiresGradient?: boolean
  /** `torch.get_default_dtype()`: `float32` at first. */
  defaultType?: string
  /** Before the opening bracket: `tensor`. */
  prefix?: string
}

/** `tensor([1., 2.], grad_fn=<MulBackward0>)`. */
export function torchRepr(
  array: PrintedArray,
  state: TorchState = {},
  options: TorchOptions = torchOptions,
): string {
  const {shape, dtype} = array
  const {defaultType = 'float32', prefix = 'tensor'} = state
  const size = sizeOf(shape)
  const suffixes = [
    ...(size === 0 && shape.length !== 1
      ? [`size=(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`]
      : []),
    ...((size === 0 ? [defaultType] : [defaultType, 'int64', 'bool']).includes(dtype)
      ? []
      : [`dtype=torch.${dtype}`]),
    ...gradientSuffix(state),
  ]
  const indent = prefix.length + 1
  return withSuffixes(`${prefix}(${numbersText(array, indent, options)}`, suffixes, indent, options)
}

function gradientSuffix({gradientFunction, requiresGradient}: TorchState): string[] {
  if (gradientFunction) return [`grad_fn=<${gradientFunction}>`]
  return requiresGradient ? ['requires_grad=True'] : []
}

function withSuffixes(
  text: string,
  suffixes: readonly string[],
  indent: number,
  {lineWidth}: TorchOptions,
): string {
  let whole = text
  let lastLine = text.length - text.lastIndexOf('\n') + 1
  for (const suffix of suffixes) {
    const isTooLong = lastLine + suffix.length + 2 > lineWidth
    whole += isTooLong ? `,\n${' '.repeat(indent)}${suffix}` : `, ${suffix}`
    lastLine = isTooLong ? indent + suffix.length : lastLine + suffix.length + 2
  }
  return `${whole})`
}

function numbersText(array: PrintedArray, indent: number, options: TorchOptions): string {
  const {shape, values} = array
  if (sizeOf(shape) === 0) return '[]'
  const isSummary = sizeOf(shape) > options.threshold
  const {format, width} = formatOf(array, shownValues(array, options.edgeItems, isSummary), options)
  const write = (axis: number, start: number, size: number, column: number): string => {
    const length = shape[axis]
    if (length === undefined) return format(values[start] ?? 0)
    const step = size / length
    const isRow = axis === shape.length - 1
    const items = shownPlaces(length, options.edgeItems, isSummary).map((i) =>
      i === gap ? (isRow ? ' ...' : '...') : write(axis + 1, start + i * step, step, column + 1),
    )
    const between = ' '.repeat(column + 1)
    if (!isRow) return `[${items.join(`,${'\n'.repeat(shape.length - axis - 1)}${between}`)}]`
    const perLine = Math.max(1, Math.floor((options.lineWidth - column) / (width + 2)))
    const lines = Array.from({length: Math.ceil(items.length / perLine)}, (_, i) =>
      items.slice(i * perLine, (i + 1) * perLine).join(', '),
    )
    return `[${lines.join(`,\n${between}`)}]`
  }
  return write(0, 0, values.length, indent)
}

interface Format {
  format: (value: number) => string
  width: number
}

function formatOf({dtype}: PrintedArray, shown: readonly number[], options: TorchOptions): Format {
  const kind = kindOf(dtype)
  if (kind === 'float') return floatFormat(shown, options)
  const word = kind === 'bool' ? (value: number) => (value ? 'True' : 'False') : String
  return padded(word, shown)
}

function floatFormat(shown: readonly number[], {precision, isScientific: wanted}: TorchOptions): Format {
  const finite = shown.filter((value) => Number.isFinite(value) && value !== 0)
  const sizes = finite.map(Math.abs)
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)]
  const isWhole = finite.every(Number.isInteger)
  const isLarge = sizes.length > 0 && (most / least > 1000 || most > 1e8)
  const isScientific = sizes.length > 0 && (wanted ?? (isLarge || (!isWhole && least < 1e-4)))
  const word = (value: number): string => {
    if (!Number.isFinite(value)) return Number.isNaN(value) ? 'nan' : value < 0 ? '-inf' : 'inf'
    const sign = Object.is(value, -0) ? '-' : ''
    if (isScientific) return sign + exponential(value, precision)
    return sign + (isWhole ? `${fixed(value, 0)}.` : fixed(value, precision))
  }
  // what is not finite, and zeros, take the room of the others
  return padded(word, finite)
}

function padded(word: (value: number) => string, measured: readonly number[]): Format {
  const width = measured.reduce((most, value) => Math.max(most, word(value).length), 1)
  return {format: (value) => word(value).padStart(width), width}
}
