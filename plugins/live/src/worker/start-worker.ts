// Starts the worker in a way that bundlers see: the address must stand in the `new Worker` itself.
import type {LiveEngine} from './engine.ts'
import {LiveClient, type Port, type StartPort} from './client.ts'
import type {FromWorker, ToWorker} from './protocol.ts'

let client: LiveClient | undefined

/** The client of this page's one worker; nothing is loaded before the first message to it. */
export function pageClient(): LiveClient {
  client ??= new LiveClient(startWorker)
  return client
}

const startWorker: StartPort = (onMessage, onDeath, onInPage) => {
  const sent: ToWorker[] = []
  let hasAnswered = false
  let inPage: Port | undefined
  const goInPage = (): void => {
    inPage = startInPage(onMessage)
    onInPage()
    for (const message of sent.splice(0)) inPage.post(message)
  }
  let worker: Worker | undefined
  try {
    worker = new Worker(new URL('./entry.ts', import.meta.url), {type: 'module', name: 'd2lbook-live'})
  } catch {
    // a policy of the page may forbid workers
    goInPage()
  }
  worker?.addEventListener('message', ({data}: MessageEvent<FromWorker>) => {
    hasAnswered = true
    sent.length = 0
    onMessage(data)
  })
  // an answer that cannot be read is lost, and with it what waits for it
  worker?.addEventListener('messageerror', () => onDeath('an answer of the worker cannot be read'))
  worker?.addEventListener('error', (event) => {
    event.preventDefault()
    if (hasAnswered) onDeath(event.message || 'the worker died')
    else if (!inPage) goInPage()
  })
  return {
    post: (message) => {
      if (inPage) return inPage.post(message)
      if (!hasAnswered) sent.push(message)
      worker?.postMessage(message, [])
    },
    stop: () => {
      worker?.terminate()
      inPage?.stop()
    },
  }
}

/** Where workers are refused: the same host on the page's own thread, in short pieces. */
function startInPage(onMessage: (message: FromWorker) => void): Port {
  let isStopped = false
  const host = import('./host.ts').then(({createHost}) =>
    createHost(loadEngine, (message) => {
      if (!isStopped) onMessage(message)
    }),
  )
  return {
    post: (message) => void host.then((receive) => receive(message)),
    stop: () => (isStopped = true),
  }
}

async function loadEngine(): Promise<LiveEngine> {
  const {engine} = await import('./load-engine.ts')
  return engine()
}
