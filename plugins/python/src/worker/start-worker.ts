// Starts the Worker in a way that bundlers see: the address must stand in the `new Worker` itself.
import type {StartPort} from './client.ts'
import type {FromWorker} from './protocol.ts'

export const startWorker: StartPort = (onMessage, onDeath) => {
  const worker = new Worker(new URL('./entry.ts', import.meta.url), {type: 'module', name: 'd2lbook-python'})
  worker.addEventListener('message', ({data}: MessageEvent<FromWorker>) => onMessage(data))
  // an answer that cannot be read is lost, and with it what waits for it
  worker.addEventListener('messageerror', () => onDeath('an answer of the Worker cannot be read'))
  worker.addEventListener('error', (event) => {
    event.preventDefault()
    onDeath(event.message || 'the Worker could not be loaded')
  })
  return {
    post: (message) => worker.postMessage(message, []),
    stop: () => worker.terminate(),
  }
}

/** Memory for the wishes to stop and to give way, where the site's headers let pages share it with their Workers. */
export function shareFlag(): Int32Array | undefined {
  return globalThis.crossOriginIsolated ? new Int32Array(new SharedArrayBuffer(8)) : undefined
}
