// Stored outputs in the notebook of a page: all their forms, but what runs, and what only programs of their own read.

import {pictureData, storedOutputs, type MimeData, type StoredOutput} from 'remark-d2lbook'
import {cleanHtml} from '../text/clean-html.ts'
import {isStillDrawing} from '../text/drawings.ts'

export type NotebookOutput = StoredOutput

export function notebookOutputs(outputs: readonly unknown[]): NotebookOutput[] {
  return storedOutputs(outputs).map((output) =>
    'data' in output ? {...output, data: notebookData(output.data)} : output,
  )
}

/** What shows something; scripts and what only programs of their own read are left out. */
const shown =
  /^(?:text\/(?:plain|latex|html|markdown)|image\/(?:png|jpe?g|gif|webp|bmp|avif|svg\+xml)|application\/pdf)$/
const json = /^application\/(?:.*\+)?json$/

function notebookData(data: MimeData): MimeData {
  return Object.fromEntries(
    Object.entries(data).flatMap(([mime, value]) => {
      if (json.test(mime)) return [[mime, value]]
      if (!isText(value)) return []
      const text = typeof value === 'string' ? value : value.join('')
      return shown.test(mime) && isSound(mime, text) ? [[mime, withoutScripts(mime, value)]] : []
    }),
  )
}

/** Text as nbformat has it: whole, or in lines. */
function isText(value: unknown): value is string | string[] {
  return (
    typeof value === 'string' || (Array.isArray(value) && value.every((line) => typeof line === 'string'))
  )
}

/** A drawing with a script in it, and a picture that is none, are left to the other forms of the output. */
function isSound(mime: string, text: string): boolean {
  if (mime === 'image/svg+xml') return isStillDrawing(text)
  return !mime.startsWith('image/') || pictureData(mime, text) !== undefined
}

/** HTML is as safe as that of a page. */
function withoutScripts(mime: string, written: string | string[]): string | string[] {
  if (mime !== 'text/html' && mime !== 'text/markdown') return written
  return typeof written === 'string' ? cleanHtml(written) : cleanHtml(written.join('')).split(/(?<=\n)/)
}
