// TeX to HTML, once per formula: a book repeats itself (half of its formulas are copies).

import {parts} from 'docusaurus-theme-d2lbook/page-parts'
import {escapeHtml} from '../text/escape-html.ts'
import {isDeepTex} from './deep-tex.ts'
import {refusedCommand, typesetTex} from './katex.ts'
import {rememberSome} from '../text/remember-some.ts'
import {problemOf, type FormulaProblem} from './formula-problem.ts'

interface Typeset {
  html: string
  /** What is wrong with the formula. */
  problem: FormulaProblem | null
}

/** More than a large book has; `start` runs for days. */
const kept = 20_000

/** HTML of one formula. TeX that KaTeX refuses is shown as written, with the reason as its title. */
export function renderMath(tex: string, displayMode: boolean): string {
  return typeset(tex, displayMode).html
}

/** What is wrong with a formula, or `null`. */
export function mathProblem(tex: string, displayMode: boolean): FormulaProblem | null {
  return typeset(tex, displayMode).problem
}

const inline = rememberSome((tex) => render(tex, false), kept)
const display = rememberSome((tex) => render(tex, true), kept)

function typeset(tex: string, displayMode: boolean): Typeset {
  return displayMode ? display(tex) : inline(tex)
}

/** Definitions are settled with the page: those that are left lead to no end, or have none. */
const definition = /\\(?:[gex]?def|let|futurelet|(?:new|renew|provide)command)(?![A-Za-z])/

function render(tex: string, displayMode: boolean): Typeset {
  try {
    if (isDeepTex(tex)) throw new Error('it is nested too deep')
    const defining = definition.exec(tex)
    if (defining)
      return refuse(tex, {
        reason: `what \`${defining[0]}\` defines cannot be read, or has no end`,
        at: defining.index,
        length: defining[0].length,
      })
    const html = typesetTex(tex, {displayMode})
    const refused = refusedCommand(tex)
    if (!refused) return {html, problem: null}
    const {command, at} = refused
    const reason = `\`${command}\` has no place in a formula; links, pictures and attributes stand outside`
    return {html, problem: {reason, at, length: command.length}}
  } catch (error) {
    return refuse(tex, problemOf(error, tex))
  }
}

function refuse(tex: string, problem: FormulaProblem): Typeset {
  const html = `<code class="${parts.mathError}" title="${escapeHtml(problem.reason)}">${escapeHtml(tex)}</code>`
  return {html, problem}
}
