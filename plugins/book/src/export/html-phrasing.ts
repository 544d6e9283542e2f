// The little HTML that citation styles make (emphasis, links, formulas, entities) as Markdown nodes.

import type {ElementContent, RootContent as HtmlContent} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import type {PhrasingContent} from 'mdast'
import type {} from 'mdast-util-math'
import {safeLink} from '../text/safe-url.ts'

export function htmlPhrasing(html: string): PhrasingContent[] {
  if (!/[<&]/.test(html)) return [{type: 'text', value: html}]
  return fromHtml(html, {fragment: true}).children.flatMap(phrasing)
}

function phrasing(node: HtmlContent | ElementContent): PhrasingContent[] {
  if (node.type === 'text') return [{type: 'text', value: node.value}]
  if (node.type !== 'element') return []
  const children = node.children.flatMap(phrasing)
  switch (node.tagName) {
    case 'em':
    case 'i':
      return [{type: 'emphasis', children}]
    case 'strong':
    case 'b':
      return [{type: 'strong', children}]
    case 'sub':
    case 'sup':
      return [
        {type: 'html', value: `<${node.tagName}>`},
        ...children,
        {type: 'html', value: `</${node.tagName}>`},
      ]
    case 'a':
      return typeof node.properties.href === 'string'
        ? [{type: 'link', url: safeLink(node.properties.href), children}]
        : children
    case 'span': {
      const {dataFormula} = node.properties
      return typeof dataFormula === 'string' ? [{type: 'inlineMath', value: dataFormula}] : children
    }
    default:
      return children
  }
}
