/** The TeX of a formula as KaTeX shows it. */
export function texOf(formula: Element): string {
  return formula.querySelector('annotation[encoding="application/x-tex"]')?.textContent ?? ''
}
