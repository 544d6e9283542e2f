// Docusaurus makes the contents beside a page from its headings, as strings of HTML that it puts into the page as they
// are; of some nodes it takes the text without escaping it, and of formulas nothing. Headings of the book are put in by
// their own texts; from all others what is no emphasis is taken out.

import type {Root} from 'hast'
import type {MdxjsEsm} from 'mdast-util-mdx'
import {visit} from 'unist-util-visit'
import {cleanPhrase} from '../text/clean-html.ts'
import type {HeadingTexts} from './render-state.ts'

type Program = NonNullable<NonNullable<MdxjsEsm['data']>['estree']>
type Expression = Extract<Program['body'][number], {type: 'ExpressionStatement'}>['expression']
type Entry = Extract<Expression, {type: 'ObjectExpression'}>

/**
 * Settles the `toc` that a compiled page exports.
 *
 * @param headings those of the page, to which `data-heading` leads
 */
export function cleanContents(tree: Root, headings: readonly HeadingTexts[]): void {
  const known = new Map<string, string>()
  visit(tree, 'element', ({properties: {id, dataHeading}}) => {
    const own = headings[Number(dataHeading)]
    if (typeof id === 'string' && own) known.set(id, own.html)
  })
  for (const entry of contentsOf(tree)) {
    const value = valueOf(entry, 'value')
    if (typeof value === 'string')
      setValue(entry, known.get(String(valueOf(entry, 'id'))) ?? cleanPhrase(value))
  }
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
