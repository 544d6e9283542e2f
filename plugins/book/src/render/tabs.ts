// A group of framework tabs: every panel is in the page, the chosen one is shown by a style rule.

import type {Tabs} from 'remark-d2lbook'
import {element, text, type Content, type HtmlElement} from './element.ts'
import type {RenderState} from './render-state.ts'

const displayNames: Record<string, string> = {
  pytorch: 'PyTorch',
  tensorflow: 'TensorFlow',
  mxnet: 'MXNet',
  jax: 'JAX',
  paddle: 'Paddle',
  numpy: 'NumPy',
}

/** What readers call a framework. */
export function tabLabel(name: string): string {
  return displayNames[name] ?? name
}

export function tabGroup(node: Tabs, state: RenderState): HtmlElement {
  const group = state.counts.tabs++
  const isProse = !node.children.some((tab) => tab.children.some((child) => child.type === 'cell'))
  const panels = node.children.map((tab, index) => ({...tab, id: `panel-${group}-${index}`}))
  const buttons = node.names.map((name, index) => {
    const controls = panels.filter((panel) => panel.names.includes(name)).map((panel) => panel.id)
    return tabButton(`tab-${group}-${name}`, name, controls, index === 0)
  })
  return element(
    'div',
    {className: isProse ? ['d2l-tabs', 'd2l-tabs-prose'] : ['d2l-tabs'], dataNames: node.names.join(' ')},
    [
      element(
        'div',
        {className: ['d2l-tablist'], role: 'tablist', ariaLabel: state.words.framework},
        buttons,
      ),
      ...panels.map((panel) =>
        tabPanel(panel.id, panel.names, `tab-${group}-${panel.names[0]}`, state.children(panel.children)),
      ),
    ],
    node,
  )
}

function tabButton(id: string, name: string, controls: string[], isFirst: boolean): HtmlElement {
  return element(
    'button',
    {
      type: 'button',
      role: 'tab',
      id,
      ariaControls: controls,
      ariaSelected: String(isFirst),
      dataTab: name,
      tabIndex: isFirst ? 0 : -1,
    },
    [text(tabLabel(name))],
  )
}

function tabPanel(id: string, names: string[], labelledBy: string, children: Content[]): HtmlElement {
  return element(
    'div',
    {className: ['d2l-panel'], role: 'tabpanel', id, dataTabs: names.join(' '), ariaLabelledBy: labelledBy},
    children,
  )
}
