// What a cell has put out as it is compared: one text, and how many pictures.

import type {Output} from 'd2lbook-python'
import {formOf, plainFinalText, type MimeData, type StoredOutput} from 'remark-d2lbook'
import {plainForm} from '../outputs/shown-output.ts'

export interface Printed {
  /** All that was printed and shown, without `stderr`. */
  text: string
  pictures: number
  /** `KeyError: 'rate'` */
  error?: string
}

export function printedOf(outputs: readonly Output[]): Printed {
  const texts: string[] = []
  let pictures = 0
  let error: string | undefined
  for (const output of outputs) {
    if (output.kind === 'figure') pictures += 1
    else if (output.kind === 'error') error = lineOf(output.data.type, output.data.message)
    else if (output.kind === 'table') texts.push(output.text)
    else if (output.kind === 'text' && output.channel !== 'stderr') texts.push(output.text)
  }
  return {text: joined(texts), pictures, ...(error !== undefined && {error})}
}

export function printedOfRecord(outputs: readonly StoredOutput[]): Printed {
  const texts: string[] = []
  let pictures = 0
  let error: string | undefined
  for (const output of outputs) {
    if (output.output_type === 'error') error = lineOf(output.ename, output.evalue)
    else if (output.output_type === 'stream') {
      if (output.name !== 'stderr') texts.push(output.text.join(''))
    } else if (Object.keys(output.data).some((mime) => mime.startsWith('image/'))) pictures += 1
    else
      texts.push(
        plainForm(output.data) ?? (sourceOf(output.data) || (formOf(output.data, 'text/plain') ?? '')),
      )
  }
  return {text: joined(texts), pictures, ...(error !== undefined && {error})}
}

/** Of what Jupyter sets: our own runs print its source. */
function sourceOf(data: MimeData): string {
  const source = formOf(data, 'text/markdown') ?? formOf(data, 'text/latex')
  return source ?? (formOf(data, 'text/html') ?? '').replaceAll(/<[^>]*>/g, '')
}

function joined(texts: readonly string[]): string {
  return texts
    .map((text) => plainFinalText(text).trimEnd())
    .filter((text) => text !== '')
    .join('\n')
}

function lineOf(type: string, message: string): string {
  const [first = ''] = plainFinalText(message).split('\n')
  return first === '' ? type : `${type}: ${first}`
}
