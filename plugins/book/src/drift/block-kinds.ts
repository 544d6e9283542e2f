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
