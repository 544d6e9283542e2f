// Formulas as readers see them, in plain letters: `\mathbf{x} \in \mathbb{R}^d` is `x ∈ Rd`.

import katex from 'katex'

const cache = new Map<string, string>()

/** The letters and signs of a formula; one that cannot be typeset stays as it is. */
export function plainFormula(tex: string): string {
  const known = cache.get(tex) ?? lettersOf(tex)
  cache.set(tex, known)
  return known
}

/** A title with formulas as `$TeX$`. */
export function withPlainFormulas(text: string): string {
  return text.replace(/\$([^$]+)\$/g, (_, tex: string) => plainFormula(tex))
}

function lettersOf(tex: string): string {
  const mathml = katex.renderToString(tex, {output: 'mathml', throwOnError: false, strict: 'ignore'})
  const presented = /<semantics>(.*?)<annotation/s.exec(mathml)?.[1]
  if (presented === undefined) return tex
  return presented
    .replace(/<mo[^>]*>([^<]*)<\/mo>/g, (_, sign: string) => (isRelation(sign) ? ` ${sign} ` : sign))
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .normalize('NFKC')
    .replace(/[\u2061-\u2064]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function isRelation(sign: string): boolean {
  return /^(?:[=≠≈≤≥∈∉⊂⊆∼→←∝≡≜×·+−-]|&lt;|&gt;)$/.test(sign)
}
