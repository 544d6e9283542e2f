// Names in attributes, without the table of components: all that a page needs before a reader starts anything.
import {attributeText, isBinding, type Attributes, type AttributeValue} from './attributes.ts'

/** Props of `<Live>` that are no options of its component. */
const shellProps = new Set([
  'component',
  'attributes',
  'source',
  'id',
  'picture',
  'description',
  'initial',
  'locale',
  'page',
  'implementations',
  'children',
])

/** Options written as props of their own, as in MDX: `<Live component="mlp" hidden={5} />`. */
export function optionProps(props: Readonly<Record<string, unknown>>): Attributes {
  const entries = Object.entries(props).filter(([name, value]) => !shellProps.has(name) && isAttribute(value))
  return Object.fromEntries(entries) as Attributes
}

/** Attributes as they would stand in a fence. */
export function attributeTexts(attributes: Attributes): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, attributeText(value)]],
    ),
  )
}

/** A block as it would stand in a page of Markdown. */
export function writtenBlock(component: string, attributes: Attributes, source: string): string {
  const written = Object.entries(attributeTexts(attributes)).map(
    ([name, text]) => ` ${name}=${JSON.stringify(text)}`,
  )
  return `{.live ${component}${written.join('')}}\n${source}`
}

/** Variables that attributes follow: `alpha=$beta` follows `beta`. */
export function followedNames(attributes: Attributes): string[] {
  return Object.values(attributes).flatMap((value) => {
    const text = value === undefined ? '' : attributeText(value)
    return isBinding(text) ? [text.slice(1)] : []
  })
}

function isAttribute(value: unknown): value is AttributeValue {
  return ['string', 'number', 'boolean'].includes(typeof value) || Array.isArray(value)
}
