// Which backend to take first, and which next when one fails.
import type {BackendName, ProbeReport} from 'd2lbook-tensor'
import type {LiveEngine} from './engine.ts'
import type {TrainingJob} from './protocol.ts'

/** Always possible, in this order, whatever a probe said. */
const lastResorts: BackendName[] = ['wasm', 'plain']

/** Answers of a probe hold for problems of the same shape, as long as the worker lives. */
const reports = new Map<string, Promise<ProbeReport>>()

export interface Choice {
  /** Best first; never empty. */
  order: BackendName[]
  /** Absent when the reader chose. */
  report?: ProbeReport
}

export async function chooseBackends(engine: LiveEngine, job: TrainingJob): Promise<Choice> {
  if (job.backend !== 'auto') return {order: unique([job.backend, ...lastResorts])}
  const report = await probeOnce(engine, job)
  const usable = report.candidates
    .filter(({backend, usable: isUsable}) => isUsable && backend !== report.chosen)
    .toSorted((a, b) => (a.millisecondsPerStep ?? Infinity) - (b.millisecondsPerStep ?? Infinity))
  return {order: unique([report.chosen, ...usable.map(({backend}) => backend), ...lastResorts]), report}
}

function probeOnce(
  engine: LiveEngine,
  {spec, training, train, remembered}: TrainingJob,
): Promise<ProbeReport> {
  const shape = JSON.stringify([spec.sizes, spec.loss, spec.activation, training.batchSize])
  const known = reports.get(shape)
  if (known) return known
  const before = remembered?.[engine.probeKey(spec, training)]
  const report = engine.probe(spec, training, train, before === undefined ? {} : {remembered: before})
  reports.set(shape, report)
  // a failed probe is no answer: ask again next time
  report.catch(() => reports.delete(shape))
  return report
}

function unique(names: BackendName[]): BackendName[] {
  return [...new Set(names)]
}
