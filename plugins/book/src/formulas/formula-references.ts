// `x \overset{\eqref{eq_x}}{=} y`: a formula that refers to an equation.

const reference = /\\(eqref|ref)\s*\{([^{}]*)\}/g

/** The labels that a formula refers to. */
export function referencesOfFormula(tex: string): string[] {
  if (!tex.includes('ref')) return []
  return [...tex.matchAll(reference)].map(([, , label = '']) => label.trim())
}

/** A formula with texts in the place of its references; `\ref` has no brackets around its number. */
export function withReferences(tex: string, textOf: (label: string) => string): string {
  if (!tex.includes('ref')) return tex
  return tex.replace(reference, (_, command: string, label: string, at: number) => {
    const text = textOf(label.trim())
    const shown = escapeTex(command === 'ref' ? text.replace(/^\((.*)\)$/, '$1') : text)
    return isInWords(tex, at) ? shown : `\\text{${shown}}`
  })
}

const parts = /\\[A-Za-z]+\s*|\\[^]|[{}$]/g

/** Whether a place lies within `\text{...}`, where another would be shown as it is written. */
function isInWords(tex: string, end: number): boolean {
  const groups = [false]
  let command = ''
  for (const {0: part, index} of tex.matchAll(parts)) {
    if (index >= end) break
    const isWords = groups.at(-1) ?? false
    if (part === '{') groups.push(isWords || /^\\(?:text[a-z]*|[mhv]box)$/.test(command))
    else if (part === '}') groups.pop()
    else if (part === '$') groups[groups.length - 1] = !isWords
    command = part.trimEnd()
  }
  return groups.at(-1) ?? false
}

function escapeTex(text: string): string {
  return text
    .replace(/[\\{}]/g, '')
    .replace(/[$%#&_]/g, '\\$&')
    .replace(/[\^~]/g, ' ')
}
