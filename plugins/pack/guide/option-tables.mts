// The tables of the guide that tell the options of live components: written from the tables that the components themselves use.

import {liveComponents} from '../../live/src/components.ts'
import type {LiveComponent} from '../../live/src/components/definition.ts'
import type {AnyOption} from '../../live/src/options.ts'
import {code, withTables, type Row, type Table} from './tables.mts'

/** Which page of the guide has them. */
export const guidePage = 'docs/guide/live.md'

const components = [...liveComponents.values()]
const figures = components.filter(({role}) => role === 'component')
const inputs = components.filter(({role}) => role !== 'component')
const playground = liveComponents.get('mlp')!
const others = figures.filter((component) => component !== playground)
/** Told once for all. */
const everywhere = new Set(['name', 'title', 'label'])

/** By the label of a table, its head and its rows. */
const tables: Readonly<Record<string, Table>> = {
  'tab_mlp-options': [
    ['Option', 'Meaning', 'Values', 'Left out'],
    ...Object.entries(playground.options).map(([name, option]) => optionRow(name, option)),
  ],
  'tab_live-components': [
    ['Component', 'What it shows', 'Options'],
    ...others.map((component) => [code(component.name), component.doc, optionNames(component)]),
  ],
  'tab_live-options': [
    ['Component', 'Option', 'Meaning', 'Values', 'Left out'],
    ...others.flatMap((component) => optionRows(component, (name, option) => !isOfPlayground(name, option))),
  ],
  tab_inputs: [['Component', 'What it is'], ...inputs.map(({name, doc}) => [code(name), doc])],
  'tab_input-options': [
    ['Component', 'Option', 'Meaning', 'Values', 'Left out'],
    ...inputs.flatMap((component) => optionRows(component, () => true)),
  ],
  'tab_live-fields': [
    ['Component', 'Fields'],
    ...figures.map(({name, publishes}) => [code(name), publishes.map(code).join(', ')]),
  ],
}

/** A page of the guide with these tables as the components have them; the text around them is its author's. */
export function withOptionTables(page: string): string {
  return withTables(page, guidePage, tables)
}

function optionRows(component: LiveComponent, isTold: (name: string, option: AnyOption) => boolean): Row[] {
  return Object.entries(component.options)
    .filter(([name, option]) => !everywhere.has(name) && isTold(name, option))
    .map(([name, option]) => [code(component.name), ...optionRow(name, option)])
}

function optionRow(name: string, option: AnyOption): Row {
  return [code(name), option.doc, option.expects, defaultText(option)]
}

/** Options with what they have when left out, unless that is the same as in a playground. */
function optionNames({options}: LiveComponent): string {
  return Object.entries(options)
    .filter(([name]) => !everywhere.has(name))
    .map(([name, option]) => {
      const isUsual = defaultText(option) === defaultText(playground.options[name])
      return isUsual ? code(name) : `${code(name)} (${defaultText(option)})`
    })
    .join(', ')
}

/** Whether an option means what the one of this name means in a playground. */
function isOfPlayground(name: string, option: AnyOption): boolean {
  const known = playground.options[name]
  return known?.doc === option.doc && known.expects === option.expects
}

function defaultText(option: AnyOption | undefined): string {
  if (!option) return ''
  const text = option.format(option.default)
  if (text === '' || text === 'NaN') return 'none'
  return option.kind === 'choices' && option.default.length === option.values.length ? 'all' : code(text)
}
