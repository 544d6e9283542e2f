// LaTeX that a program put out: formulas in the marks that MathJax knows, and words between them.

import {mathProblem} from '../formulas/math.ts'

export type TexPart = {kind: 'words'; text: string} | {kind: 'display' | 'inline'; tex: string}

const formula = /\$\$([^$]+)\$\$|\\\[([^]+?)\\\]|\$([^$]+)\$|\\\(([^]+?)\\\)/g

/** `undefined` for what cannot be typeset, such as a table of LaTeX. */
export function texParts(written: string): TexPart[] | undefined {
  const text = written.trim()
  if (text === '') return undefined
  const parts = splitAtFormulas(text)
  const isSet = parts.every(
    (part) => part.kind === 'words' || mathProblem(part.tex, part.kind === 'display') === null,
  )
  return isSet ? parts : undefined
}

function splitAtFormulas(text: string): TexPart[] {
  const parts: TexPart[] = []
  let at = 0
  for (const found of text.matchAll(formula)) {
    const [whole, dollars, brackets, dollar, parentheses] = found
    addWords(parts, text.slice(at, found.index))
    const display = dollars ?? brackets
    const tex = (display ?? dollar ?? parentheses ?? '').trim()
    // alone it is a formula on a line of its own, as Jupyter has it
    parts.push({kind: display !== undefined || whole === text ? 'display' : 'inline', tex})
    at = found.index + whole.length
  }
  if (parts.length === 0) return [{kind: 'display', tex: text}]
  addWords(parts, text.slice(at))
  return parts
}

function addWords(parts: TexPart[], text: string): void {
  if (text.trim() !== '') parts.push({kind: 'words', text})
}
