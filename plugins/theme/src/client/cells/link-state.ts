// What a link to a page holds of its cells: texts that readers have edited, inputs, the framework, the seed.
//
//   #cells=1<base64url of deflated JSON>
//
// `1` is the version. It stands behind the `#`, which no server is told. A cell is known by its author's text: on a page that
// has changed since, what does not fit any more is left out, and told.

import {inputsOf, inputValue, literalFor, withLiteral, type InputValue} from 'd2lbook-python/form'

/** What differs from the page as its author has written it. */
export interface LinkState {
  tab?: string
  seed?: number
  cells: CellState[]
}

interface CellState {
  /** Of the author's text. */
  key: string
  /** The whole text, where more than inputs is another. */
  text?: string
  /** By their place among those of the cell: name and value. */
  inputs?: [index: number, name: string, value: InputValue][]
}

/** A cell as the link's reader has it. */
export interface LinkedCell {
  /** The author's text. */
  written: string
  /** The reader's. */
  source: string
}

const version = '1'
export const linkKey = 'cells'
/** More text than this no reader has written. */
const mostText = 1_000_000

/** A link holds what this version cannot read. */
export class LinkError extends Error {
  override name = 'LinkError'
}

export function stateOf(cells: readonly LinkedCell[], around: {tab?: string; seed?: number}): LinkState {
  const keys = keysOf(cells)
  const changed = cells.flatMap(({written, source}, at): CellState[] => {
    if (source === written) return []
    const key = keys[at] ?? ''
    const inputs = changedInputs(written, source)
    return [inputs ? {key, inputs} : {key, text: source}]
  })
  return {...around, cells: changed}
}

/** `undefined`: more than inputs is another. */
function changedInputs(written: string, source: string): CellState['inputs'] {
  const now = inputsOf(source)
  const before = inputsOf(written)
  if (now.length !== before.length) return undefined
  const inputs = before.flatMap((input, at): NonNullable<CellState['inputs']> => {
    const other = now[at]
    return !other || other.literal === input.literal ? [] : [[at, input.name, inputValue(other)]]
  })
  return withInputs(written, inputs) === source ? inputs : undefined
}

/** @returns `undefined` where the cell does not have one of them, or it cannot be that */
function withInputs(written: string, values: NonNullable<CellState['inputs']>): string | undefined {
  let text = written
  for (const [index, name, value] of values) {
    const input = inputsOf(text)[index]
    const literal = input?.name === name ? literalFor(input, value) : undefined
    if (!input || literal === undefined) return undefined
    text = withLiteral(text, input, literal)
  }
  return text
}

/**
 * What the cells of a page are by a state.
 *
 * @param cells the author's texts
 * @returns a text for each cell that is another, and how much of the state has found no place
 */
export function applyState(
  state: LinkState,
  cells: readonly string[],
): {texts: Map<number, string>; lost: number} {
  const keys = keysOf(cells.map((written) => ({written})))
  const texts = new Map<number, string>()
  let lost = 0
  for (const {key, text, inputs = []} of state.cells) {
    const at = keys.indexOf(key)
    const written = cells[at]
    const source = written === undefined ? undefined : (text ?? withInputs(written, inputs))
    if (source === undefined) lost++
    else texts.set(at, source)
  }
  return {texts, lost}
}

/** The author's text in short; cells with the same text are told apart by their order. */
function keysOf(cells: readonly {written: string}[]): string[] {
  const count = new Map<string, number>()
  return cells.map(({written}) => {
    const short = hashOf(written)
    const before = count.get(short) ?? 0
    count.set(short, before + 1)
    return before === 0 ? short : `${short}.${before}`
  })
}

/** 53 bits by two rounds of multiplication: enough to tell the cells of one page apart. */
function hashOf(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36)
}

/** Ready to stand behind the `#` of an address. */
export async function encodeState({tab, seed, cells}: LinkState): Promise<string> {
  const short = {
    ...(tab !== undefined && {t: tab}),
    ...(seed !== undefined && {s: seed}),
    ...(cells.length > 0 && {c: cells.map(({key, text, inputs}) => [key, text ?? inputs ?? []])}),
  }
  const text = new TextEncoder().encode(JSON.stringify(short))
  const bytes = await readAll(streamOf(text).pipeThrough(new CompressionStream('deflate-raw')), Infinity)
  return `${linkKey}=${version}${toBase64(bytes)}`
}

/**
 * @param fragment of an address, without the `#`
 * @throws LinkError
 */
export async function decodeState(fragment: string): Promise<LinkState> {
  const written = fragment.slice(`${linkKey}=`.length)
  if (!written.startsWith(version)) throw new LinkError('another version')
  try {
    const stream = streamOf(fromBase64(written.slice(version.length)))
    const bytes = await readAll(stream.pipeThrough(new DecompressionStream('deflate-raw')), mostText)
    const state: unknown = JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(bytes))
    return readState(state)
  } catch (error) {
    throw new LinkError('unreadable', {cause: error})
  }
}

/** What comes from an address is anybody's: nothing but what a state may hold is taken. */
function readState(written: unknown): LinkState {
  if (!isRecord(written)) throw new LinkError('no state')
  const {t: tab, s: seed, c: cells = []} = written
  if (tab !== undefined && typeof tab !== 'string') throw new LinkError('no framework')
  if (seed !== undefined && !isSeed(seed)) throw new LinkError('no seed')
  if (!Array.isArray(cells)) throw new LinkError('no cells')
  return {
    ...(tab !== undefined && {tab}),
    ...(seed !== undefined && {seed}),
    cells: cells.map(readCell),
  }
}

function readCell(written: unknown): CellState {
  const [key, what] = Array.isArray(written) ? (written as unknown[]) : []
  if (typeof key !== 'string') throw new LinkError('no cell')
  if (typeof what === 'string') return {key, text: what}
  if (!Array.isArray(what)) throw new LinkError('no cell')
  return {key, inputs: what.map(readInput)}
}

function readInput(written: unknown): [number, string, InputValue] {
  const [index, name, value] = Array.isArray(written) ? (written as unknown[]) : []
  const isValue = typeof value === 'string' || typeof value === 'boolean'
  if (typeof index !== 'number' || typeof name !== 'string' || !isValue) throw new LinkError('no input')
  return [index, name, value]
}

/** Seeds that every framework takes. */
export function isSeed(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2 ** 32
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function streamOf(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new Blob([bytes]).stream()
}

async function readAll(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  const reader = stream.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length
    if (length > most) {
      await reader.cancel()
      throw new LinkError('too long')
    }
    parts.push(part.value)
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** base64url without padding. */
function toBase64(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (sign) => sign.charCodeAt(0))
}
