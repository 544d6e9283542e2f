// How long a reader waits for cells: for the first output, and until an endless loop has ended.
import {
  SessionClient,
  shareFlag,
  type PageEvent,
  type StartPort,
} from '../../plugins/python/src/worker/index.ts'
import type {FromWorker} from '../../plugins/python/src/worker/protocol.ts'

export interface CellTimes {
  /** Milliseconds from the click, with all files there. */
  firstOutput: number
  /** From the click on Stop to the end of the cell; the state stays where memory is shared, elsewhere the Worker goes. */
  stopWithState: number
  stopWithoutState: number
}

const start: StartPort = (onMessage) => {
  const worker = new Worker('entry.js', {type: 'module'})
  worker.addEventListener('message', ({data}: MessageEvent<FromWorker>) => onMessage(data))
  return {post: (message) => worker.postMessage(message, []), stop: () => worker.terminate()}
}

interface Opened {
  client: SessionClient
  /** Resolves with the next event of this kind. */
  next: (kind: PageEvent['kind']) => Promise<void>
}

function open(source: string, isShared: boolean): Opened {
  const waiting: {kind: PageEvent['kind']; resolve: () => void}[] = []
  const client = new SessionClient({
    cells: [{id: '1', source}],
    start,
    shareFlag: () => (isShared ? shareFlag() : undefined),
    later: (run, milliseconds) => void setTimeout(run, milliseconds),
    listener: {
      onEvents: (events) => {
        for (const {kind, resolve} of waiting) if (events.some((event) => event.kind === kind)) resolve()
      },
      onLost: () => {},
    },
  })
  return {client, next: (kind) => new Promise((resolve) => waiting.push({kind, resolve}))}
}

async function firstOutput(): Promise<number> {
  const {client, next} = open('import torch\ntorch.arange(12).reshape(3, 4)', true)
  const clicked = performance.now()
  const run = client.run('1')
  await next('output')
  const milliseconds = performance.now() - clicked
  await run
  client.close()
  return milliseconds
}

async function stop(isShared: boolean): Promise<number> {
  const {client, next} = open('while True: pass', isShared)
  const run = client.run('1')
  await next('started')
  await new Promise((resolve) => setTimeout(resolve, 200))
  const clicked = performance.now()
  client.stop()
  await run
  const milliseconds = performance.now() - clicked
  client.close()
  return milliseconds
}

async function timeCells(): Promise<CellTimes> {
  // brings the files
  await firstOutput()
  return {
    firstOutput: await firstOutput(),
    stopWithState: await stop(true),
    stopWithoutState: await stop(false),
  }
}

Object.assign(globalThis, {timeCells})
