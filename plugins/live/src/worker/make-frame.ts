// What a frame shows, read from a trainer.
import type {Dataset, Trainer} from 'd2lbook-tensor'
import {wrongOf} from '../model/wrong-share.ts'
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
