// TeX of a field as a tree, and the tree as plain text.

export type TexStyle = 'italic' | 'bold' | 'smallCaps' | 'raised' | 'lowered' | 'quoted'

export type TexNode =
  | {type: 'text'; value: string}
  /** Braces. `isLetter` where they hold an accent or a command: `{\'e}`. */
  | {type: 'group'; children: TexNode[]; isLetter: boolean}
  | {type: 'styled'; style: TexStyle; children: TexNode[]}
  | {type: 'formula'; tex: string}
  /** `\url` and `\href`; the address is still TeX. */
  | {type: 'link'; address: string; children: TexNode[]}

/** The words of it; formulas as `formula` has them. */
export function plainTex(nodes: readonly TexNode[], formula: (tex: string) => string): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value
      if (node.type === 'formula') return formula(node.tex)
      const text = plainTex(node.children, formula)
      return node.type === 'styled' && node.style === 'quoted' ? `“${text}”` : text
    })
    .join('')
}

/** All links in it, from first to last. */
export function linksIn(nodes: readonly TexNode[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'link') return [node.address, ...linksIn(node.children)]
    return 'children' in node ? linksIn(node.children) : []
  })
}
