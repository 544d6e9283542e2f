// What is said of an element of HTML, in Markdown or in MDX.

import type {RuleName} from '../messages/rules.ts'
import {imageProblem, linkProblem, tableProblem} from './problems.ts'

/** What is known of an element without running anything. */
export interface PlainElement {
  name: string
  /** As `knownAttributes` names them; `null` where only running the page would tell. */
  attributes: Readonly<Record<string, string | null>>
  /** Of all within it; `undefined` where that cannot be known. */
  words: string | undefined
  /** Whether an element of this name is within it. */
  holds: (name: string) => boolean
}

/** Attributes by names that HTML, its trees and MDX write alike: `arialabel`. */
export function knownAttributes(written: readonly [string, string | null][]): PlainElement['attributes'] {
  return Object.fromEntries(written.map(([name, value]) => [name.replaceAll('-', '').toLowerCase(), value]))
}

/** What is wrong with an element, by rule. */
export function elementProblems(element: PlainElement): {rule: RuleName; text: string}[] {
  if (isForNobody(element)) return []
  return judges.flatMap(({rule, names, problem}) => {
    const text = names.test(element.name) ? problem(element) : undefined
    return text === undefined ? [] : [{rule, text}]
  })
}

interface Judge {
  rule: RuleName
  names: RegExp
  problem: (element: PlainElement) => string | undefined
}

const judges: readonly Judge[] = [
  {rule: 'image-has-alt', names: /^img$/, problem: imgProblem},
  {rule: 'link-has-words', names: /^a$/, problem: anchorProblem},
  {rule: 'table-has-head', names: /^table$/, problem: ({holds}) => (holds('th') ? undefined : tableProblem)},
  {rule: 'media-has-title', names: /^(?:video|audio|iframe|embed|object)$/, problem: mediaProblem},
  {rule: 'text-has-no-colours', names: /^/, problem: colourProblem},
]

/** Its author says that it shows nothing, or only lays something out. */
function isForNobody({attributes}: PlainElement): boolean {
  const {role} = attributes
  return attributes['ariahidden'] !== undefined || role === 'none' || role === 'presentation'
}

/** Whether it has words beside those within it. */
function isNamed({attributes}: PlainElement): boolean {
  return ['arialabel', 'arialabelledby', 'title'].some(
    (name) => attributes[name] !== undefined && attributes[name]?.trim() !== '',
  )
}

/** An empty `alt` is its author's word: the image only adorns. */
function imgProblem(element: PlainElement): string | undefined {
  const {alt, src} = element.attributes
  if (alt === null || alt === '' || isNamed(element)) return undefined
  return imageProblem(alt ?? '', src ?? '')
}

function anchorProblem(element: PlainElement): string | undefined {
  const {attributes, words, holds} = element
  const isJudged = attributes['href'] !== undefined && !isNamed(element) && !holds('img')
  return isJudged && words !== undefined ? linkProblem(words) : undefined
}

function mediaProblem(element: PlainElement): string | undefined {
  return isNamed(element) ? undefined : `this \`<${element.name}>\` does not say what it plays or shows`
}

function colourProblem({attributes}: PlainElement): string | undefined {
  const isColoured =
    attributes['color'] !== undefined || /(?:^|;)\s*color\s*:/i.test(attributes['style'] ?? '')
  return isColoured ? 'this text has a colour of its own, which not everybody sees' : undefined
}
