// What our own run of a cell has put out, as its page shows it. What differs between frameworks stands in a group of
// panels, as everything that does.

import {tabLabels, type Cell} from 'remark-d2lbook'
import {outputHtml} from 'docusaurus-theme-d2lbook/outputs/output-html'
import {parts} from 'docusaurus-theme-d2lbook/page-parts'
import type {ShownOutputs} from '../run/shown-outputs.ts'
import {partProperties} from '../text/part-properties.ts'
import {element, type Content} from './element.ts'
import type {RenderState} from './render-state.ts'

export function ranOutputs({data}: Cell, state: RenderState): Content[] {
  const ran = data?.ran ?? []
  const [only] = ran
  if (ran.length === 1 && only?.names === null) return boxesOf(only, state)
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
      ran.map((shown) => panelOf(shown, state)),
    ),
  ]
}

function panelOf(shown: ShownOutputs, state: RenderState): Content {
  const names = shown.names ?? []
  return element(
    'div',
    {
      className: [parts.panel],
      [partProperties.tabs]: names.join(' '),
      [partProperties.label]: tabLabels(names),
    },
    boxesOf(shown, state),
  )
}

/** Each is a string of HTML that stands for itself. */
function boxesOf({outputs}: ShownOutputs, {trustedHtml, words}: RenderState): Content[] {
  return outputs.map((output) => {
    const html = outputHtml(output, words.outputs)
    return element('div', {dataTrusted: String(trustedHtml.push(html) - 1), dataWhole: true}, [])
  })
}
