// Kinds of blocks, as far as comparing goes.

/** Kinds that are made of sentences. */
export const sentences: ReadonlySet<string> = new Set(['paragraph', 'list', 'blockquote'])

/** Kinds that are made of words. */
export const runningText: ReadonlySet<string> = new Set([...sentences, 'heading'])

/** Kinds that stand for one another: a code block that became a cell is still that code. */
export function groupOf(kind: string): string {
  return groups[kind] ?? kind
}

const groups: Record<string, string> = {
  cell: 'code',
  code: 'code',
  tabs: 'code',
  captionedTable: 'table',
}

/** What a block is called in a report; those that are left out are called by their own names. */
const names: Record<string, string> = {
  blockquote: 'quotation',
  captionedTable: 'table',
  cell: 'cell',
  code: 'listing',
  containerDirective: 'box',
  defList: 'list of definitions',
  definition: 'address of links',
  evalRst: 'reStructuredText',
  footnoteDefinition: 'footnote',
  html: 'HTML',
  leafDirective: 'box',
  live: 'live block',
  math: 'formula',
  mdxFlowExpression: 'expression',
  mdxJsxFlowElement: 'component',
  mdxjsEsm: 'program of the page',
  tabs: 'tabs',
  thematicBreak: 'rule',
  toc: 'list of pages',
  yaml: 'settings of the page',
}

/** The kind of a block in words for people. */
export function nameOfKind(kind: string): string {
  return names[kind] ?? (/^[a-z]+$/.test(kind) ? kind : 'block')
}
