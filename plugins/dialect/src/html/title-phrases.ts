import type {Nodes, PhrasingContent} from 'mdast'

import {apiName} from '../api-name.ts'
import type {Reference} from '../nodes.ts'

/**
 * A title or a caption as it may stand in a link: without links, notes, pictures and places of its own, and without
 * what belongs to the place where it stands.
 */
export function titlePhrases(
  nodes: readonly Nodes[],
  wordsOf: (reference: Reference) => string,
): PhrasingContent[] {
  const phrase = (node: Nodes): PhrasingContent[] => {
    switch (node.type) {
      case 'text':
        return [node]
      case 'inlineCode':
        return [{type: 'inlineCode', value: node.value}]
      case 'inlineMath':
        return [{type: 'inlineMath', value: node.value}]
      case 'apiReference':
        return [{type: 'inlineCode', value: apiName(node)}]
      case 'reference':
        return [{type: 'text', value: wordsOf(node)}]
      case 'image':
      case 'imageReference':
        return node.alt ? [{type: 'text', value: node.alt}] : []
      case 'break':
        return [{type: 'text', value: ' '}]
      case 'strong':
      case 'delete':
        return [{type: node.type, children: node.children.flatMap(phrase)}]
      case 'emphasis': {
        const hName = node.data?.hName
        return [{type: 'emphasis', children: node.children.flatMap(phrase), ...(hName && {data: {hName}})}]
      }
      case 'html':
      case 'citation':
      case 'footnoteReference':
        return []
      default:
        return 'children' in node ? node.children.flatMap(phrase) : []
    }
  }
  return trimmed(nodes.flatMap(phrase))
}

/** Where something is left out, a blank is left. */
function trimmed(phrases: PhrasingContent[]): PhrasingContent[] {
  const last = phrases.at(-1)
  return last?.type === 'text' ? [...phrases.slice(0, -1), {...last, value: last.value.trimEnd()}] : phrases
}
