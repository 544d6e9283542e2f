// What a page makes its browser fetch, in bytes of the line.

import type {CDPSession} from 'playwright'

const kinds = ['document', 'script', 'prefetchedScript', 'style', 'font', 'image', 'other'] as const

type Kind = (typeof kinds)[number]

export interface Transfers {
  requests: number
  /** With the headers of the answers. */
  bytes: Record<Kind | 'all', number>
}

interface Request {
  type: string
  mimeType: string
  isAhead: boolean
  bytes: number
}

const kindOfType: Record<string, Kind> = {
  Document: 'document',
  Script: 'script',
  Stylesheet: 'style',
  Font: 'font',
  Image: 'image',
}

export interface TransferCount {
  sums(): Transfers
  /** How much has happened on the line: as long as it grows, the page is not complete. */
  events(): number
}

/** Counts from now on. The session has its network enabled. */
export function countTransfers(session: CDPSession): TransferCount {
  let events = 0
  const requests = new Map<string, Request>()
  const requestOf = (id: string): Request => {
    const request = requests.get(id) ?? {type: 'Other', mimeType: '', isAhead: false, bytes: 0}
    requests.set(id, request)
    return request
  }
  session.on('Network.requestWillBeSentExtraInfo', ({requestId, headers}) => {
    requestOf(requestId).isAhead ||= isAhead(headers)
  })
  session.on('Network.dataReceived', () => events++)
  session.on('Network.requestWillBeSent', ({requestId, request}) => {
    events++
    requestOf(requestId).isAhead ||= isAhead(request.headers)
  })
  session.on('Network.responseReceived', ({requestId, type, response}) => {
    Object.assign(requestOf(requestId), {type, mimeType: response.mimeType})
  })
  session.on('Network.loadingFinished', ({requestId, encodedDataLength}) => {
    requestOf(requestId).bytes = encodedDataLength
  })
  const sums = () => sumsOf([...requests.values()].filter(({bytes}) => bytes > 0))
  return {sums, events: () => events}
}

/** Asked for by nobody yet: a page to which a link leads, or its script. */
function isAhead(headers: Record<string, string>): boolean {
  return Object.entries(headers).some(
    ([name, value]) => /^(?:sec-)?purpose$/i.test(name) && /prefetch/.test(value),
  )
}

function sumsOf(requests: Request[]): Transfers {
  const bytesOf = (kind: Kind) =>
    requests.filter((request) => kindOf(request) === kind).reduce((sum, {bytes}) => sum + bytes, 0)
  const byKind = Object.fromEntries(kinds.map((kind) => [kind, bytesOf(kind)])) as Record<Kind, number>
  const all = requests.reduce((sum, {bytes}) => sum + bytes, 0)
  return {requests: requests.length, bytes: {all, ...byKind}}
}

function kindOf({type, mimeType, isAhead: ahead}: Request): Kind {
  if (ahead) return /javascript/.test(mimeType) ? 'prefetchedScript' : 'other'
  return kindOfType[type] ?? 'other'
}
