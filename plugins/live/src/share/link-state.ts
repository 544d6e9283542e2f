// What a shared link holds of a playground: the options that differ from their defaults, the step, small weights, own points.
//
//   1~dspiral~h8,4~atanh~s7~!340~*<base64 of weights>~:<base64 of points>
//
// `1` is the version of the format. Options stand under their short keys, sorted, so that equal states give equal links.
import type {TrainingState} from 'd2lbook-tensor'
import {extent, fromSamples, type Points} from '../data/points.ts'
import {OptionError, type LooseValues, type OptionTable} from '../options.ts'
import {bytesToFloats, floatsToBytes, fromBase64, toBase64} from './bytes.ts'

export interface LinkState {
  values: LooseValues
  /** Steps trained. */
  step: number
  /** Weights, biases and optimizer arrays one after another; absent where training anew from the seed gives them. */
  parameters?: Float32Array
  /** The reader's own points. */
  points?: Points
}

/** A link holds a state that this version cannot read. */
export class LinkStateError extends Error {
  override name = 'LinkStateError'
}

const version = '1'
/** More numbers than this make a link too long to be sent around: such a state is trained anew. */
export const mostParametersInLink = 400

/** Ready to stand in an address; signs that mean something there are escaped. */
export function encodeLinkState(table: OptionTable, state: LinkState): string {
  const parts = Object.entries(table).flatMap(([name, option]) => {
    const text = option.format(state.values[name] ?? option.default)
    const isDefault = text === option.format(option.default)
    return option.key && !isDefault ? [option.key + encodeURIComponent(text).replaceAll('%2C', ',')] : []
  })
  const {step, parameters, points} = state
  if (step > 0) parts.push(`!${step}`)
  if (parameters && parameters.length <= mostParametersInLink)
    parts.push(`*${toBase64(floatsToBytes(parameters))}`)
  if (points && points.rows > 0) parts.push(`:${toBase64(pointsToBytes(points))}`)
  return [version, ...parts.toSorted()].join('~')
}

/**
 * Read a state as `URLSearchParams` gives it, without escapes.
 *
 * @throws LinkStateError
 */
export function decodeLinkState(table: OptionTable, text: string): LinkState {
  const [written, ...parts] = text.split('~')
  if (written !== version) throw new LinkStateError(`unknown version \`${written}\` of a shared state`)
  const names = new Map(Object.entries(table).map(([name, option]) => [option.key, name]))
  const values = Object.fromEntries(Object.entries(table).map(([name, option]) => [name, option.default]))
  const state: LinkState = {values, step: 0}
  for (const part of parts) {
    const [sign, rest] = [part[0]!, part.slice(1)]
    try {
      if (sign === '!') state.step = readStep(rest)
      else if (sign === '*') state.parameters = bytesToFloats(fromBase64(rest))
      else if (sign === ':') state.points = bytesToPoints(fromBase64(rest))
      else readValue(table, names.get(sign), rest, values)
    } catch (error) {
      throw new LinkStateError(`unreadable part \`${part}\` of a shared state`, {cause: error})
    }
  }
  return state
}

/** A training state as one array, in the order of `TrainingState`. */
export function flattenState({weights, biases, optimizer}: TrainingState): Float32Array {
  const arrays = [...weights, ...biases, ...optimizer]
  const flat = new Float32Array(arrays.reduce((sum, array) => sum + array.length, 0))
  let offset = 0
  for (const array of arrays) {
    flat.set(array, offset)
    offset += array.length
  }
  return flat
}

/** The training state again, cut like `pattern`; undefined when the lengths do not fit. */
export function unflattenState(
  flat: Float32Array,
  step: number,
  pattern: TrainingState,
): TrainingState | undefined {
  let offset = 0
  const cut = (arrays: Float32Array[]): Float32Array[] =>
    arrays.map(({length}) => flat.slice(offset, (offset += length)))
  const state = {
    step,
    weights: cut(pattern.weights),
    biases: cut(pattern.biases),
    optimizer: cut(pattern.optimizer),
  }
  return offset === flat.length && flat.every(Number.isFinite) ? state : undefined
}

function readStep(text: string): number {
  if (!/^\d{1,7}$/.test(text)) throw new OptionError('no step')
  return Number(text)
}

function readValue(table: OptionTable, name: string | undefined, text: string, values: LooseValues): void {
  if (name === undefined) throw new OptionError('unknown key')
  values[name] = table[name]!.parse(text)
}

/** Three bytes a point: 12 bits for x1, 11 for x2, one for the class. */
function pointsToBytes({rows, x, y}: Points): Uint8Array {
  const bytes = new Uint8Array(rows * 3)
  for (let row = 0; row < rows; row++) {
    const packed =
      (toSteps(x[2 * row]!, 4095) << 12) | (toSteps(x[2 * row + 1]!, 2047) << 1) | (y[row]! > 0.5 ? 1 : 0)
    bytes.set([packed >>> 16, (packed >>> 8) & 255, packed & 255], row * 3)
  }
  return bytes
}

function bytesToPoints(bytes: Uint8Array): Points {
  if (bytes.length % 3 !== 0) throw new OptionError('no points')
  return fromSamples(
    Array.from({length: bytes.length / 3}, (_, row) => {
      const packed = (bytes[3 * row]! << 16) | (bytes[3 * row + 1]! << 8) | bytes[3 * row + 2]!
      return [fromSteps(packed >>> 12, 4095), fromSteps((packed >>> 1) & 2047, 2047), packed & 1]
    }),
  )
}

function toSteps(value: number, steps: number): number {
  return Math.round(((Math.max(-extent, Math.min(extent, value)) + extent) / (2 * extent)) * steps)
}

function fromSteps(step: number, steps: number): number {
  return (step / steps) * 2 * extent - extent
}
