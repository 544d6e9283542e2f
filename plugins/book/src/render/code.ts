// Cells, listings and stored outputs.

import type {Code} from 'mdast'
import {readForm, type Form} from 'd2lbook-python/form'
import type {Cell} from 'remark-d2lbook'
import {parts} from 'docusaurus-theme-d2lbook/page-parts'
import {partProperties} from '../text/part-properties.ts'
import {ordinalOf} from '../facts/ordinals.ts'
import {formHtml, titleHtmlOf} from './form.ts'
import {element, literal, text, type Content, type HtmlElement, type Properties} from './element.ts'
import {knownLanguage} from './highlight.ts'
import {ranOutputs, storedBoxes} from './ran-outputs.ts'
import type {RenderState} from './render-state.ts'

/** What readers can run. */
const runnable = new Set(['python'])

export function codeCell(node: Cell, state: RenderState): HtmlElement[] {
  const isRunnable = runnable.has(node.language)
  const outputs = node.hidesOutput ? [] : outputsOf(node, state)
  const form = isRunnable ? formOf(node) : undefined
  const children = form ? withForm(form, node, outputs, state) : [...codeOf(node, isRunnable), ...outputs]
  if (children.length === 0) return []
  const properties = {
    className: [parts.cell],
    [partProperties.language]: node.language,
    ...(isRunnable && runProperties(node, state)),
    // nothing of it is seen before it has run
    hidden: node.hidesCode && !form && outputs.length === 0 ? true : undefined,
  }
  return [element('div', properties, children, node)]
}

/** What its comments make of a cell; a cell that its author hides is seen for the sake of its inputs alone. */
function formOf({value, hidesCode}: Cell): Form | undefined {
  const form = readForm(value)
  if (form.items.some(({kind}) => kind !== 'markdown')) return form
  return !hidesCode && (form.title || form.items.length > 0) ? form : undefined
}

/** The title above the code, the form between the code and what it puts out. */
function withForm(form: Form, node: Cell, outputs: Content[], state: RenderState): Content[] {
  const number = (ordinalOf(node) ?? 0) + 1
  const trusted = (html: string): Content[] =>
    html === ''
      ? []
      : [element('div', {dataTrusted: String(state.trustedHtml.push(html) - 1), dataWhole: true}, [])]
  const code = pre(node.value, node.language)
  if (form.hidesCode || node.hidesCode) code.data.hProperties.hidden = true
  return [...trusted(titleHtmlOf(form)), code, ...trusted(formHtml(form, number)), ...outputs]
}

/** What the first cell says holds for all of the page. */
function runProperties(node: Cell, state: RenderState): Properties {
  const isFirst = state.cells === 0
  state.cells += 1
  return {
    [partProperties.cell]: (ordinalOf(node) ?? 0) + 1,
    ...(isFirst && {
      [partProperties.library]: state.data?.library,
      [partProperties.cellData]: state.data?.cellData,
      [partProperties.release]: state.data?.release,
      [partProperties.run]: state.data?.runsOnLoad && 'load',
    }),
  }
}

/** Code that its author hides is there for those who run the page; others do without. */
function codeOf({value, language, hidesCode}: Cell, isRunnable: boolean): HtmlElement[] {
  if (!hidesCode) return [pre(value, language)]
  return isRunnable ? [element('pre', {hidden: true}, [literal('code', {}, value)])] : []
}

function outputsOf(node: Cell, state: RenderState): Content[] {
  return node.outputs ? storedBoxes(node.outputs, node, state) : ranOutputs(node, state)
}

export function listing(node: Code): HtmlElement {
  const language = node.lang ?? ''
  const title = titleIn(node.meta ?? '')
  const head = title === undefined ? [] : [element('div', {className: [parts.listingTitle]}, [text(title)])]
  return element(
    'div',
    {className: [parts.listing], [partProperties.language]: language || undefined},
    [...head, pre(node.value, language)],
    node,
  )
}

/** As Docusaurus has it: ` ```js title="src/index.js" `. */
function titleIn(meta: string): string | undefined {
  return /(?:^|\s)title=(["'])(.+?)\1/.exec(meta)?.[2]
}

function pre(code: string, language: string): HtmlElement {
  const known = knownLanguage(language)
  const className = known ? ['hljs', `language-${known}`] : ['hljs']
  return element('pre', {tabIndex: 0}, [literal('code', {className, dataCode: known ?? ''}, code)])
}
