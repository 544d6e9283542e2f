// What a translator leaves as it is: labels, references, citations, formulas, code, pictures, numbers. They tell which
// blocks belong together in two languages, and a difference between them is worth a look.

import type {Nodes} from 'mdast'
import type {} from 'mdast-util-math'

export interface Invariants {
  labels: string[]
  references: string[]
  citations: string[]
  formulas: string[]
  /** Cells and listings, a whole block each. */
  code: string[]
  /** Code within a sentence. */
  names: string[]
  pictures: string[]
  numbers: string[]
}

export const invariantKinds = [
  'labels',
  'references',
  'citations',
  'formulas',
  'code',
  'names',
  'pictures',
  'numbers',
] as const satisfies (keyof Invariants)[]

export function collectInvariants(node: Nodes): Invariants {
  const invariants: Invariants = {
    labels: [],
    references: [],
    citations: [],
    formulas: [],
    code: [],
    names: [],
    pictures: [],
    numbers: [],
  }
  collect(node, invariants)
  return invariants
}

function collect(node: Nodes, invariants: Invariants): void {
  collectLabels(node, invariants)
  switch (node.type) {
    case 'reference':
      invariants.references.push(`${node.role}:${node.label}`)
      break
    case 'citation':
      invariants.citations.push(...node.keys)
      break
    case 'inlineMath':
    case 'equation':
      invariants.formulas.push(evenTex(node.value))
      break
    case 'cell':
    case 'code':
    case 'live':
      invariants.code.push(node.value.replace(/[ \t]+$/gm, '').trim())
      break
    case 'inlineCode':
      invariants.names.push(node.value.trim())
      break
    case 'figure':
    case 'image':
      invariants.pictures.push(node.url)
      break
    case 'text':
      // 1,000 and 1.000, 0.5 and 0,5 are the same number in two languages
      invariants.numbers.push(
        ...(node.value.match(/\d+(?:[.,]\d+)*/g) ?? []).map((text) => text.replaceAll(',', '.')),
      )
      break
    default:
  }
  if ('children' in node) for (const child of node.children) collect(child, invariants)
}

function collectLabels(node: Nodes, invariants: Invariants): void {
  const labelled = node.type === 'heading' ? (node.data ?? {}) : node
  // `label` of a definition is the text that it was written as
  const label = 'label' in labelled && labelled.label
  if (typeof label === 'object' && label !== null) invariants.labels.push(label.name)
  const moreLabels = 'moreLabels' in labelled ? labelled.moreLabels : undefined
  for (const more of moreLabels ?? []) invariants.labels.push(more.name)
}

/** TeX without what translators rightly change: white space, the final stop, words inside a formula. */
function evenTex(tex: string): string {
  return tex
    .replace(/\\(text|textrm|textbf|textit|mbox|mathrm)\{[^{}]*\}/g, '\\$1{}')
    .replace(/\s+/g, '')
    .replace(/[.,;]$/, '')
}
