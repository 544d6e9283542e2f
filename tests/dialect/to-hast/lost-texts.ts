import type {Nodes} from 'mdast'

import {textsOf} from './html-checks.ts'

/** The texts of a tree that readers of its HTML do not find, though nothing says that they are hidden. */
export function lostTexts(tree: Nodes, html: string): string[] {
  const shown = squeezed(textsOf(html))
  return textsOfTree(tree).filter((text) => !shown.includes(squeezed(text)))
}

function textsOfTree(node: Nodes): string[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'inlineMath':
    case 'code':
    case 'equation':
    case 'apiReference':
      return [node.value]
    case 'live':
      return [node.component, ...Object.entries(node.attributes).flat(), node.value]
    case 'cell':
      return node.hidesCode ? [] : [node.value]
    case 'image':
    case 'imageReference':
      return [node.alt ?? '']
    case 'citation':
      return node.keys
    case 'bibliography':
      return [node.path]
    case 'toc':
      return 'hidden' in node.options ? [] : node.entries.map(({title, path}) => title ?? path)
    default:
      return 'children' in node ? node.children.flatMap(textsOfTree) : []
  }
}

/** Blanks are the parser's, and null characters are what it shows in their place. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, '').replaceAll('\0', '\ufffd')
}
