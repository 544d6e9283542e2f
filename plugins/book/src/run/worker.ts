// Runs cells in a thread of its own: one job after the other, each in a session of its own.

import {parentPort, type MessagePort} from 'node:worker_threads'
import {createSession} from 'd2lbook-python'
import type {CellJob, JobMessage} from './job.ts'

if (parentPort) serve(parentPort)

function serve(port: MessagePort): void {
  const tell = (message: JobMessage) => port.postMessage(message)
  port.on('message', (job: CellJob) => void runJob(job, tell))
}

async function runJob(
  {cells, wanted, library, seed, limit}: CellJob,
  tell: (message: JobMessage) => void,
): Promise<void> {
  const session = createSession({
    cells,
    library,
    seed,
    limit,
    now: Date.now,
    onEvent: (event) => {
      if (event.kind === 'started') tell({kind: 'started', cell: event.cell})
    },
  })
  for (const id of wanted) tell({kind: 'finished', result: await session.runAlone(id)})
  tell({kind: 'done'})
}
