// What a shared link holds of a figure: the options that differ from their defaults, the step, small weights, a drawing.
//
//   1~dspiral~h8,4~atanh~s7~!340~@120!l0.3~*<base64 of weights>~:<base64 of own data>
//
// `1` is the version of the format. Options stand under their short keys, sorted, so that equal states give equal links.
// `@120!l0.3`: until step 120 the learning rate was 0.3; only where no weights say what came of it. `@120!*<base64>`: there
// the reader set some of the weights.
import type {TrainingState} from 'd2lbook-tensor'
import type {ParameterEdit} from '../model/parameter-edit.ts'
import {OptionError, type LooseValues, type OptionTable} from '../options.ts'
import {bytesToFloats, floatsToBytes, fromBase64, toBase64} from './bytes.ts'
import {bytesToEdits, editsToBytes} from './edit-bytes.ts'

/** Options that were different until some step. */
interface LinkStage {
  until: number
  values: LooseValues
  /** Set by hand there. */
  edits?: readonly ParameterEdit[]
}

export interface LinkState {
  /** Every option that has a key. */
  values: LooseValues
  /** Steps trained. */
  step: number
  /** From the first step on; the options of `values` hold where a stage says nothing. */
  stages?: readonly LinkStage[]
  /** Weights, biases and optimizer arrays one after another; absent where training anew from the seed gives them. */
  parameters?: Float32Array
  /** What the reader drew, as its component writes it. */
  own?: Uint8Array<ArrayBuffer>
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
  const {values, step, stages = [], parameters, own} = state
  const parts = optionParts(table, values, defaultsOf(table))
  if (step > 0) parts.push(`!${step}`)
  if (parameters && parameters.length <= mostParametersInLink)
    parts.push(`*${toBase64(floatsToBytes(parameters))}`)
  else for (const stage of stages) parts.push(stageText(table, stage, values))
  if (own && own.length > 0) parts.push(`:${toBase64(own)}`)
  return [version, ...parts.toSorted()].join('~')
}

function stageText(table: OptionTable, {until, values, edits = []}: LinkStage, later: LooseValues): string {
  const hand = edits.length > 0 ? [`*${toBase64(editsToBytes(edits))}`] : []
  return [`@${until}`, ...optionParts(table, values, later).toSorted(), ...hand].join('!')
}

/** `l0.3` for every option that differs. */
function optionParts(table: OptionTable, values: LooseValues, others: LooseValues): string[] {
  return Object.entries(table).flatMap(([name, option]) => {
    if (!option.key || values[name] === undefined) return []
    const text = option.format(values[name])
    return text === option.format(others[name])
      ? []
      : [option.key + encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('!', '%21')]
  })
}

/** Of the options that a link holds. */
function defaultsOf(table: OptionTable): LooseValues {
  const shared = Object.entries(table).filter(([, {key}]) => key)
  return Object.fromEntries(shared.map(([name, option]) => [name, option.default]))
}

/**
 * Read a state as `URLSearchParams` gives it, without escapes.
 *
 * @throws LinkStateError
 */
export function decodeLinkState(table: OptionTable, text: string): LinkState {
  const [written, ...parts] = text.split('~')
  if (written !== version) throw new LinkStateError(`unknown version \`${written}\` of a shared state`)
  const state: LinkState = {values: defaultsOf(table), step: 0}
  for (const part of parts) {
    try {
      readPart(table, part, state)
    } catch (error) {
      throw new LinkStateError(`unreadable part \`${part}\` of a shared state`, {cause: error})
    }
  }
  return state
}

function readPart(table: OptionTable, part: string, state: LinkState): void {
  const rest = part.slice(1)
  switch (part[0]) {
    case '!':
      state.step = readStep(rest)
      break
    case '*':
      state.parameters = bytesToFloats(fromBase64(rest))
      break
    case ':':
      state.own = fromBase64(rest)
      break
    case '@':
      state.stages = [...(state.stages ?? []), readStage(table, rest)].toSorted((a, b) => a.until - b.until)
      break
    default:
      readValue(table, part, state.values)
  }
}

function readStage(table: OptionTable, text: string): LinkStage {
  const [until = '', ...parts] = text.split('!')
  const stage: LinkStage = {until: readStep(until), values: {}}
  for (const part of parts) {
    if (part.startsWith('*')) stage.edits = bytesToEdits(fromBase64(part.slice(1)))
    else readValue(table, part, stage.values)
  }
  return stage
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

function readValue(table: OptionTable, part: string, values: LooseValues): void {
  const found = Object.entries(table).find(([, {key}]) => key === part[0])
  if (!found) throw new OptionError('unknown key')
  const [name, option] = found
  values[name] = option.parse(part.slice(1))
}
