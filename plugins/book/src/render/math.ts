// TeX to HTML, once per formula: a book repeats itself (half of its formulas are copies).

import katex from 'katex'
import {escapeHtml} from '../text/escape-html.ts'
import {isDeepTex} from '../text/deep-tex.ts'
import {rememberSome} from '../text/remember-some.ts'

interface Typeset {
  html: string
  /** What KaTeX says against the formula. */
  problem: string | null
}

/** More than a large book has; `start` runs for days. */
const kept = 20_000

/** HTML of one formula. TeX that KaTeX refuses is shown as written, with the reason as its title. */
export function renderMath(tex: string, displayMode: boolean): string {
  return typeset(tex, displayMode).html
}

/** What KaTeX says against a formula, or `null`. */
export function mathError(tex: string, displayMode: boolean): string | null {
  return typeset(tex, displayMode).problem
}

const inline = rememberSome((tex) => render(tex, false), kept)
const display = rememberSome((tex) => render(tex, true), kept)

function typeset(tex: string, displayMode: boolean): Typeset {
  return displayMode ? display(tex) : inline(tex)
}

/** To MathJax a name for `\\eqref`; a page has `:eqlabel:` for it. */
const ownLabel = /\\label\s*\{[^{}]*\}/g

function render(written: string, displayMode: boolean): Typeset {
  const tex = written.replace(ownLabel, '')
  const made = renderWith(tex, displayMode)
  if (tex === written || made.problem !== null) return made
  const problem = '`\\label` names nothing here and is left out; write `:eqlabel:` behind the formula'
  return {...made, problem}
}

function renderWith(tex: string, displayMode: boolean): Typeset {
  const warn = console.warn
  // KaTeX knows no widths for letters outside its fonts and says so for each one; browsers show them all the same
  console.warn = () => undefined
  try {
    if (isDeepTex(tex)) throw new Error('it is nested too deep')
    return {html: katex.renderToString(tex, {displayMode, strict: 'ignore', trust: false}), problem: null}
  } catch (error) {
    const problem = problemOf(error)
    const html = `<code class="d2l-math-error" title="${escapeHtml(problem)}">${escapeHtml(tex)}</code>`
    return {html, problem}
  } finally {
    console.warn = warn
  }
}

/** KaTeX underlines what it refuses by a combining sign after each letter. */
function problemOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.replace(/^KaTeX parse error: /, '').replaceAll('\u0332', '')
}
