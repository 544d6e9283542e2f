// A row of a table of pipes is one line.

import type {Nodes, TableCell} from 'mdast'

/** A cell without ends of lines: a space where a line of the source ended, `<br>` where one is meant. */
export function onOneLine(cell: TableCell): TableCell {
  joinLines(cell)
  return cell
}

function joinLines(node: Nodes): void {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'html')
    node.value = node.value.replaceAll(/[ \t]*\r?\n[ \t]*/g, ' ')
  if (!('children' in node)) return
  const children = node.children as Nodes[]
  for (const [index, child] of children.entries()) {
    if (child.type === 'break') children[index] = {type: 'html', value: '<br>'}
    else joinLines(child)
  }
}
