// Outputs as they are kept: what was overwritten while the cell ran is gone, and what is another each time it runs.

import {finalText, formOf, type MimeData, type StoredOutput} from 'remark-d2lbook'
import {widgetText, type WidgetStates} from './widget-text.ts'

export function keptOutputs(outputs: readonly StoredOutput[], states: WidgetStates = {}): StoredOutput[] {
  return joinedBars(outputs).flatMap((output): StoredOutput[] => {
    if (output.output_type === 'error') return [output]
    if (output.output_type === 'stream') return finalStream(output)
    const data = keptData(output.data, states)
    if (Object.keys(data).length === 0) return []
    const {metadata} = output
    return output.output_type === 'execute_result'
      ? [{output_type: 'execute_result', data, execution_count: null, metadata: keptMetadata(metadata)}]
      : [{output_type: 'display_data', data, metadata: keptMetadata(metadata)}]
  })
}

/** A progress bar goes on behind what was printed between its states. */
function joinedBars(outputs: readonly StoredOutput[]): StoredOutput[] {
  const joined: StoredOutput[] = []
  for (const output of outputs) {
    const bar = isBar(output) ? joined.findLastIndex(isOpenBar) : -1
    const before = joined[bar]
    if (output.output_type === 'stream' && before?.output_type === 'stream')
      joined[bar] = {...before, text: [before.text.join('') + output.text.join('')]}
    else joined.push(output)
  }
  return joined
}

function isBar(output: StoredOutput): boolean {
  return output.output_type === 'stream' && output.name === 'stderr' && output.text.join('').startsWith('\r')
}

/** Its last line is not ended. */
function isOpenBar(output: StoredOutput): boolean {
  return output.output_type === 'stream' && output.name === 'stderr' && !output.text.join('').endsWith('\n')
}

/** To what stands before it, in the line or above. */
// oxlint-disable-next-line no-control-regex -- orders to a terminal
const movesBack = /[\b\r]|\x1b\[[\d;]*[A-HJK]/

function finalStream(output: Extract<StoredOutput, {output_type: 'stream'}>): StoredOutput[] {
  const written = output.text.join('')
  const text = movesBack.test(written) ? finalText(written) : written
  return text === '' ? [] : [{...output, text: text.split(/(?<=\n)/)}]
}

/** What other programs keep for themselves. */
const widget = 'application/vnd.jupyter.widget-view+json'

function keptData(data: MimeData, states: WidgetStates): MimeData {
  const shown = data[widget] === undefined ? undefined : widgetText(data[widget], states)
  const kept = Object.entries(data).flatMap(([mime, value]): [string, unknown][] => {
    if (mime === widget) return []
    if (mime === 'image/svg+xml') return [[mime, linesOf(withoutDate(formOf(data, mime) ?? ''))]]
    if (mime.startsWith('image/')) return [[mime, (formOf(data, mime) ?? '').replaceAll(/\s/g, '')]]
    return [[mime, mime.startsWith('text/') ? linesOf(formOf(data, mime) ?? '') : value]]
  })
  return {...Object.fromEntries(kept), ...(shown !== undefined && {'text/plain': linesOf(shown)})}
}

/** Matplotlib says in each drawing when it was made. */
function withoutDate(svg: string): string {
  return svg.replace(/\s*<metadata>[^]*?<\/metadata>/, '')
}

/** Of a picture: its size and background, and what is said of it. */
const named = new Set(['needs_background', 'width', 'height', 'alt'])

function keptMetadata(metadata: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(metadata).filter(
    ([name]) => named.has(name) || /^image\/[\w+-]+$/.test(name),
  )
  return Object.fromEntries(entries)
}

function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/)
}
