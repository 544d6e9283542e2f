// A group of framework tabs: every panel is in the page, the chosen ones are shown by a style rule.

import type {Root} from 'mdast'
import {tabLabel, tabLabels, type Tab, type Tabs} from 'remark-d2lbook'
import {visit} from 'unist-util-visit'
import {parts, allTabs} from 'docusaurus-theme-d2lbook/page-parts'
import {partProperties} from '../text/part-properties.ts'
import {element, text, type Content, type HtmlElement} from './element.ts'
import type {RenderState} from './render-state.ts'

export function tabGroup(node: Tabs, state: RenderState): HtmlElement {
  const group = state.tabGroups++
  const isProse = !node.children.some((tab) => tab.children.some((child) => child.type === 'cell'))
  const panels = node.children.map((tab, index) => ({...tab, id: `panel-${group}-${index}`}))
  const buttons = node.names.map((name, index) => {
    const controls = panels.filter((panel) => panel.names.includes(name)).map((panel) => panel.id)
    return tabButton({group, name, label: tabLabel(name), controls, isFirst: index === 0})
  })
  if (panels.some((panel) => isForSome(panel, node))) {
    const controls = panels.map((panel) => panel.id)
    buttons.push(tabButton({group, name: allTabs, label: state.words.all, controls, isFirst: false}))
  }
  return element(
    'div',
    {
      className: isProse ? [parts.tabs, parts.tabsProse] : [parts.tabs],
      [partProperties.names]: node.names.join(' '),
    },
    [
      element(
        'div',
        {className: [parts.tablist], role: 'tablist', ariaLabel: state.words.framework},
        buttons,
      ),
      ...panels.map((panel) => tabPanel(panel, group, node, state)),
    ],
    node,
  )
}

interface TabButton {
  group: number
  name: string
  label: string
  /** Ids of its panels. */
  controls: string[]
  isFirst: boolean
}

function tabButton({group, name, label, controls, isFirst}: TabButton): HtmlElement {
  return element(
    'button',
    {
      type: 'button',
      role: 'tab',
      id: `tab-${group}-${name}`,
      ariaControls: controls,
      ariaSelected: String(isFirst),
      [partProperties.tab]: name,
      tabIndex: isFirst ? 0 : -1,
    },
    [text(label)],
  )
}

function tabPanel(panel: Tab & {id: string}, group: number, tabs: Tabs, state: RenderState): HtmlElement {
  const children = state.children(panel.children)
  noteHeadings(children, panel, tabs, state)
  return element(
    'div',
    {
      className: [parts.panel],
      role: 'tabpanel',
      id: panel.id,
      [partProperties.tabs]: panel.names.join(' '),
      // what is for every tab of the group needs no name where all are shown
      [partProperties.label]: isForSome(panel, tabs) ? tabLabels(panel.names) : undefined,
      ariaLabelledBy: [`tab-${group}-${panel.names[0]}`],
      // code is a stop of the Tab key by itself, its copy button at least
      tabIndex: startsWithCode(panel) ? undefined : 0,
    },
    children,
  )
}

function isForSome(panel: Tab, {names}: Tabs): boolean {
  return names.some((name) => !panel.names.includes(name))
}

function startsWithCode({children: [first]}: Tab): boolean {
  return first?.type === 'cell' || first?.type === 'code'
}

function noteHeadings(children: Content[], panel: Tab, {names}: Tabs, state: RenderState): void {
  const parent: Root = {type: 'root', children}
  visit(parent, 'heading', ({data}) => {
    if (data?.id) state.headingsInTabs.push({id: data.id, names: panel.names, group: names})
  })
}
