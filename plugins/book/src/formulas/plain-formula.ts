// Formulas as readers see them, in plain letters: `\mathbf{x} \in \mathbb{R}^d` is `x ∈ Rd`.

import {decodeXML} from 'entities'
import {isDeepTex} from './deep-tex.ts'
import {typesetTex} from './katex.ts'
import {rememberSome} from '../text/remember-some.ts'

/** The letters and signs of a formula; of one that cannot be typeset, those that are written. */
export const plainFormula = rememberSome(lettersOf, 20_000)

function lettersOf(tex: string): string {
  const presented = presentationOf(tex)
  if (presented === undefined) return tex
  const letters = presented
    .replace(/<mphantom>.*?<\/mphantom>/g, '')
    .replace(/<mo[^>]*>([^<]*)<\/mo>/g, (_, sign: string) => (isRelation(sign) ? ` ${sign} ` : sign))
    .replace(/<[^>]*>/g, '')
  return decodeXML(letters)
    .normalize('NFKC')
    .replace(/[\u2061-\u2064]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/**
 * The MathML of a formula; `undefined` where KaTeX refuses it. `throwOnError` would do for faults that its parser finds,
 * but names and sizes that are none, as in `\\begin{aligned }`, end in assertions of its own.
 */
function presentationOf(tex: string): string | undefined {
  if (isDeepTex(tex)) return undefined
  try {
    const mathml = typesetTex(tex, {output: 'mathml'})
    return /<semantics>(.*?)<annotation/s.exec(mathml)?.[1]
  } catch {
    return undefined
  }
}

function isRelation(sign: string): boolean {
  return /^(?:[=≠≈≤≥∈∉⊂⊆∼→←∝≡≜×·+−-]|&lt;|&gt;)$/.test(sign)
}
