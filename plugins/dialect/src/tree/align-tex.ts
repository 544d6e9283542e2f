// `a &= b \\ c &= d` with no environment around it: Sphinx puts one around, KaTeX and MathJax refuse the `&`.

const parts = /\\begin\s*\{|\\end\s*\{|\\[^]|%[^\n]*|&/g

/** Whether columns are marked outside of any environment. */
export function hasLooseColumns(tex: string): boolean {
  let depth = 0
  for (const [part] of tex.matchAll(parts)) {
    if (part.startsWith('\\begin')) depth++
    else if (part.startsWith('\\end')) depth--
    else if (part === '&' && depth === 0) return true
  }
  return false
}

/** The lines of a formula below each other, at their columns. */
export function splitTex(tex: string): string {
  return `\\begin{split}\n${tex.trim()}\n\\end{split}`
}
