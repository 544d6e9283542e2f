// Elements of MDX: those of HTML that need nothing but their text are HTML; the others stay for React.

import {type ProvidedProps} from 'docusaurus-theme-d2lbook/page-parts'
import {themeName} from '../mdx/theme-names.ts'
import {hastProperties, textAttributes, type JsxElement} from '../mdx/settle-mdx.ts'
import {withElementAddresses} from '../mdx/element-addresses.ts'
import {htmlAddress} from './address.ts'
import {element, type Content, type Properties} from './element.ts'
import {jsxAttribute} from './live.ts'
import type {RenderState} from './render-state.ts'
import {isStaticTag} from './static-runs.ts'
import {setChildren} from '../text/set-children.ts'
import {safeLink, safePicture} from '../text/safe-url.ts'

export function jsxContent(written: JsxElement, state: RenderState): Content[] {
  const node = withElementAddresses(written, ({url, kind}) => htmlAddress({url, kind}, state.data))
  const children = state.children(node.children)
  const {name} = node
  const attributes = textAttributes(node)
  if (name !== null && attributes && (isStaticTag(name) || name === 'details'))
    return [element(name, propertiesOf(attributes), children, node)]
  setChildren(node, children)
  return [node.data?.provided === undefined ? node : providedBySite(node, node.data.provided)]
}

function propertiesOf(attributes: Record<string, string>): Properties {
  const properties: Properties = hastProperties(attributes)
  for (const name of ['href', 'cite'])
    if (typeof properties[name] === 'string') properties[name] = safeLink(properties[name])
  for (const name of ['src', 'poster'])
    if (typeof properties[name] === 'string') properties[name] = safePicture(properties[name])
  if (typeof properties.style === 'string' && !isStyle.test(properties.style)) delete properties.style
  for (const name of bare) if (properties[name] === '') properties[name] = true
  return properties
}

const bare = [
  'open',
  'hidden',
  'controls',
  'loop',
  'muted',
  'autoplay',
  'autoPlay',
  'checked',
  'disabled',
  'reversed',
]

const isStyle = /^(?:\s*[\w-]+\s*:[^;{}]+(?:;|$))*\s*$/

/** What no line of the page defines may still be a component that the site gives to all pages. */
function providedBySite(node: JsxElement, source: string): JsxElement {
  const given: ProvidedProps = {d2lName: node.name ?? '', d2lSource: source}
  const attributes = Object.entries(given).map(([name, value]) => jsxAttribute(name, value))
  return {...node, name: themeName('Provided'), attributes: [...node.attributes, ...attributes]}
}
