// What a reader is shown of a stored output: the richest of its forms that can be shown without running anything, in the
// order of preference of Jupyter's own converter.

import {formOf, pictureData, type MimeData, type StoredOutput} from 'remark-d2lbook'
import {isStillDrawing, drawnPicture, sizeOf, type PictureSource} from '../text/drawings.ts'
import {isRecord} from '../text/is-record.ts'
import {htmlOutput} from './html-output.ts'
import {texParts, type TexPart} from './tex-output.ts'

export type ShownOutput =
  | {kind: 'text'; text: string; isStderr: boolean}
  | {kind: 'error'; name: string; value: string; traceback: string}
  | Picture
  /** Safe, with the addresses that it came with. */
  | {kind: 'html'; html: string}
  | {kind: 'markdown'; markdown: string}
  | {kind: 'formula'; parts: TexPart[]}
  | {kind: 'json'; json: string}
  /** Only programs show it: `plotly`. */
  | {kind: 'interactive'; program: string}

export interface Picture extends PictureSource {
  kind: 'picture'
  /** What its author says of it. */
  alt?: string
  /** It has no background of its own, and is drawn for this one. */
  background?: 'light' | 'dark'
}

/** `undefined` where there is nothing to be shown. */
export function shownOutput(output: StoredOutput): ShownOutput | undefined {
  if (output.output_type === 'stream')
    return {kind: 'text', text: output.text.join(''), isStderr: output.name === 'stderr'}
  if (output.output_type === 'error') {
    const {ename: name, evalue: value, traceback} = output
    return {kind: 'error', name, value, traceback: traceback.join('\n')}
  }
  const {data, metadata} = output
  const found = firstOf(forms, (form) => form(data, metadata))
  return found ?? textForm(data) ?? jsonForm(data) ?? interactiveForm(data)
}

/** What an output says in plain text, where it has words; those that only name an object are none. */
export function plainForm(data: MimeData): string | undefined {
  const text = formOf(data, 'text/plain')
  return text === undefined || isName(text) ? undefined : text
}

/** `<IPython.core.display.HTML object>`, `<Figure size 252x180 with 1 Axes>`: for who sees nothing else. */
function isName(text: string): boolean {
  return /^\s*<[^<>]*>\s*$/.test(text) || text.trim() === ''
}

type Form = (data: MimeData, metadata: Record<string, unknown>) => ShownOutput | undefined

const forms: readonly Form[] = [
  htmlForm,
  markdownForm,
  drawingForm,
  formulaForm,
  pictureForm('image/png'),
  pictureForm('image/jpeg'),
  pictureForm('image/jpg'),
  pictureForm('image/webp'),
  pictureForm('image/gif'),
  pictureForm('image/avif'),
  pictureForm('image/bmp'),
  (data) => (plainForm(data) === undefined ? (jsonForm(data) ?? interactiveForm(data)) : undefined),
]

/** HTML that is made by scripts and styles of its own is left to other forms, where there are any. */
function htmlForm(data: MimeData): ShownOutput | undefined {
  const written = formOf(data, 'text/html')
  if (written === undefined) return undefined
  const {html, isWhole} = htmlOutput(written)
  if (html === '' || (!isWhole && hasOther(data))) return undefined
  return {kind: 'html', html}
}

function hasOther(data: MimeData): boolean {
  return plainForm(data) !== undefined || Object.keys(data).some((mime) => mime.startsWith('image/'))
}

function markdownForm(data: MimeData): ShownOutput | undefined {
  const markdown = formOf(data, 'text/markdown')
  return markdown?.trim() ? {kind: 'markdown', markdown} : undefined
}

function formulaForm(data: MimeData): ShownOutput | undefined {
  const parts = texParts(formOf(data, 'text/latex') ?? '')
  return parts && {kind: 'formula', parts}
}

function drawingForm(data: MimeData, metadata: Record<string, unknown>): ShownOutput | undefined {
  const mime = 'image/svg+xml'
  const svg = formOf(data, mime)
  const source = svg !== undefined && isStillDrawing(svg) ? drawnPicture(svg) : undefined
  return source && pictureOf(source, mime, data, metadata)
}

function pictureForm(mime: string): Form {
  return (data, metadata) => {
    const written = formOf(data, mime)
    const picture = written === undefined ? undefined : pictureData(mime, written)
    if (!picture) return undefined
    const src = `data:${picture.mime};base64,${picture.base64}`
    return pictureOf({src, ...sizeOf(Buffer.from(picture.base64, 'base64'))}, mime, data, metadata)
  }
}

function pictureOf(
  source: PictureSource,
  mime: string,
  data: MimeData,
  metadata: Record<string, unknown>,
): Picture {
  const own = {...metadata, ...recordAt(metadata, mime)}
  const alt = [own['alt'], plainForm(data)].find((words) => typeof words === 'string')
  const background = own['needs_background']
  return {
    kind: 'picture',
    ...source,
    ...sizeAsked(own, source),
    ...(typeof alt === 'string' && {alt: alt.trim()}),
    ...((background === 'light' || background === 'dark') && {background}),
  }
}

/** The size that is asked for; of one side alone, the other follows. */
function sizeAsked(own: Record<string, unknown>, {width, height}: PictureSource): Partial<PictureSource> {
  const wide = lengthOf(own['width'])
  const high = lengthOf(own['height'])
  const ratio = width && height ? width / height : undefined
  if (wide !== undefined) return {width: wide, height: high ?? (ratio && Math.round(wide / ratio))}
  return high === undefined ? {} : {width: ratio && Math.round(high * ratio), height: high}
}

function lengthOf(value: unknown): number | undefined {
  const length = Number.parseFloat(String(value))
  return length >= 1 && length < 10_000 ? Math.round(length) : undefined
}

function textForm(data: MimeData): ShownOutput | undefined {
  const text = plainForm(data) ?? formOf(data, 'text/latex') ?? formOf(data, 'text/plain')
  return text === undefined ? undefined : {kind: 'text', text, isStderr: false}
}

function jsonForm(data: MimeData): ShownOutput | undefined {
  const value = data['application/json']
  if (value === undefined) return undefined
  const json = JSON.stringify(value, null, 2)
  return {kind: 'json', json}
}

const program = /^application\/(?:vnd\.)?([a-z\d-]+)/

/** `application/vnd.plotly.v1+json` is for plotly. */
function interactiveForm(data: MimeData): ShownOutput | undefined {
  const [mime] = Object.keys(data).filter(
    (each) => each.startsWith('application/') && each !== 'application/json',
  )
  const [, name = ''] = program.exec(mime ?? '') ?? []
  return name === '' ? undefined : {kind: 'interactive', program: name}
}

function recordAt(value: Record<string, unknown>, key: string): Record<string, unknown> {
  const found = value[key]
  return isRecord(found) ? found : {}
}

function firstOf<T, R>(list: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of list) {
    const found = readable(() => find(item))
    if (found !== undefined) return found
  }
  return undefined
}

/** What is nested too deep for its parser is left to other forms. */
function readable<R>(read: () => R | undefined): R | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
