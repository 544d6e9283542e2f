// Stored outputs as HTML. All of it is text, pictures and safe HTML: nothing needs a script to be seen.

import {finalText, plainFinalText, storedOutputs} from 'remark-d2lbook'
import {parts} from 'docusaurus-theme-d2lbook/page-parts'
import {markdownHtml} from '../outputs/markdown-output.ts'
import {shownOutput, type Picture, type ShownOutput} from '../outputs/shown-output.ts'
import {escapeHtml} from '../text/escape-html.ts'
import {terminalHtml} from '../text/terminal-html.ts'
import type {Properties} from './element.ts'
import {highlight} from './highlight.ts'
import {renderMath} from '../formulas/math.ts'
import type {OutputWords} from '../words/page-words.ts'

/** One output: the box around it, and what stands in it. */
export interface OutputBox {
  properties: Properties
  html: string
}

export interface OutputContext {
  words: OutputWords
  /** HTML with the addresses of the site. */
  placed: (html: string) => string
}

/** @param isClosed the author wants them folded */
export function outputBoxes(
  outputs: readonly unknown[],
  isClosed: boolean,
  place: OutputContext,
): OutputBox[] {
  return storedOutputs(outputs).flatMap((output) => {
    const shown = shownOutput(output)
    const html = shown ? outputHtml(shown, place) : ''
    if (!shown || html === '') return []
    return [{properties: boxOf(shown), html: folded(html, shown, isClosed, place.words)}]
  })
}

/** A picture that has no background of its own. */
const drawnFor = {dark: parts.outputOnDark, light: parts.outputOnLight}

function boxOf(shown: ShownOutput): Properties {
  const names = [
    ...(shown.kind === 'error' ? [parts.outputError] : []),
    ...(shown.kind === 'text' && shown.isStderr ? [parts.outputStderr] : []),
    ...(shown.kind === 'picture' && shown.background ? [drawnFor[shown.background]] : []),
  ]
  const label =
    shown.kind === 'error'
      ? plainFinalText(shown.name)
      : names.length > 0 && shown.kind === 'text'
        ? 'stderr'
        : undefined
  return {
    className: [parts.output, ...names],
    ...(label !== undefined && {role: 'group', ariaLabel: label}),
  }
}

function outputHtml(shown: ShownOutput, place: OutputContext): string {
  switch (shown.kind) {
    case 'text':
      return preformatted(shown.text)
    case 'error':
      return errorHtml(shown)
    case 'picture':
      return pictureHtml(shown, place.words)
    case 'html':
      return place.placed(shown.html)
    case 'markdown':
      return place.placed(markdownHtml(shown.markdown))
    case 'formula':
      return `<div>${shown.parts.map(texPart).join('')}</div>`
    case 'json':
      return `<pre tabindex="0"><code class="hljs language-json">${highlight(shown.json, 'json')}</code></pre>`
    case 'interactive':
      return `<p>${escapeHtml(place.words.interactive(shown.program))}</p>`
  }
}

function preformatted(text: string): string {
  const final = finalText(text)
  return final.trim() === '' ? '' : `<pre tabindex="0"><code>${terminalHtml(final)}</code></pre>`
}

/** What happened first: the last line of a traceback is the one that is read. */
function errorHtml({name, value, traceback}: Extract<ShownOutput, {kind: 'error'}>): string {
  const colon = value.trim() === '' ? '' : `: ${terminalHtml(finalText(value.trim()))}`
  return `<p class="${parts.outputErrorLine}"><strong>${terminalHtml(finalText(name))}</strong>${colon}</p>${preformatted(traceback)}`
}

function pictureHtml({src, alt, width, height}: Picture, {output}: OutputWords): string {
  const size = Object.entries({width, height}).flatMap(([name, value]) =>
    value ? [` ${name}="${value}"`] : [],
  )
  return `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt || output)}"${size.join('')} decoding="async">`
}

function texPart(part: Extract<ShownOutput, {kind: 'formula'}>['parts'][number]): string {
  if (part.kind === 'words') return escapeHtml(part.text)
  return `<span class="${parts.math}">${renderMath(part.tex, part.kind === 'display')}</span>`
}

/** More lines than these fold: who reads the text wants to go on. They open without a script, too. */
const unfoldedLines = 40

function folded(html: string, shown: ShownOutput, isClosed: boolean, words: OutputWords): string {
  const count = linesOf(html, shown)
  if (!isClosed && count <= unfoldedLines) return html
  return `<details class="${parts.outputFold}"><summary>${escapeHtml(words.lines(count))}</summary>${html}</details>`
}

function linesOf(html: string, {kind}: ShownOutput): number {
  if (kind === 'html' || kind === 'markdown') return html.split(/<tr\b|<br\b|<li\b|\n/).length
  return kind === 'text' || kind === 'error' || kind === 'json' ? html.trimEnd().split('\n').length : 1
}
