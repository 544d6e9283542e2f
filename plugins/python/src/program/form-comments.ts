// The comments of a cell, found without a parser: cells in the making, and those that nobody can parse, have forms, too.

export interface Comment {
  /** Index of its line, from 0. */
  line: number
  /** Where its `#` stands in the cell. */
  start: number
  /** With the `#`. */
  text: string
}

/** A string literal with its prefix, or what is left of one that has no end; a comment. */
const literals =
  /[a-z]{0,2}(?:'''(?:\\[^]|[^\\])*?(?:'''|$)|"""(?:\\[^]|[^\\])*?(?:"""|$)|'(?:\\[^]|[^\\'\n])*'?|"(?:\\[^]|[^\\"\n])*"?)|#[^\n]*/giu

/** In their order; what stands in a string is none. */
export function commentsOf(source: string): Comment[] {
  let line = 0
  let counted = 0
  return [...source.matchAll(literals)].flatMap(({0: text, index}) => {
    if (!text.startsWith('#')) return []
    for (let at = source.indexOf('\n', counted); at >= 0 && at < index; at = source.indexOf('\n', counted)) {
      line++
      counted = at + 1
    }
    return [{line, start: index, text: text.trimEnd()}]
  })
}
