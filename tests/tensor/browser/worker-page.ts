function askWorker(): Promise<unknown> {
  const worker = new Worker(new URL('worker.js', location.href), {type: 'module'})
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({data}) => resolve(data))
    worker.addEventListener('error', ({message}) => reject(new Error(message)))
  }).finally(() => worker.terminate())
}

Object.assign(globalThis, {askWorker})
