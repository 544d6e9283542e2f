// Stored outputs of a notebook (nbformat) as pages hold them: a JSON list in a fence.

/** What a program printed, written as it stands: `{.output}`, `{.output .stderr}`. */
export function readPrinted(text: string, classes: readonly string[]): unknown[] {
  try {
    return readOutputs(text)
  } catch {
    const name = classes.includes('stderr') ? 'stderr' : 'stdout'
    return [{output_type: 'stream', name, text: `${text}\n`}]
  }
}

/** Whether a fence of these classes holds text that was printed. */
export function isPrinted(classes: readonly string[]): boolean {
  return classes.every((name) => printed.has(name))
}

const printed: ReadonlySet<string> = new Set(['output', 'text', 'txt', 'stream', 'stdout', 'stderr'])

/**
 * The outputs that a fence holds. Beside the list it may be one output alone, or the cell of a notebook around them.
 *
 * @throws where it is none of these, with what is wrong
 */
export function readOutputs(text: string): unknown[] {
  const value = readJson(text)
  if (Array.isArray(value)) return value.flat()
  if (!isRecord(value)) throw new Error('not a list')
  if (Array.isArray(value['outputs'])) return value['outputs']
  if (typeof value['output_type'] === 'string') return [value]
  throw new Error('not a list')
}

/** What is wrong with one output, if something is: it cannot be shown, or not in all its forms. */
export function outputProblem(output: unknown): string | undefined {
  if (!isRecord(output)) return `A stored output is ${kindOf(output)}, which no notebook has; it is left out`
  const type = outputType(output)
  if (type === undefined) return 'A stored output is of no type; it is left out'
  if (!types.has(type))
    return `A stored output is of the type \`${type}\`, which no notebook has; it is left out`
  const broken = picturesOf(output).find(([mime, value]) => pictureData(mime, value) === undefined)
  return broken && `The \`${broken[0]}\` of a stored output is no picture; what else it holds is shown`
}

/** The type of an output; where none is written, what it holds tells. */
export function outputType(output: Record<string, unknown>): string | undefined {
  const {output_type: type, data, text, ename} = output
  if (typeof type === 'string') return type
  if (isRecord(data)) return 'display_data'
  if (ename !== undefined) return 'error'
  return text === undefined ? undefined : 'stream'
}

/** Those of nbformat 4, of the messages that it comes from, and of nbformat 3. */
const types: ReadonlySet<string> = new Set([
  'stream',
  'display_data',
  'execute_result',
  'update_display_data',
  'error',
  'pyout',
  'pyerr',
])

/** A picture as base64, without breaks. */
export interface PictureData {
  mime: string
  base64: string
}

/** What the files of a format begin with, in base64. */
const begins: readonly [mime: string, begin: RegExp][] = [
  ['image/png', /^iVBORw0KGgo/],
  ['image/jpeg', /^\/9j\//],
  ['image/gif', /^R0lGOD/],
  ['image/webp', /^UklGR.{8}(?:XRUJQ|dFQl)/],
  ['image/bmp', /^Qk/],
]

/** The picture that an output holds under a type; `undefined` for what is none. */
export function pictureData(mime: string, value: unknown): PictureData | undefined {
  const text = Array.isArray(value) ? value.join('') : value
  if (typeof text !== 'string') return undefined
  const base64 = text.replace(/^data:image\/[a-z]+;base64,/, '').replace(/\s+/g, '')
  if (!/^[A-Za-z\d+/]+={0,2}$/.test(base64)) return undefined
  const known = begins.find(([, begin]) => begin.test(base64))
  if (known) return {mime: known[0], base64}
  return begins.some(([each]) => each === mime) ? undefined : {mime, base64}
}

/** Types of pictures that are written in base64. */
const pictureType = /^image\/(?:png|jpe?g|gif|webp|bmp|avif)$/

function picturesOf(output: Record<string, unknown>): [mime: string, value: unknown][] {
  const data = isRecord(output['data']) ? output['data'] : {}
  return Object.entries(data).filter(([mime]) => pictureType.test(mime))
}

/** JSON as Python writes it: `NaN` and `Infinity` are numbers there. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const mended = text.replace(/"(?:\\.|[^"\\])*"|-?\b(?:NaN|Infinity)\b/g, (token) =>
      token.startsWith('"') ? token : 'null',
    )
    if (mended === text) throw error
    return JSON.parse(mended)
  }
}

function kindOf(value: unknown): string {
  return value === null ? '`null`' : Array.isArray(value) ? 'a list' : `a ${typeof value}`
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
