import type {Table} from 'mdast'
import type {CaptionedTable, TableCaption} from 'remark-d2lbook'

/** The caption of a table, if it has one, and the table itself. */
export function partsOfTable({children}: CaptionedTable): {caption: TableCaption | undefined; table: Table} {
  return children.length === 2
    ? {caption: children[0], table: children[1]}
    : {caption: undefined, table: children[0]}
}
