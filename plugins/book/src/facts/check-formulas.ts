// Formulas that the typesetter refuses are errors of the page. What it accepts is kept for the page's compilation.

import type {Root} from 'mdast'
import type {} from 'mdast-util-math'
import type {Node} from 'unist'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {nearestCommand, unknownText, type FormulaProblem} from '../formulas/formula-problem.ts'
import {mathProblem} from '../formulas/math.ts'
import {placeInFormula} from '../formulas/place-in-formula.ts'
import {reportOnPage} from '../messages/report-on-page.ts'

/** Reports every formula of a page that cannot be typeset. */
export function checkFormulas(tree: Root, file: VFile): void {
  const macros = new Map(tree.data?.macros ?? [])
  visit(tree, (node) => {
    if (node.type !== 'inlineMath' && node.type !== 'equation') return
    if (node.value === '') return
    const problem = mathProblem(node.value, node.type === 'equation')
    if (problem === null || isTold(node, file)) return
    const text = `KaTeX cannot typeset this formula: ${reasonOf(problem, node, macros)}`
    const place = placeInFormula(node, problem, String(file)) ?? node.position
    reportOnPage(file, 'math-can-be-typeset', place, text)
  })
}

/** Whether the reader of the page has said what is wrong with the macros of a formula. */
function isTold({position}: Node, {messages}: VFile): boolean {
  return messages.some(({ruleId, place}) => {
    if (ruleId !== 'math-macros-are-sound' || !place || !('start' in place)) return false
    const at = place.start.offset ?? -1
    return at >= (position?.start.offset ?? 0) && at < (position?.end.offset ?? 0)
  })
}

/** What only the page can tell of a command: that it is one of its own. */
function reasonOf({reason, unknown}: FormulaProblem, {position}: Node, macros: Map<string, number>): string {
  if (unknown === undefined || macros.size === 0) return reason
  const line = macros.get(unknown)
  if (line === undefined) return unknownText(unknown, nearestCommand(unknown, [...macros.keys()]))
  if (line > (position?.start.line ?? 1)) return `\`${unknown}\` is defined below it, in line ${line}`
  return `what \`${unknown}\` takes by its definition in line ${line} does not follow it`
}
