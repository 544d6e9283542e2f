// What runs in the worker: the host, with messages from the page and the engine loaded when first needed.
import {createHost} from './host.ts'
import type {FromWorker, ToWorker} from './protocol.ts'

// the DOM's types speak of a page; this file only ever runs in a worker
const scope = self as unknown as {
  postMessage(message: FromWorker, transfer: Transferable[]): void
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void
}

const receive = createHost(
  async () => (await import('./load-engine.ts')).engine(),
  (message, transfer = []) => scope.postMessage(message, transfer),
)

scope.addEventListener('message', ({data}) => receive(data))
