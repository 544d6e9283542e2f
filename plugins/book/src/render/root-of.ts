import type {Nodes, Root} from 'hast'

/** What a step makes of a tree of HTML, as a whole tree again. */
export function rootOf(made: Nodes): Root {
  return made.type === 'root' ? made : {type: 'root', children: [made]}
}
