// TeX to HTML, once per formula: a book repeats itself (half of its formulas are copies).

import katex from 'katex'

const cache = new Map<string, string>()

/** HTML of one formula. TeX that KaTeX refuses is shown as written, with the reason as its title. */
export function renderMath(tex: string, displayMode: boolean): string {
  const key = `${displayMode ? 'd' : 'i'}${tex}`
  const known = cache.get(key)
  if (known !== undefined) return known
  const html = renderToHtml(tex, displayMode)
  cache.set(key, html)
  return html
}

/** What KaTeX says against a formula, or `null`. */
export function findMathError(tex: string, displayMode: boolean): string | null {
  try {
    katex.renderToString(tex, {displayMode, strict: 'ignore', trust: false})
    return null
  } catch (error) {
    return error instanceof Error ? error.message.replace(/^KaTeX parse error: /, '') : String(error)
  }
}

function renderToHtml(tex: string, displayMode: boolean): string {
  const warn = console.warn
  // KaTeX knows no widths for letters outside its fonts and says so for each one; browsers show them all the same
  console.warn = () => undefined
  try {
    return katex.renderToString(tex, {displayMode, strict: 'ignore', trust: false})
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return `<code class="d2l-math-error" title="${escapeHtml(reason)}">${escapeHtml(tex)}</code>`
  } finally {
    console.warn = warn
  }
}

export function escapeHtml(value: string): string {
  return value.replace(/[&<>"]/g, (character) => entities[character] ?? character)
}

const entities: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}
