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
  readData,
  post: (message) => scope.postMessage(message, []),
  now: () => performance.now(),
  breathe,
})

scope.addEventListener('message', ({data}) => receive(data))

/** Messages come in their order: when this one has, those before it have. */
function breathe(): Promise<void> {
  const {port1, port2} = new MessageChannel()
  return new Promise((resolve) => {
    port1.addEventListener('message', () => {
      port1.close()
      resolve()
    })
    port1.start()
    port2.postMessage(null)
  })
}

async function fetchLibrary(address: string): Promise<Library> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return (await response.json()) as Library
}

/** Python waits for its files: only workers may wait so. */
function readData(address: string): Uint8Array | undefined {
  const request = new XMLHttpRequest()
  request.open('GET', address, false)
  request.responseType = 'arraybuffer'
  try {
    request.send()
  } catch {
    return undefined
  }
  return request.status === 200 ? new Uint8Array(request.response as ArrayBuffer) : undefined
}
