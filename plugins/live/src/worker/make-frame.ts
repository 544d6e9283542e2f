// What a frame shows, read from a trainer.
import type {Dataset, MlpSpec, Trainer} from 'd2lbook-tensor'
import type {Frame, LossPoint, Stage, TrainingJob} from './protocol.ts'

export async function makeFrame(
  trainer: Trainer,
  job: TrainingJob,
  stages: readonly Stage[],
  isPlaying: boolean,
): Promise<Frame> {
  const {spec, train, test, view} = job
  const state = await trainer.state()
  const layers = view.hasNeurons ? await trainer.activations(view.inputs, view.rows) : []
  const outputs = layers.at(-1) ?? (await trainer.predict(view.inputs, view.rows))
  const held = heldOut(test)
  return {
    ...(await measureLosses(trainer, job, state.step)),
    state,
    stages,
    outputs,
    neurons: layers.slice(0, -1),
    isPlaying,
    trainWrong: await wrongOf(trainer, train, spec),
    testWrong: held ? await wrongOf(trainer, held, spec) : undefined,
  }
}

/** Both losses now. */
export async function measureLosses(
  trainer: Trainer,
  {train, test}: Pick<TrainingJob, 'train' | 'test'>,
  step: number,
): Promise<LossPoint> {
  const held = heldOut(test)
  return {step, trainLoss: await trainer.loss(train), testLoss: held ? await trainer.loss(held) : Number.NaN}
}

function heldOut(test: Dataset | undefined): Dataset | undefined {
  return test && test.rows > 0 ? test : undefined
}

async function wrongOf(trainer: Trainer, data: Dataset, spec: MlpSpec): Promise<number | undefined> {
  if (spec.loss === 'squared' || data.rows === 0) return undefined
  const logits = await trainer.predict(data.x, data.rows)
  return logits.some(Number.isNaN) ? undefined : wrongShare(logits, data.y, spec.sizes.at(-1)!)
}

/** Share of rows whose most likely class is not the given one; one output means two classes, parted at 0. */
export function wrongShare(logits: Float32Array, classes: Float32Array, outputs: number): number {
  const rows = classes.length
  let wrong = 0
  for (let row = 0; row < rows; row++) {
    const found = outputs === 1 ? Number(logits[row]! > 0) : largest(logits, row * outputs, outputs)
    wrong += Number(found !== classes[row])
  }
  return wrong / rows
}

/** Which of `count` values from `offset` on is the largest. */
export function largest(values: Float32Array, offset: number, count: number): number {
  let best = 0
  for (let index = 1; index < count; index++) {
    if (values[offset + index]! > values[offset + best]!) best = index
  }
  return best
}
