// What Lighthouse has found, in words that say what to do.

import type {Result} from 'lighthouse'

type Audit = Result['audits'][string]

/** One line for each audit that costs a page points: its category, what it asks for, and where the page fails it. */
export function faultsOf({categories, audits}: Result): string[] {
  return Object.entries(categories).flatMap(([category, {auditRefs}]) =>
    auditRefs
      .filter(({weight}) => weight > 0)
      .flatMap(({id}) => audits[id] ?? [])
      .filter(isFailed)
      .map((audit) => `${category}: ${audit.title} (${audit.id})${placesOf(audit)}`),
  )
}

function isFailed({score, scoreDisplayMode}: Audit): boolean {
  return scoreDisplayMode === 'error' || (score !== null && score < 1)
}

function placesOf({details, explanation, errorMessage}: Audit): string {
  const items = details && 'items' in details ? details.items : []
  const lines = [explanation, errorMessage, ...items.map(placeOf)].filter(Boolean)
  return lines.map((line) => `\n  ${line}`).join('')
}

/** An element by its selector, with what is said of it; anything else as it is. */
function placeOf(item: object): string {
  const {node} = item as {node?: {selector?: string; explanation?: string}}
  return node ? `${node.selector} ${node.explanation ?? ''}` : JSON.stringify(item)
}

export interface Bytes {
  sum: number
  /** Each with its bytes, to be read. */
  files: string
}

interface Request {
  url: string
  resourceType?: string
  transferSize: number
}

/** Bytes on the line by type of resource: `Script`, `Stylesheet`. What is fetched ahead for another page is `Other`. */
export function bytesOf({audits}: Result): Partial<Record<string, Bytes>> {
  const {details} = audits['network-requests'] ?? {}
  if (details?.type !== 'table') throw new Error('Lighthouse says nothing of requests')
  const requests = details.items as unknown as Request[]
  const types = [...new Set(requests.map(({resourceType}) => resourceType ?? ''))]
  const ofType = (type: string) => requests.filter(({resourceType}) => (resourceType ?? '') === type)
  return Object.fromEntries(types.map((type) => [type, sumOf(ofType(type))]))
}

function sumOf(requests: Request[]): Bytes {
  return {
    sum: requests.reduce((sum, {transferSize}) => sum + transferSize, 0),
    files: requests.map(({url, transferSize}) => `${url} ${transferSize}`).join('\n'),
  }
}
