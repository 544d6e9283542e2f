// Components that a site brings itself: a build knows their names, and may know their options.
import type {Attributes} from './attributes.ts'
import {nameOption} from './components/name-option.ts'
import {defineComponent, type LiveComponent} from './components/definition.ts'
import {textOption, type OptionTable} from './options.ts'

/** By name, the options that a component understands; `null`: whatever is written. */
export type OwnComponents = Readonly<Record<string, readonly string[] | null>>

/** All of them have these. */
const ownOptions = {
  name: nameOption,
  title: textOption('', {doc: 'Heading above the figure.'}),
  description: textOption('', {doc: 'What the figure shows, for those who read without it.'}),
}

/** A component of the site, as it stands in a page with these attributes. */
export function ownComponent(
  name: string,
  own: OwnComponents,
  written: Attributes,
): LiveComponent | undefined {
  if (!Object.hasOwn(own, name)) return undefined
  const component = defineComponent({
    name,
    doc: 'A component of the site.',
    options: ownOptions,
    panels: () => [],
    describe: ({description}) => description,
  })
  const options = {...openOptions(own[name] ?? Object.keys(written)), ...ownOptions}
  return {...component, options, isOwn: true}
}

/** Options that take any text. */
export function openOptions(names: Iterable<string>): OptionTable {
  return Object.fromEntries([...names].map((name) => [name, textOption('', {doc: 'An option of the site.'})]))
}
