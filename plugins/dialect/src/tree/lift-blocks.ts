import type {Equation} from '../nodes.ts'
import type {Heading, Image, Paragraph, PhrasingContent} from 'mdast'
import type {InlineMath} from 'mdast-util-math'
import type {Node, Parent, Position} from 'unist'

import {hasLooseColumns, splitTex} from './align-tex.ts'
import {rewriteChildren} from './children.ts'
import {isMark, isParent, type Draft, type Mark} from './marks.ts'
import {isEquation, whatWasSaid} from './formulas.ts'
import {complain, rangeOf, type Page} from './page.ts'
import {marksInCaption, takeMarks} from './take-marks.ts'
import {isBlank, trimPhrases} from './trim-phrases.ts'

/**
 * Lift what is no phrase out of paragraphs: an equation splits its paragraph, a mark goes behind what it follows.
 * In headings only marks are lifted; in table cells equations stay where they are.
 */
export function liftBlocks(page: Page, tree: Parent): void {
  rewriteChildren(tree, (children, parent) =>
    children.flatMap((child) => {
      if (child.type === 'paragraph') return liftFrom(page, child)
      if (child.type === 'heading') return liftFromHeading(page, child)
      if (child.type === 'table') return [child, ...takeMarks(child)]
      return [parent.type === 'tableCell' && isEquation(page, child) ? asEquation(page, child) : child]
    }),
  )
}

function liftFromHeading(page: Page, heading: Heading): Draft[] {
  const marks = takeMarks(heading)
  if (marks.length > 0) heading.children = trimPhrases(page, heading.children)
  return [heading, ...marks]
}

/** A stretch of phrases, or something lifted out of them. */
type Piece = PhrasingContent[] | Equation | Mark

function liftFrom(page: Page, paragraph: Paragraph): Draft[] {
  const pieces = split(page, paragraph.children)
  if (pieces.length === 1 && Array.isArray(pieces[0])) return [paragraph]
  return joinPunctuation(pieces).flatMap<Draft>((piece) =>
    Array.isArray(piece) ? asParagraph(page, piece) : [piece],
  )
}

function split(page: Page, nodes: readonly Node[]): Piece[] {
  const pieces: Piece[] = []
  for (const node of nodes) {
    if (isMark(node)) pushMark(pieces, node)
    else if (isEquation(page, node)) pieces.push(asEquation(page, node))
    else if (node.type === 'image') {
      pushPhrase(pieces, node as PhrasingContent)
      for (const mark of marksInCaption(page, node as Image)) pushMark(pieces, mark)
    } else if (isParent(node) && node.children.length > 0) {
      for (const piece of split(page, node.children)) {
        if (Array.isArray(piece)) pushPhrase(pieces, wrap(node, piece) as PhrasingContent)
        else if (isMark(piece)) pushMark(pieces, piece)
        else pieces.push(piece)
      }
    } else pushPhrase(pieces, node as PhrasingContent)
  }
  return pieces
}

/** A mark within a text does not split it: it goes behind the whole. */
function pushPhrase(pieces: Piece[], node: PhrasingContent): void {
  const last = pieces.findLast((piece) => Array.isArray(piece) || !isMark(piece))
  if (Array.isArray(last)) last.push(node)
  else pieces.push([node])
}

function pushMark(pieces: Piece[], mark: Mark): void {
  const last = pieces.at(-1)
  if (Array.isArray(last) && last.every(isBlank)) pieces.pop()
  pieces.push(mark)
}

function asEquation(page: Page, node: Node): Equation {
  const formula = node as InlineMath
  const {value} = formula
  const equation: Equation = {type: 'equation', value, ...whatWasSaid(formula), position: node.position}
  if (!hasLooseColumns(value)) return equation
  const reason = 'The `&` of this formula stand in no environment; it is set as if `split` stood around it'
  complain(page, 'math-columns-are-enclosed', rangeOf(node.position), reason)
  return {...equation, value: splitTex(value)}
}

/** The same emphasis, link or other wrapping, around a part of its children. */
function wrap(parent: Parent, children: PhrasingContent[]): Parent {
  if (children.length === parent.children.length) return parent
  return {...parent, children, position: spanOf(children)}
}

function spanOf(nodes: readonly Node[]): Position | undefined {
  const [first, last] = [nodes[0]?.position, nodes.at(-1)?.position]
  return first && last && {start: first.start, end: last.end}
}

function asParagraph(page: Page, phrases: PhrasingContent[]): Paragraph[] {
  const children = trimPhrases(page, phrases)
  return children.length > 0 ? [{type: 'paragraph', children, position: spanOf(children)}] : []
}

/** A full stop right behind an equation belongs to it: a paragraph of one dot helps nobody. */
function joinPunctuation(pieces: Piece[]): Piece[] {
  return pieces.map((piece, index) => {
    const equation = pieces[index - 1]
    const text = Array.isArray(piece) ? piece[0] : undefined
    if (!equation || !isEquationNode(equation) || text?.type !== 'text') return piece
    const match = /^[ \t]*([.,;](?=\s|$)|[。，；])/.exec(text.value)
    if (!match || equation.value === '') return piece
    equation.value += /[.,;]/.test(match[1]!) ? match[1]! : `\\text{${match[1]!}}`
    return [{...text, value: text.value.slice(match[0].length)}, ...(piece as PhrasingContent[]).slice(1)]
  })
}

function isEquationNode(piece: Piece): piece is Equation {
  return !Array.isArray(piece) && piece.type === 'equation'
}
