// The still picture of a block that no build has drawn, as in plain MDX.
import {escapeText} from 'd2lbook-picture'
import {parseAttributes, type Attributes} from '../attributes.ts'
import {liveComponents} from '../components.ts'
import type {Say} from '../words/say.ts'

export interface StillBlock {
  component: string
  attributes: Attributes
  source?: string | undefined
  locale: string
}

/** Markup of the drawings and of their description. */
export interface Still {
  panels: string
  caption: string
}

const noStill: Still = {panels: '', caption: ''}

/** A site's own component has no picture here. */
export function drawStill({component: name, attributes, source = ''}: StillBlock, say: Say): Still {
  const component = liveComponents.get(name)
  if (!component) return noStill
  const {values} = parseAttributes(component.options, attributes)
  const panels = component.panels(values, source, say)
  return {
    panels: panels.map((svg) => `<div class="d2l-live-panel">${svg}</div>`).join(''),
    caption: escapeText(component.describe(values, source, say)),
  }
}
