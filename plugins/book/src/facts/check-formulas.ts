// Formulas that the typesetter refuses are errors of the page. What it accepts is kept for the page's compilation.

import type {Root} from 'mdast'
import type {} from 'mdast-util-math'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {mathError} from '../render/math.ts'
import {reportOnPage} from './report-on-page.ts'

/** Reports every formula of a page that cannot be typeset. */
export function checkFormulas(tree: Root, file: VFile): void {
  visit(tree, (node) => {
    if (node.type !== 'inlineMath' && node.type !== 'equation') return
    const problem = mathError(node.value, node.type === 'equation')
    if (problem === null) return
    reportOnPage(file, 'math-can-be-typeset', node, `KaTeX cannot typeset this formula: ${problem}`)
  })
}
