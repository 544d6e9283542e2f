// Docusaurus makes the contents beside a page from its headings, as strings of HTML that it puts into the page as they
// are; of some nodes it takes the text without escaping it. What is no emphasis is taken out of these strings.

import type {Root} from 'hast'
import type {MdxjsEsm} from 'mdast-util-mdx'
import {cleanPhrase} from '../text/clean-html.ts'

type Program = NonNullable<NonNullable<MdxjsEsm['data']>['estree']>
type Expression = Extract<Program['body'][number], {type: 'ExpressionStatement'}>['expression']

/** Cleans the `toc` that a compiled page exports. */
export function cleanContents(tree: Root): void {
  for (const node of tree.children) {
    if (!isModule(node)) continue
    for (const statement of node.data?.estree?.body ?? []) {
      if (
        statement.type !== 'ExportNamedDeclaration' ||
        statement.declaration?.type !== 'VariableDeclaration'
      )
        continue
      for (const {id, init} of statement.declaration.declarations)
        if (id.type === 'Identifier' && id.name === 'toc') cleanEntries(init)
    }
  }
}

function isModule(node: {type: string}): node is MdxjsEsm {
  return node.type === 'mdxjsEsm'
}

function cleanEntries(list: Expression | null | undefined): void {
  if (list?.type !== 'ArrayExpression') return
  for (const entry of list.elements) {
    if (entry?.type !== 'ObjectExpression') continue
    for (const property of entry.properties) {
      if (property.type !== 'Property' || property.value.type !== 'Literal') continue
      const {value} = property.value
      if (isValue(property.key) && typeof value === 'string')
        property.value = {type: 'Literal', value: cleanPhrase(value)}
    }
  }
}

function isValue(key: {type: string}): boolean {
  return (
    (key.type === 'Identifier' && 'name' in key && key.name === 'value') ||
    (key.type === 'Literal' && 'value' in key && key.value === 'value')
  )
}
