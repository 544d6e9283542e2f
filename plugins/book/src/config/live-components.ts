// Live components that the site of a book brings itself, as its settings name them: `clock`, `pendulum(length, angle)`.

import {liveComponents, type OwnComponents} from 'd2lbook-live'

export interface NamedComponents {
  components: OwnComponents
  /** What is wrong with some of them, each with what is written. */
  problems: {written: string; text: string}[]
}

/** A name, and in brackets the options that it understands; without brackets it takes any. */
const componentForm = /^([A-Za-z][\w-]*)\s*(?:\(([\w\s,-]*)\))?$/

/** @param value as `config.ini` has it: components parted by commas or lines */
export function splitComponents(value: string): string[] {
  return value
    .split(/[,\n](?![^(\n]*\))/)
    .map((part) => part.trim())
    .filter(Boolean)
}

export function readComponents(written: readonly string[]): NamedComponents {
  const components: Record<string, readonly string[] | null> = {}
  const problems: NamedComponents['problems'] = []
  for (const text of written) {
    const [, name, options] = componentForm.exec(text) ?? []
    if (name === undefined) problems.push({written: text, text: `\`${text}\` ${expected}`})
    else if (liveComponents.has(name)) problems.push({written: text, text: `\`${name}\` ${isKnown}`})
    else components[name] = options === undefined ? null : options.split(/[\s,]+/).filter(Boolean)
  }
  return {components, problems}
}

const expected =
  'of `live_components` is no component: expected a name such as `clock`, or `clock(zone, format)`'
const isKnown = 'of `live_components` comes with every book; a component of the site needs another name'
