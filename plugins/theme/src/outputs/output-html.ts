// What a cell shows, as HTML: the same where a book is built and where a reader runs the cell.

import type {ErrorOutput, FigureOutput, NoteOutput, Output, TableOutput, TextOutput} from 'd2lbook-python'
import {describeFigure, escapeText, figureTable, type FigureWords} from 'd2lbook-picture'
import {cellParts, parts} from '../page-parts.ts'

export interface OutputHtmlWords {
  /** Opens the numbers of a plot. */
  data: string
  /** Of data that stands in for other data. */
  standIn: string
  /** Says what a plot shows. */
  figure: FigureWords
}

/** One output in its box. All of it is text, save the drawing of a figure, which `drawFigure` has made. */
export function outputHtml(output: Output, words: OutputHtmlWords): string {
  switch (output.kind) {
    case 'text':
      return textHtml(output)
    case 'error':
      return errorHtml(output)
    case 'figure':
      return figureHtml(output, words)
    case 'table':
      return tableHtml(output)
    case 'note':
      return noteHtml(output, words)
  }
}

function textHtml({channel, text}: TextOutput): string {
  return channel === 'stderr'
    ? box(preformatted(text), parts.outputStderr, 'stderr')
    : box(preformatted(text))
}

/** What happened first: the last line of a traceback is the one that is read. */
function errorHtml({data, text}: ErrorOutput): string {
  const colon = data.message === '' ? '' : `: ${escapeText(data.message)}`
  const line = `<p class="${parts.outputErrorLine}"><strong>${escapeText(data.type)}</strong>${colon}</p>`
  return box(line + preformatted(text), parts.outputError, data.type)
}

/** Of the numbers of a plot: they tell the course of a curve, and every page carries them. */
const mostRows = 30

function figureHtml({data, svg}: FigureOutput, words: OutputHtmlWords): string {
  const tables = figureTable(data, words.figure, mostRows).map((table) => dataTable(table))
  const details =
    tables.length === 0
      ? ''
      : `<details class="${parts.outputData}"><summary>${escapeText(words.data)}</summary>${tables.join('')}</details>`
  const described = svg.replace(
    / aria-label="[^"]*"/,
    () => ` aria-label="${escapeText(describeFigure(data, words.figure))}"`,
  )
  return box(described + details, parts.outputFigure)
}

function tableHtml({data: {columns, index, rows}}: TableOutput): string {
  return box(dataTable({columns: ['', ...columns], rows: rows.map((row, at) => [index[at] ?? '', ...row])}))
}

function noteHtml({data: {name, count}}: NoteOutput, {standIn}: OutputHtmlWords): string {
  const text = standIn.replace('{name}', () => name).replace('{count}', () => count.toLocaleString('en'))
  return box(`<p class="${cellParts.note}">${escapeText(text)}</p>`)
}

interface DataTable {
  caption?: string
  columns: string[]
  rows: string[][]
}

/** The first of each row names it. */
function dataTable({caption: title, columns, rows}: DataTable): string {
  const caption = title ? `<caption>${escapeText(title)}</caption>` : ''
  const head = columns.map((name) => (name === '' ? '<td></td>' : cell('th', name, 'col'))).join('')
  const body = rows.map(
    ([name = '', ...values]) =>
      `<tr>${cell('th', name, 'row')}${values.map((value) => cell('td', value)).join('')}</tr>`,
  )
  return (
    `<div class="${parts.table}" tabindex="0"><table class="dataframe">${caption}` +
    `<thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>`
  )
}

function cell(name: 'th' | 'td', text: string, scope?: 'col' | 'row'): string {
  return `<${name}${scope ? ` scope="${scope}"` : ''}>${escapeText(text)}</${name}>`
}

function preformatted(text: string): string {
  return `<pre tabindex="0"><code>${escapeText(text)}</code></pre>`
}

function box(html: string, kind?: string, label?: string): string {
  const names = [parts.output, ...(kind ? [kind] : [])].join(' ')
  const spoken = label ? ` role="group" aria-label="${escapeText(label)}"` : ''
  return `<div class="${names}"${spoken}>${html}</div>`
}
