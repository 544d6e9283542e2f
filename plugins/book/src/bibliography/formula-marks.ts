// Formulas in entries. One letter stands for a formula while the citation library is at work, so that nothing in it is
// read as anything else; then comes HTML that says what is to be set here, around the formula in plain letters.

import {escapeHtml} from '../text/escape-html.ts'
import {plainFormula} from '../formulas/plain-formula.ts'

/** Letters that are nobody's. */
const [first, last] = [0xe400, 0xebff]

export class FormulaMarks {
  readonly #letters = new Map<string, string>()

  /** The letter of a formula; where there are none left, the formula in plain letters. */
  readonly mark = (tex: string): string => {
    const known = this.#letters.get(tex)
    if (known !== undefined) return known
    const code = first + this.#letters.size
    if (code > last) return plainFormula(tex)
    const letter = String.fromCharCode(code)
    this.#letters.set(tex, letter)
    return letter
  }

  html(html: string): string {
    return this.#replace(html, (tex) => formulaHtml(tex))
  }

  text(text: string): string {
    return this.#replace(text, plainFormula)
  }

  #replace(text: string, by: (tex: string) => string): string {
    if (this.#letters.size === 0) return text
    const formulas = [...this.#letters.keys()]
    return text.replace(/[\uE400-\uEBFF]/g, (letter) => {
      const tex = formulas[letter.charCodeAt(0) - first]
      return tex === undefined ? letter : by(tex)
    })
  }
}

function formulaHtml(tex: string): string {
  return `<span data-formula="${escapeHtml(tex)}">${escapeHtml(plainFormula(tex))}</span>`
}

/** Whether a formula is shown as it is written because nobody can set it. */
export function isRefused(tex: string): boolean {
  return /[\\{}^_]/.test(tex) && plainFormula(tex) === tex
}
