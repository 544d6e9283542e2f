// Runs cells in a thread of its own: one job after the other, each in a session of its own.

import {parentPort, type MessagePort} from 'node:worker_threads'
import {createSession, type Library} from 'd2lbook-python'
import {dataSource} from './data-source.ts'
import type {CellJob, JobMessage} from './job.ts'
import {threadTime} from './thread-time.ts'

const processorTime = threadTime()
const data = dataSource()

type LibraryCell = Library['cells'][number]

if (parentPort) serve(parentPort)

function serve(port: MessagePort): void {
  const tell = (message: JobMessage) => port.postMessage(message)
  port.on('message', (job: CellJob) => void runJob(job, tell))
}

/** The cells of libraries that came with former jobs: a session need not parse again what another has parsed. */
const known = new Map<string, LibraryCell>()

function sameCells(library: Library | undefined): Library | undefined {
  return library && {...library, cells: library.cells.map(sameCell)}
}

function sameCell(cell: LibraryCell): LibraryCell {
  const key = `${cell.page}:${cell.line}\n${cell.source}`
  const same = known.get(key) ?? cell
  known.set(key, same)
  return same
}

async function runJob(
  {cells, wanted, library, release, seed, limit}: CellJob,
  tell: (message: JobMessage) => void,
): Promise<void> {
  const session = createSession({
    cells,
    library: sameCells(library),
    ...(data && {data}),
    ...(release !== undefined && {release}),
    checksSyntax: true,
    seed,
    limit,
    now: Date.now,
    ...(processorTime && {processorTime}),
    onEvent: (event) => {
      if (event.kind === 'started') tell({kind: 'started', cell: event.cell})
    },
  })
  for (const id of wanted) tell({kind: 'finished', result: await session.runAlone(id)})
  tell({kind: 'done'})
}
