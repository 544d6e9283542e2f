// What our own run of a cell has put out, as its page shows it. What differs between frameworks stands in a group of
// panels, as everything that does.

import {tabLabels, type Cell} from 'remark-d2lbook'
import {outputHtml} from 'docusaurus-theme-d2lbook/outputs/output-html'
import {cellParts, parts} from 'docusaurus-theme-d2lbook/page-parts'
import type {ShownOutputs} from '../run/shown-outputs.ts'
import {partProperties} from '../text/part-properties.ts'
import {element, text, type Content} from './element.ts'
import {siteHtml} from './html-pictures.ts'
import {lackHtml} from './lack.ts'
import {outputBoxes} from './output.ts'
import type {RenderState} from './render-state.ts'

/** Outputs that the author has stored, as nbformat has them. */
export function storedBoxes(
  outputs: readonly unknown[],
  {attributes}: Cell,
  {data, trustedHtml, words}: RenderState,
): Content[] {
  const placed = (html: string) => siteHtml(html, data).replaceAll('"pathname://', '"')
  const isClosed = attributes['collapsed'] === 'true'
  return outputBoxes(outputs, isClosed, {words: words.outputs, placed}).map(({properties, html}) =>
    element('div', {...properties, dataTrusted: String(trustedHtml.push(html) - 1)}, []),
  )
}

export function ranOutputs(cell: Cell, state: RenderState): Content[] {
  const ran = cell.data?.ran ?? []
  const [only] = ran
  if (ran.length === 1 && only?.names === null) return boxesOf(only, cell, state)
  if (ran.length === 0) return []
  const names = ran.flatMap((shown) => shown.names ?? [])
  return [
    element(
      'div',
      {
        className: [parts.tabs],
        [partProperties.names]: names.join(' '),
        [partProperties.tabs]: names.join(' '),
      },
      ran.map((shown) => panelOf(shown, cell, state)),
    ),
  ]
}

function panelOf(shown: ShownOutputs, cell: Cell, state: RenderState): Content {
  const names = shown.names ?? []
  return element(
    'div',
    {
      className: [parts.panel],
      [partProperties.tabs]: names.join(' '),
      [partProperties.label]: tabLabels(names),
    },
    boxesOf(shown, cell, state),
  )
}

/** Each of ours is a string of HTML that stands for itself. */
function boxesOf(shown: ShownOutputs, cell: Cell, state: RenderState): Content[] {
  const {outputs, recorded, isStale, hasOtherNumbers} = shown
  const {trustedHtml, words} = state
  const boxes = recorded
    ? storedBoxes(recorded, cell, state)
    : outputs.map((output) => {
        const html = outputHtml(output, words.outputs)
        return element('div', {dataTrusted: String(trustedHtml.push(html) - 1), dataWhole: true}, [])
      })
  if (shown.lack) {
    const html = lackHtml(shown.lack, shown.names, state)
    return [element('div', {dataTrusted: String(trustedHtml.push(html) - 1), dataWhole: true}, [])]
  }
  const notes = [isStale && words.outputs.stale, hasOtherNumbers && words.outputs.otherNumbers]
  return [...boxes, ...notes.flatMap((note) => (note ? [noteOf(note)] : []))]
}

function noteOf(note: string): Content {
  return element('p', {className: [cellParts.note]}, [text(note)])
}
