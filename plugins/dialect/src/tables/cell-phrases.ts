import type {PhrasingContent, RootContent} from 'mdast'

/** Blocks as phrases, since a cell of a table holds no others; `block` is the first that lost its look. */
export function phrasesOf(blocks: readonly RootContent[]): {
  phrases: PhrasingContent[]
  block: string | undefined
} {
  const found: {block: string | undefined} = {block: undefined}
  const lines = blocks.flatMap((block) => linesOf(block, found))
  return {phrases: joined(lines), block: found.block}
}

type Line = PhrasingContent[]

function linesOf(node: RootContent, found: {block: string | undefined}): Line[] {
  switch (node.type) {
    case 'paragraph':
      return [node.children]
    case 'html':
    case 'definition':
    case 'footnoteDefinition':
      return [[node as PhrasingContent]]
    case 'heading':
      found.block ??= 'heading'
      return [[{type: 'strong', children: node.children, position: node.position}]]
    case 'code':
      found.block ??= 'block of code'
      return node.value.split('\n').map((value) => [{type: 'inlineCode', value, position: node.position}])
    case 'list': {
      found.block ??= 'list'
      const {ordered, start} = node
      return node.children.flatMap((item, index) => {
        const sign = ordered ? `${(start ?? 1) + index}. ` : '• '
        const [first = [], ...others] = item.children.flatMap((child) => linesOf(child, found))
        return [[{type: 'text' as const, value: sign, position: item.position}, ...first], ...others]
      })
    }
    case 'table':
      found.block ??= 'table'
      return node.children.map(({children}) =>
        children.flatMap((cell, index): Line => [
          ...(index > 0 ? [{type: 'text' as const, value: ' | ', position: cell.position}] : []),
          ...cell.children,
        ]),
      )
    default:
      if (!('children' in node)) return [[node as PhrasingContent]]
      found.block ??= 'quote or box'
      return (node.children as RootContent[]).flatMap((child) =>
        isBlock(child) ? linesOf(child, found) : [[child as PhrasingContent]],
      )
  }
}

function isBlock({type}: RootContent): boolean {
  return ['paragraph', 'heading', 'list', 'code', 'blockquote', 'table', 'containerDirective'].includes(type)
}

function joined(lines: readonly Line[]): PhrasingContent[] {
  return lines.flatMap((line, index): Line => [
    ...(index > 0
      ? [{type: 'break' as const, position: lines[index - 1]!.at(-1)?.position ?? line[0]?.position}]
      : []),
    ...line,
  ])
}
