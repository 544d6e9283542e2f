// What runs in the Worker: the host, with messages from the page and the interpreter loaded when a cell runs.
import type {Library} from '../session/session.ts'
import {createHost} from './host.ts'
import type {FromWorker, ToWorker} from './protocol.ts'

// the DOM's types speak of a page; this file only ever runs in a worker
const scope = self as unknown as {
  postMessage(message: FromWorker, transfer: Transferable[]): void
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void
}

const receive = createHost({
  openSession: async (options) => (await import('../session/create-session.ts')).createSession(options),
  fetchLibrary,
  post: (message) => scope.postMessage(message, []),
  now: () => performance.now(),
})

scope.addEventListener('message', ({data}) => receive(data))

async function fetchLibrary(address: string): Promise<Library> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return (await response.json()) as Library
}
