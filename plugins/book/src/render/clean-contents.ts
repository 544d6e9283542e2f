// Docusaurus makes the contents beside a page from its headings, as strings of HTML that it puts into the page as they
// are; of some nodes it takes the text without escaping it, and of formulas nothing. What is no emphasis is taken out of
// these strings, and a heading with formulas is shown as it stands on the page.

import type {Element, ElementContent, Root} from 'hast'
import {toHtml} from 'hast-util-to-html'
import type {MdxjsEsm} from 'mdast-util-mdx'
import {visit} from 'unist-util-visit'
import {cleanPhrase} from '../text/clean-html.ts'

type Program = NonNullable<NonNullable<MdxjsEsm['data']>['estree']>
type Expression = Extract<Program['body'][number], {type: 'ExpressionStatement'}>['expression']
type Entry = Extract<Expression, {type: 'ObjectExpression'}>

/** Settles the `toc` that a compiled page exports. The formulas of its headings are typeset already. */
export function cleanContents(tree: Root): void {
  const typeset = headingsWithFormulas(tree)
  for (const entry of contentsOf(tree)) {
    const value = valueOf(entry, 'value')
    if (typeof value !== 'string') continue
    setValue(entry, typeset.get(String(valueOf(entry, 'id'))) ?? cleanPhrase(value))
  }
}

/** By id, as HTML without the links that a heading holds: its entry is one. */
function headingsWithFormulas(tree: Root): Map<string, string> {
  const found = new Map<string, string>()
  visit(tree, 'element', (node) => {
    const {id} = node.properties
    if (/^h[2-6]$/.test(node.tagName) && typeof id === 'string' && holdsFormula(node))
      found.set(id, toHtml(withoutLinks(node.children), {allowDangerousHtml: true}).trim())
  })
  return found
}

function isFormula({properties}: Element): boolean {
  return String(properties.className).split(',').includes('d2l-math')
}

function holdsFormula(node: Element): boolean {
  return node.children.some((child) => child.type === 'element' && (isFormula(child) || holdsFormula(child)))
}

function withoutLinks(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element' || isFormula(node)) return [node]
    if (String(node.properties.className).includes('hash-link')) return []
    const children = withoutLinks(node.children)
    return node.tagName === 'a' ? children : [{...node, children}]
  })
}

function contentsOf(tree: Root): Entry[] {
  const programs = tree.children.filter(isModule).flatMap(({data}) => data?.estree?.body ?? [])
  const declarations = programs.flatMap((statement) =>
    statement.type === 'ExportNamedDeclaration' && statement.declaration?.type === 'VariableDeclaration'
      ? statement.declaration.declarations
      : [],
  )
  return declarations.flatMap(({id, init}) =>
    id.type === 'Identifier' && id.name === 'toc' && init?.type === 'ArrayExpression'
      ? init.elements.filter((element) => element?.type === 'ObjectExpression')
      : [],
  )
}

function isModule(node: {type: string}): node is MdxjsEsm {
  return node.type === 'mdxjsEsm'
}

function propertyOf({properties}: Entry, name: string) {
  return properties.find((property) => property.type === 'Property' && isNamed(property.key, name))
}

function isNamed(key: {type: string}, name: string): boolean {
  return (
    (key.type === 'Identifier' && 'name' in key && key.name === name) ||
    (key.type === 'Literal' && 'value' in key && key.value === name)
  )
}

function valueOf(entry: Entry, name: string): unknown {
  const property = propertyOf(entry, name)
  return property?.type === 'Property' && property.value.type === 'Literal' ? property.value.value : undefined
}

function setValue(entry: Entry, value: string): void {
  const property = propertyOf(entry, 'value')
  if (property?.type === 'Property') property.value = {type: 'Literal', value}
}
