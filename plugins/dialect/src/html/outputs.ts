// What a program put out, as far as a page can show it without running anything: pictures, text, and HTML where raw HTML
// is let through.

import type {ElementContent} from 'hast'
import type {State} from 'mdast-util-to-hast'

import {formOf, type MimeData, type StoredOutput} from '../cell/nbformat-outputs.ts'
import {pictureData} from '../cell/stored-outputs.ts'
import {plainFinalText} from '../cell/terminal-text.ts'
import {element, text} from './element.ts'
import {pageOf} from './page.ts'

export function outputElements(state: State, output: StoredOutput): ElementContent[] {
  if (output.output_type === 'stream') return printed(output.text.join(''), output.name === 'stderr')
  if (output.output_type === 'error') return printed(errorText(output), true)
  const {data} = output
  const src = pictureAddress(data)
  if (src !== undefined) {
    const image = element('img', {src, alt: pageOf(state).words.output})
    return [element('p', {className: ['output']}, [image])]
  }
  return textForm(data) ?? htmlForm(state, data) ?? printed(lastForm(data))
}

/** A traceback has everything; without one the error is named. */
function errorText({ename, evalue, traceback}: Extract<StoredOutput, {output_type: 'error'}>): string {
  return traceback.length > 0
    ? traceback.join('\n')
    : [ename, evalue].filter((part) => part !== '').join(': ')
}

function printed(written: string, isError = false): ElementContent[] {
  const shown = plainFinalText(written)
  if (shown.trim() === '') return []
  const className = isError ? ['output', 'output-error'] : ['output']
  return [element('pre', {className}, [element('samp', {}, [text(shown)])])]
}

const pictures = ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif', 'image/bmp']

/** As an image nothing in a drawing runs. */
function pictureAddress(data: MimeData): string | undefined {
  const svg = formOf(data, 'image/svg+xml')
  if (svg?.includes('<svg')) return `data:image/svg+xml,${encodeURIComponent(svg)}`
  for (const mime of pictures) {
    const found = data[mime] === undefined ? undefined : pictureData(mime, data[mime])
    if (found) return `data:${found.mime};base64,${found.base64}`
  }
  return undefined
}

function textForm(data: MimeData): ElementContent[] | undefined {
  const plain = formOf(data, 'text/plain')
  // `<Figure size 640x480>` only names what cannot be printed
  if (plain !== undefined && plain.trim() !== '' && !/^<[^]*>$/.test(plain.trim())) return printed(plain)
  const written = formOf(data, 'text/markdown') ?? formOf(data, 'text/latex')
  return written === undefined ? undefined : printed(written)
}

function htmlForm(state: State, data: MimeData): ElementContent[] | undefined {
  const html = formOf(data, 'text/html')
  if (html === undefined || state.options.allowDangerousHtml !== true) return undefined
  return [element('div', {className: ['output']}, [{type: 'raw', value: html}])]
}

function lastForm(data: MimeData): string {
  const json = data['application/json']
  if (json !== undefined) return JSON.stringify(json, null, 2)
  return formOf(data, 'text/plain') ?? formOf(data, 'text/html') ?? Object.keys(data).join(', ')
}
