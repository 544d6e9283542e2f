// Opens the worker that times Python, and waits for what it says.
import type {PythonTimes} from './python-worker.ts'

async function timePython(): Promise<PythonTimes> {
  const worker = new Worker('worker.js', {type: 'module'})
  const times = await new Promise<PythonTimes>((resolve, reject) => {
    worker.addEventListener('message', ({data}: MessageEvent<PythonTimes>) => {
      resolve(data)
    })
    worker.addEventListener('error', ({message}) => {
      reject(new Error(message))
    })
    // a worker has no origin to name
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker.postMessage('start')
  })
  worker.terminate()
  return times
}

Object.assign(globalThis, {timePython})
