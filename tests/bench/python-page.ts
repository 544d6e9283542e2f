// Opens a worker that measures Python, and waits for what it says.
import type {PythonTimes} from './python-worker.ts'

async function measurePython(what: 'times' | 'depths'): Promise<PythonTimes> {
  const worker = new Worker('worker.js', {type: 'module'})
  const measured = await new Promise<PythonTimes>((resolve, reject) => {
    worker.addEventListener('message', ({data}: MessageEvent<PythonTimes>) => {
      resolve(data)
    })
    worker.addEventListener('error', ({message}) => {
      reject(new Error(message))
    })
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    worker.postMessage(what)
  })
  worker.terminate()
  return measured
}

Object.assign(globalThis, {measurePython})
