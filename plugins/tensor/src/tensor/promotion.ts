// Which type comes out where types meet. Each framework has its own answers: a row of data.
import {categoryOf, type Category, type Dtype} from './dtype.ts'

/** One framework's rules. */
export interface Promotion {
  name: string
  /** What whole and broken Python numbers become, and whole numbers that say where. */
  whole: Dtype
  broken: Dtype
  place: Dtype
  /** The type of two arrays together; undefined where they must not meet. */
  join: (a: Dtype, b: Dtype) => Dtype | undefined
  /** A tensor without axes gives way to one with axes, as a Python number does. */
  zeroDimensionsAreWeak: boolean
  /** What a Python number of a higher kind than the array's makes of it. @default the array joins the number's own type */
  isStrictWithNumbers?: boolean
  /** What `exp` and its like give, and what a quotient is. May throw a DtypeConflict. */
  real: (dtype: Dtype) => Dtype
  quotient: (dtype: Dtype) => Dtype
  /** What the sum of many is. */
  total: (dtype: Dtype) => Dtype
  /** What arithmetic on truths gives. */
  truths: Dtype
}

/** What takes part: a Python number has a kind, of a tensor it counts whether it has axes. */
export interface Participant {
  dtype: Dtype
  rank: number
  weak?: Category | undefined
}

/** Two types that a framework does not let meet. */
export class DtypeConflict extends TypeError {
  override readonly name = 'DtypeConflict'
  readonly expected: Dtype
  readonly got: Dtype
  /** Which of the operands has the wrong type. */
  readonly position: number

  constructor(expected: Dtype, got: Dtype, position: number) {
    super(`got ${got}, expected ${expected}`)
    this.expected = expected
    this.got = got
    this.position = position
  }
}

const heights: Record<Category, number> = {bool: 0, int: 1, float: 2}

const height = (dtype: Dtype): number => heights[categoryOf(dtype)]

/**
 * The type that all are brought to before they are computed with.
 *
 * @throws DtypeConflict where the framework does not convert by itself
 */
export function commonDtype(promotion: Promotion, participants: readonly Participant[]): Dtype {
  return commonOfAlike(participants) ?? commonOfAny(promotion, participants)
}

/** Most often all tensors have one type, and numbers are of no higher kind. */
function commonOfAlike(participants: readonly Participant[]): Dtype | undefined {
  let common: Dtype | undefined
  let highest = 0
  for (const {dtype, weak} of participants) {
    if (weak) highest = Math.max(highest, heights[weak])
    else if (common === undefined) common = dtype
    else if (common !== dtype) return undefined
  }
  return common !== undefined && highest <= height(common) ? common : undefined
}

function commonOfAny(promotion: Promotion, participants: readonly Participant[]): Dtype {
  let arrays: Dtype | undefined
  let points: Dtype | undefined
  let numbers: Dtype | undefined
  for (const [position, {dtype, rank, weak}] of participants.entries()) {
    if (weak) numbers = higher(numbers, dtype)
    else if (rank === 0 && promotion.zeroDimensionsAreWeak)
      points = joined(promotion, points, dtype, position)
    else arrays = joined(promotion, arrays, dtype, position)
  }
  const tensors = combined(promotion, arrays, points)
  if (promotion.isStrictWithNumbers && tensors && numbers && height(numbers) > height(tensors)) {
    throw new DtypeConflict(
      tensors,
      numbers,
      participants.findIndex(({weak}) => weak),
    )
  }
  return combined(promotion, tensors, numbers) ?? promotion.broken
}

function higher(a: Dtype | undefined, b: Dtype): Dtype {
  return a === undefined || height(b) > height(a) ? b : a
}

function joined(promotion: Promotion, a: Dtype | undefined, b: Dtype, position: number): Dtype {
  if (a === undefined) return b
  const result = a === b ? a : promotion.join(a, b)
  if (result === undefined) throw new DtypeConflict(a, b, position)
  return result
}

/** The weaker changes the type only if it is of a higher kind. */
function combined(promotion: Promotion, strong?: Dtype, weak?: Dtype): Dtype | undefined {
  if (strong === undefined || weak === undefined) return strong ?? weak
  return height(weak) <= height(strong) ? strong : (promotion.join(strong, weak) ?? weak)
}

/** Where there is no framework: 32-bit floats and whole numbers, truths counted. */
export const plainPromotion: Promotion = {
  name: 'plain',
  whole: 'int32',
  broken: 'float32',
  place: 'int32',
  join: joinByWidth,
  zeroDimensionsAreWeak: false,
  real: wholesTo('float32'),
  quotient: wholesTo('float32'),
  total: (dtype) => (dtype === 'bool' ? 'int32' : dtype),
  truths: 'int32',
}

/** From narrow to wide. */
const widths: Dtype[] = [
  'bool',
  'uint8',
  'int8',
  'int16',
  'uint32',
  'int32',
  'int64',
  'float16',
  'bfloat16',
  'float32',
  'float64',
]

/** The wider; of two that do not hold each other the next that holds both. Broken numbers win over whole ones, however wide. */
export function joinByWidth(a: Dtype, b: Dtype): Dtype {
  const pair = new Set([a, b])
  if (pair.has('uint8') && pair.has('int8')) return 'int16'
  if (pair.has('float16') && pair.has('bfloat16')) return 'float32'
  return widths.indexOf(a) > widths.indexOf(b) ? a : b
}

/** Broken numbers stay what they are, whole ones and truths become `dtype`. */
export function wholesTo(dtype: Dtype): (given: Dtype) => Dtype {
  return (given) => (categoryOf(given) === 'float' ? given : dtype)
}
