// `x \overset{\eqref{eq_x}}{=} y`: a formula that refers to an equation.

const reference = /\\(eqref|ref)\s*\{([^{}]*)\}/g

/** The labels that a formula refers to. */
export function referencesOfFormula(tex: string): string[] {
  if (!tex.includes('ref')) return []
  return [...tex.matchAll(reference)].map(([, , label]) => label!.trim())
}

/** A formula with texts in the place of its references; `\ref` has no brackets around its number. */
export function withReferences(tex: string, textOf: (label: string) => string): string {
  if (!tex.includes('ref')) return tex
  return tex.replace(reference, (_, command: string, label: string) => {
    const text = textOf(label.trim())
    return `\\text{${escapeTex(command === 'ref' ? text.replace(/^\((.*)\)$/, '$1') : text)}}`
  })
}

function escapeTex(text: string): string {
  return text
    .replace(/[\\{}]/g, '')
    .replace(/[$%#&_]/g, '\\$&')
    .replace(/[\^~]/g, ' ')
}
