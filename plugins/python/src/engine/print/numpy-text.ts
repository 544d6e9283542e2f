// Arrays as NumPy prints them. Source: numpy/_core/arrayprint.py of NumPy 2.

import {gap, kindOf, shownPlaces, shownValues, sizeOf, type PrintedArray} from './array-text.ts'
import {exponential, positional, scientific, type Bits} from './digits.ts'

/** What `set_printoptions` sets. */
export interface NumpyOptions {
  precision: number
  threshold: number
  edgeItems: number
  lineWidth: number
  /** Never `1e-05`. */
  isSuppressed: boolean
  /** Which NumPy: 1 tells no shape of what it shortens, and writes single precision without exponents for longer. */
  version: 1 | 2
}

export const numpyOptions: Readonly<NumpyOptions> = {
  precision: 8,
  threshold: 1000,
  edgeItems: 3,
  lineWidth: 75,
  isSuppressed: false,
  version: 2,
}

/** `str(array)`: `[1. 2.]`. */
export function numpyStr(array: PrintedArray, options: NumpyOptions = numpyOptions): string {
  return arrayText(array, ' ', '', '', options)
}

/** `np.array2string`: with something else than a blank between numbers. */
export function numpyArrayText(
  array: PrintedArray,
  separator: string,
  prefix: string,
  options: NumpyOptions = numpyOptions,
): string {
  return arrayText(array, separator, prefix, '', options)
}

/** `array([1., 2.], dtype=float32)`; types that literals have by themselves are not told. */
export function numpyRepr(
  array: PrintedArray,
  options: NumpyOptions = numpyOptions,
  impliedTypes: readonly string[] = ['float64', 'int64', 'bool'],
): string {
  const {shape, dtype} = array
  const size = sizeOf(shape)
  const isSummary = size > options.threshold
  const isImplied = impliedTypes.includes(dtype) && size > 0
  const suffix = isImplied && !(isSummary && options.version === 2) ? ')' : ','
  const list = listText(array, 'array(', suffix, options)
  const more = [
    ...((isSummary && options.version === 2) || (size === 0 && shape.length !== 1)
      ? [`shape=${shapeText(shape)}`]
      : []),
    ...(isImplied ? [] : [`dtype=${dtype}`]),
  ]
  const text = `array(${list}`
  return more.length === 0 ? `${text})` : withRest(text, `${more.join(', ')})`, 'array('.length, options)
}

/** `Array([1., 2.], dtype=float32)` of JAX. Source: jax/_src/array.py. */
export function jaxRepr(array: PrintedArray, isWeak = false, options: NumpyOptions = numpyOptions): string {
  const {shape, dtype} = array
  const list =
    sizeOf(shape) === 0 ? `[], shape=${shapeText(shape)}` : arrayText(array, ', ', 'Array(', ',', options)
  return withRest(
    `Array(${list}`,
    `dtype=${dtype}${isWeak ? ', weak_type=True' : ''})`,
    'Array('.length,
    options,
  )
}

