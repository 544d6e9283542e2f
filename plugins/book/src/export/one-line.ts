// A row of a table of pipes is one line.

import type {Nodes, TableCell} from 'mdast'
import {setChildren} from '../text/set-children.ts'

/** A cell without ends of lines: a space where a line of the source ended, `<br>` where one is meant. */
export function onOneLine(cell: TableCell): TableCell {
  joinLines(cell)
  return cell
}

function joinLines(node: Nodes): void {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'html')
    node.value = node.value.replaceAll(/[ \t]*\r?\n[ \t]*/g, ' ')
  if (!('children' in node)) return
  for (const child of node.children) joinLines(child)
  setChildren(
    node,
    node.children.map((child): Nodes => (child.type === 'break' ? {type: 'html', value: '<br>'} : child)),
  )
}
