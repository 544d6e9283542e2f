// Stored outputs as nbformat 4.5 has them: what is missing is filled in, what older notebooks call otherwise gets its name
// of today, what is no output is left out. The one reader of outputs: pages, notebooks and Markdown begin with what it gives.

import {outputType} from './stored-outputs.ts'

export type MimeData = Record<string, unknown>

export type StoredOutput =
  | {output_type: 'stream'; name: string; text: string[]}
  | {output_type: 'display_data'; data: MimeData; metadata: Record<string, unknown>}
  | {
      output_type: 'execute_result'
      data: MimeData
      execution_count: number | null
      metadata: Record<string, unknown>
    }
  | {output_type: 'error'; ename: string; evalue: string; traceback: string[]}

/** The outputs of a cell; what was printed piece by piece is one. */
export function storedOutputs(outputs: readonly unknown[]): StoredOutput[] {
  const result: StoredOutput[] = []
  for (const output of outputs.flatMap((each) => (isRecord(each) ? storedOutput(each) : []))) {
    const last = result.at(-1)
    if (output.output_type === 'stream' && last?.output_type === 'stream' && last.name === output.name)
      append(last.text, output.text)
    else result.push(output)
  }
  return result
}

/** Adds lines behind others, the last of which may go on. */
function append(all: string[], more: readonly string[]): void {
  for (const line of more) {
    if (all.at(-1)?.endsWith('\n') === false) all[all.length - 1] += line
    else all.push(line)
  }
}

function storedOutput(output: Record<string, unknown>): StoredOutput[] {
  switch (outputType(output)) {
    case 'stream': {
      // nbformat 3 has `stream` in place of `name`
      const name = textOf(output['name'] ?? output['stream'], 'stdout')
      return [{output_type: 'stream', name, text: lines(output['text'])}]
    }
    case 'display_data':
    case 'update_display_data':
      return [{output_type: 'display_data', data: mimeData(output), metadata: record(output['metadata'])}]
    case 'execute_result':
    case 'pyout':
      return [
        {
          output_type: 'execute_result',
          data: mimeData(output),
          execution_count: countOf(output['execution_count'] ?? output['prompt_number']),
          metadata: record(output['metadata']),
        },
      ]
    case 'error':
    case 'pyerr':
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

/** nbformat 3 has no types, but names for them, beside those of the output itself. */
const oldNames: Record<string, string> = {
  text: 'text/plain',
  html: 'text/html',
  latex: 'text/latex',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpeg: 'image/jpeg',
  json: 'application/json',
  pdf: 'application/pdf',
}

function formsOf(output: Record<string, unknown>): Record<string, unknown> {
  const old = Object.entries(oldNames).flatMap(([name, mime]) =>
    name in output ? [[mime, output[name]]] : [],
  )
  return {...Object.fromEntries(old), ...record(output['data'])}
}

const json = /^application\/(?:.*\+)?json$/

/** JSON types keep their structure; all others are text, or lines of text. */
function mimeData(output: Record<string, unknown>): MimeData {
  return Object.fromEntries(
    Object.entries(formsOf(output)).map(([mime, value]) => [
      mime,
      json.test(mime) || typeof value === 'string' ? value : strings(value),
    ]),
  )
}

/** A form of an output as one text; `undefined` where it has none such. */
export function formOf(data: MimeData, mime: string): string | undefined {
  const value = data[mime]
  return value === undefined ? undefined : lines(value).join('')
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