export function shapeText(shape: readonly number[]): string {
  return shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`
}

function listText(array: PrintedArray, prefix: string, suffix: string, options: NumpyOptions): string {
  return sizeOf(array.shape) === 0 ? '[]' : arrayText(array, ', ', prefix, suffix, options)
}

/** What does not fit behind the last line goes under it. */
function withRest(text: string, rest: string, indent: number, {lineWidth}: NumpyOptions): string {
  const lastLine = text.length + 1 - (text.lastIndexOf('\n') + 1)
  const isTooLong = lastLine + rest.length + 1 > lineWidth
  return `${text},${isTooLong ? `\n${' '.repeat(indent)}` : ' '}${rest}`
}

function arrayText(
  array: PrintedArray,
  separator: string,
  prefix: string,
  suffix: string,
  options: NumpyOptions,
): string {
  const {shape, values} = array
  if (sizeOf(shape) === 0) return '[]'
  const isSummary = sizeOf(shape) > options.threshold
  const format = formatOf(array, shownValues(array, options.edgeItems, isSummary), options)
  const width = options.lineWidth - suffix.length
  const write = (axis: number, start: number, size: number, indent: string, room: number): string => {
    const length = shape[axis]
    if (length === undefined) return format(values[start] ?? 0)
    const step = size / length
    const items = shownPlaces(length, options.edgeItems, isSummary).map((i) =>
      i === gap ? '...' : write(axis + 1, start + i * step, step, `${indent} `, room - 1),
    )
    const isRow = axis === shape.length - 1
    const line = isRow
      ? wrapped(items, separator, indent, room)
      : items.join(separator.trimEnd() + '\n'.repeat(shape.length - axis - 1) + indent)
    return `[${line}]`
  }
  return write(0, 0, values.length, ` ${' '.repeat(prefix.length)}`, width)
}

function wrapped(words: readonly string[], separator: string, indent: string, room: number): string {
  const forAll = room - Math.max(separator.trimEnd().length, 1)
  let text = ''
  let line = indent
  for (const [i, word] of words.entries()) {
    const isLast = i === words.length - 1
    if (line.length + word.length > (isLast ? room - 1 + 1 : forAll) && line.length > indent.length) {
      text += `${line.trimEnd()}\n`
      line = indent
    }
    line += isLast ? word : word + separator
  }
  return (text + line).slice(indent.length)
}

function formatOf(
  {dtype, shape}: PrintedArray,
  shown: readonly number[],
  options: NumpyOptions,
): (value: number) => string {
  const kind = kindOf(dtype)
  if (kind === 'bool') {
    const isTrue = shape.length === 0 ? 'True' : ' True'
    return (value) => (value ? isTrue : 'False')
  }
  if (kind === 'int') {
    const width = Math.max(...shown.map((value) => String(value).length))
    return (value) => String(value).padStart(width)
  }
  return floatFormat(shown, bitsOf(dtype), options)
}

export function bitsOf(dtype: string): Bits {
  if (dtype === 'float64') return 64
  return dtype === 'float32' ? 32 : 16
}

function floatFormat(shown: readonly number[], bits: Bits, options: NumpyOptions): (value: number) => string {
  const finite = shown.filter(Number.isFinite)
  const sizes = finite.filter((value) => value !== 0).map(Math.abs)
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)]
  const isScientific =
    sizes.length > 0 &&
    (most >= exponentFrom(bits, options) || (!options.isSuppressed && (least < 1e-4 || most / least > 1000)))
  return isScientific
    ? scientificFormat(shown, finite, bits, options)
    : positionalFormat(shown, finite, bits, options)
}

function exponentFrom(bits: Bits, {version}: NumpyOptions): number {
  return version === 1 || bits === 64 ? 1e8 : bits === 32 ? 1e6 : 1e3
}

function positionalFormat(
  shown: readonly number[],
  finite: readonly number[],
  bits: Bits,
  {precision}: NumpyOptions,
): (value: number) => string {
  const parts = finite.map((value) => positional(value, bits, precision).split('.'))
  const right = Math.max(0, ...parts.map(([, places = '']) => places.length))
  const left = roomForWords(Math.max(0, ...parts.map(([whole = '']) => whole.length)), right, shown)
  return (value) => {
    if (!Number.isFinite(value)) return wordOf(value).padStart(left + right + 1)
    const [whole = '', places = ''] = positional(value, bits, precision).split('.')
    return `${whole.padStart(left)}.${places.padEnd(right)}`
  }
}

function scientificFormat(
  shown: readonly number[],
  finite: readonly number[],
  bits: Bits,
  {precision}: NumpyOptions,
): (value: number) => string {
  const parts = finite.map((value) => {
    const {mantissa, exponent} = scientific(value, bits, precision)
    const [whole = '', places = ''] = mantissa.split('.')
    return {whole, places, exponent}
  })
  const places = Math.max(...parts.map((part) => part.places.length))
  const exponentSize = Math.max(...parts.map(({exponent}) => exponent.length))
  const right = exponentSize + 1 + places
  const left = roomForWords(Math.max(...parts.map(({whole}) => whole.length)), right, shown)
  return (value) => {
    if (!Number.isFinite(value)) return wordOf(value).padStart(left + right + 1)
    const {mantissa, exponent} = withAllPlaces(value, bits, places)
    const [whole = '', digits = ''] = mantissa.split('.')
    const power = exponent[0] + exponent.slice(1).padStart(exponentSize - 1, '0')
    return `${whole.padStart(left)}.${digits.padEnd(places, '0')}e${power}`
  }
}

/** Where the fewest digits are fewer than those of the others, the number's own digits follow, not zeros. */
function withAllPlaces(value: number, bits: Bits, places: number): {mantissa: string; exponent: string} {
  const fewest = scientific(value, bits, places)
  if (value === 0 || fewest.mantissa.split('.')[1]?.length === places) return fewest
  const [mantissa = '', exponent = ''] = exponential(value, places).split('e')
  return {mantissa, exponent}
}

function roomForWords(left: number, right: number, shown: readonly number[]): number {
  const words = shown.filter((value) => !Number.isFinite(value)).map(wordOf)
  // where there is one that is not finite, room is made for both words
  if (words.length === 0) return left
  const longest = words.includes('-inf') ? 4 : 3
  return Math.max(left, longest - (right + 1))
}

function wordOf(value: number): string {
  if (Number.isNaN(value)) return 'nan'
  return value < 0 ? '-inf' : 'inf'
}
