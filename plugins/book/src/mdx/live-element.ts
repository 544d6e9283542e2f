// `<Live component="mlp" data="xor" />` is the live block that a fence would be, so that everything that is known of
// fences holds: options are checked, pictures are drawn while the page is made.

import type {Live} from 'remark-d2lbook'
import {constantOf, isList, type Constant} from './constants.ts'
import type {PageProgram} from './page-program.ts'
import type {JsxElement} from './settle-mdx.ts'

/** What only a running page can give. */
const ofProgram = new Set(['id', 'picture', 'description', 'initial', 'locale', 'page', 'implementations'])

/** The block; `null` for an element that must be run to be known. */
export function liveOf(node: JsxElement, program: PageProgram): Live | null {
  const props = propsOf(node, program)
  if (!props || Object.keys(props).some((name) => ofProgram.has(name))) return null
  const {component, source, attributes, children: _, ...options} = props
  if (attributes !== undefined && !isObject(attributes)) return null
  const written = {...attributes, ...options}
  const texts: Record<string, string> = {}
  for (const [name, value] of Object.entries(written)) {
    if (value === undefined || value === null) continue
    const text = optionText(value)
    if (text === null) return null
    texts[name] = text
  }
  return {
    type: 'live',
    component: typeof component === 'string' ? component : '',
    attributes: texts,
    value: typeof source === 'string' ? source : '',
    ...(node.position && {position: node.position}),
  }
}

function propsOf({attributes}: JsxElement, {constants}: PageProgram): Record<string, Constant> | null {
  const props: Record<string, Constant> = {}
  for (const attribute of attributes) {
    if (attribute.type !== 'mdxJsxAttribute') return null
    const {name, value} = attribute
    if (typeof value !== 'object' || value === null) {
      props[name] = value ?? true
      continue
    }
    const statement = value.data?.estree?.body[0]
    const known =
      statement?.type === 'ExpressionStatement' ? constantOf(statement.expression, constants) : null
    if (!known) return null
    props[name] = known.value
  }
  return props
}

function isObject(value: Constant): value is Readonly<Record<string, Constant>> {
  return typeof value === 'object' && value !== null && !isList(value)
}

/** As it would stand in a fence: `[4, 2]` is `4,2`. */
function optionText(value: Constant): string | null {
  if (isList(value)) return value.map(String).join(',')
  return typeof value === 'object' ? null : String(value)
}
