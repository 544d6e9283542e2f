// Stored outputs as nbformat 4.5 wants them: what is missing is filled in, what is no output is left out.

import {stripVTControlCharacters} from 'node:util'
import {visibleText} from 'remark-d2lbook'
import {cleanHtml} from '../text/clean-html.ts'

type MimeData = Record<string, unknown>

export type NotebookOutput =
  | {output_type: 'stream'; name: string; text: string[]}
  | {output_type: 'display_data'; data: MimeData; metadata: Record<string, unknown>}
  | {
      output_type: 'execute_result'
      data: MimeData
      execution_count: number | null
      metadata: Record<string, unknown>
    }
  | {output_type: 'error'; ename: string; evalue: string; traceback: string[]}

export function storedOutputs(outputs: readonly unknown[]): NotebookOutput[] {
  return outputs.flatMap((output) => (isRecord(output) ? storedOutput(output) : []))
}

function storedOutput(output: Record<string, unknown>): NotebookOutput[] {
  switch (output['output_type']) {
    case 'stream':
      return [{output_type: 'stream', name: textOf(output['name'], 'stdout'), text: lines(output['text'])}]
    case 'display_data':
      return [{output_type: 'display_data', data: mimeData(output), metadata: record(output['metadata'])}]
    case 'execute_result':
      return [
        {
          output_type: 'execute_result',
          data: mimeData(output),
          execution_count: countOf(output['execution_count']),
          metadata: record(output['metadata']),
        },
      ]
    case 'error':
      return [
        {
          output_type: 'error',
          ename: textOf(output['ename'], 'Error'),
          evalue: textOf(output['evalue']),
          traceback: strings(output['traceback']),
        },
      ]
    default:
      return []
  }
}

/** What an output says in plain text; colours of a terminal are none. */
export function plainOutput(output: NotebookOutput): string | undefined {
  const written = writtenOutput(output)
  return written === undefined ? undefined : visibleText(stripVTControlCharacters(written))
}

function writtenOutput(output: NotebookOutput): string | undefined {
  if (output.output_type === 'stream') return output.text.join('')
  if (output.output_type === 'error') return `${output.ename}: ${output.evalue}`
  const text = output.data['text/plain']
  return text === undefined ? undefined : lines(text).join('')
}

/** What shows something; scripts and what only programs of their own read are left out. */
const shown =
  /^(?:text\/(?:plain|latex|html|markdown)|image\/(?:png|jpeg|gif|webp|svg\+xml)|application\/pdf)$/
const json = /^application\/(?:.*\+)?json$/

/** JSON types keep their structure; all others are text, or lines of text. */
function mimeData(output: Record<string, unknown>): MimeData {
  return Object.fromEntries(
    Object.entries(record(output['data'])).flatMap(([mime, value]) => {
      if (json.test(mime)) return [[mime, value]]
      const written = typeof value === 'string' ? value : strings(value)
      return shown.test(mime) && isStill(mime, written) ? [[mime, withoutScripts(mime, written)]] : []
    }),
  )
}

/** HTML is as safe as that of a page. */
function withoutScripts(mime: string, written: string | string[]): string | string[] {
  if (mime !== 'text/html' && mime !== 'text/markdown') return written
  return typeof written === 'string' ? cleanHtml(written) : cleanHtml(written.join('')).split(/(?<=\n)/)
}

/** A drawing with a script in it is left to the other forms of the output. */
function isStill(mime: string, written: string | string[]): boolean {
  const text = typeof written === 'string' ? written : written.join('')
  return (
    mime !== 'image/svg+xml' ||
    !/<(?:script|foreignobject|iframe|handler|listener|set|animate)|\son[a-z]+\s*=|javascript:|<!entity/i.test(
      text,
    )
  )
}

function lines(value: unknown): string[] {
  return typeof value === 'string' ? value.split(/(?<=\n)/) : strings(value)
}

function strings(value: unknown): string[] {
  if (Array.isArray(value)) return value.map((item) => textOf(item))
  return value === undefined || value === null ? [] : [textOf(value)]
}

function textOf(value: unknown, missing = ''): string {
  if (value === undefined || value === null) return missing
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function countOf(value: unknown): number | null {
  return Number.isInteger(value) && Number(value) >= 0 ? Number(value) : null
}

function record(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {}
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
