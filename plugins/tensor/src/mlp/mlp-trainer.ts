// A training run on any backend: keeps the parameters in its slots, walks over the batches and reads back once per call.
import type {Backend, Program} from '../backend.ts'
import type {Dataset, MlpSpec, StepReport, Trainer, TrainingSpec, TrainingState} from '../model.ts'
import {createBatchOrder, type BatchOrder} from './batch-order.ts'
import {checkDataset, checkSpec, checkState, targetColumns} from './check-spec.ts'
import {createEvaluator, type Evaluator} from './evaluator.ts'
import {initialState, optimizerArrays} from './initial-state.ts'
import {
  backwardCalls,
  forwardCalls,
  lossCall,
  lossSize,
  reserveForward,
  stepScalars,
  type LayerSlots,
} from './mlp-calls.ts'

/** Takes the backend over: `dispose` of the trainer is also the backend's. */
export async function createMlpTrainer<Slot>(
  spec: MlpSpec,
  training: TrainingSpec,
  data: Dataset,
  backend: Backend<Slot>,
): Promise<Trainer> {
  checkSpec(spec, training, data)
  const layers = reserveLayers(spec, training, backend)
  const order = createBatchOrder(data.rows, training.batchSize, training.seed)
  const steps = await prepareSteps(spec, training, data, order, layers, backend)
  const trainer = new MlpTrainer(spec, training, backend, layers, order, steps)
  await trainer.load(initialState(spec, training.optimizer, training.seed))
  return trainer
}

interface PreparedSteps<Slot> {
  /** The order of the rows in the present epoch. */
  index: Slot
  train: Program
  /** The loss of the last batch, from the outputs before its update. */
  measure: Program
  losses: Slot
}

class MlpTrainer<Slot> implements Trainer {
  readonly backend
  readonly #spec: MlpSpec
  readonly #training: TrainingSpec
  readonly #on: Backend<Slot>
  readonly #layers: LayerSlots<Slot>[]
  readonly #order: BatchOrder
  readonly #steps: PreparedSteps<Slot>
  readonly #evaluator: Evaluator
  #step = 0
  #epoch = -1
  #last: Promise<unknown> = Promise.resolve()

  constructor(
    spec: MlpSpec,
    training: TrainingSpec,
    on: Backend<Slot>,
    layers: LayerSlots<Slot>[],
    order: BatchOrder,
    steps: PreparedSteps<Slot>,
  ) {
    this.backend = on.name
    this.#spec = spec
    this.#training = training
    this.#on = on
    this.#layers = layers
    this.#order = order
    this.#steps = steps
    this.#evaluator = createEvaluator(spec, layers, on)
  }

  train(count: number): Promise<StepReport> {
    return this.#inTurn(() => this.#train(count))
  }

  async #train(count: number): Promise<StepReport> {
    if (!Number.isInteger(count) || count < 1) {
      throw new RangeError(`train: got ${count} steps, expected at least 1`)
    }
    const {batchesPerEpoch, batchSize} = this.#order
    const end = this.#step + count
    while (this.#step < end) {
      const epoch = Math.floor(this.#step / batchesPerEpoch)
      await this.#enterEpoch(epoch)
      const epochEnd = Math.min(end, (epoch + 1) * batchesPerEpoch)
      const scalars = []
      for (let step = this.#step; step < epochEnd; step++) {
        const offset = (step - epoch * batchesPerEpoch) * batchSize
        scalars.push(stepScalars(this.#training.optimizer, step + 1, offset))
      }
      await this.#steps.train.run(scalars)
      this.#step = epochEnd
    }
    await this.#steps.measure.run([{}])
    const losses = await this.#on.read(this.#steps.losses)
    return {step: this.#step, loss: sum(losses) / batchSize}
  }

  /** Calls that come before the last is done wait for it. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#last.then(work)
    this.#last = done.catch(() => {})
    return done
  }

  async #enterEpoch(epoch: number): Promise<void> {
    if (epoch === this.#epoch) return
    await this.#on.write(this.#steps.index, this.#order.rowsOf(epoch))
    this.#epoch = epoch
  }

  predict(x: Float32Array, rows: number): Promise<Float32Array> {
    return this.#inTurn(() => this.#evaluator.predict(x, rows))
  }

  activations(x: Float32Array, rows: number): Promise<Float32Array[]> {
    return this.#inTurn(() => this.#evaluator.activations(x, rows))
  }

  loss(data: Dataset): Promise<number> {
    return this.#inTurn(async () => {
      checkDataset(this.#spec, data)
      return this.#evaluator.loss(data)
    })
  }

  state(): Promise<TrainingState> {
    const read = (slots: Slot[]): Promise<Float32Array[]> =>
      Promise.all(slots.map((slot) => this.#on.read(slot)))
    return this.#inTurn(async () => ({
      step: this.#step,
      weights: await read(this.#layers.map(({weight}) => weight)),
      biases: await read(this.#layers.map(({bias}) => bias)),
      optimizer: await read(optimizerSlots(this.#layers)),
    }))
  }

  load(state: TrainingState): Promise<void> {
    return this.#inTurn(async () => {
      checkState(this.#spec, this.#training.optimizer, state)
      for (const [i, {weight, bias}] of this.#layers.entries()) {
        await this.#on.write(weight, state.weights[i]!)
        await this.#on.write(bias, state.biases[i]!)
      }
      for (const [i, slot] of optimizerSlots(this.#layers).entries())
        await this.#on.write(slot, state.optimizer[i]!)
      this.#step = state.step
    })
  }

  dispose(): void {
    this.#on.dispose()
  }
}

function reserveLayers<Slot>(
  spec: MlpSpec,
  training: TrainingSpec,
  backend: Backend<Slot>,
): LayerSlots<Slot>[] {
  const copies = optimizerArrays(training.optimizer)
  const reserve = (count: number, size: number): Slot[] =>
    Array.from({length: count}, () => backend.reserve(size))
  return spec.sizes.slice(1).map((outputs, layer) => {
    const inputs = spec.sizes[layer]!
    return {
      inputs,
      outputs,
      weight: backend.reserve(inputs * outputs),
      bias: backend.reserve(outputs),
      weightOptimizer: reserve(copies, inputs * outputs),
      biasOptimizer: reserve(copies, outputs),
    }
  })
}

/** All weights' and biases' first array, then all second ones: the order of `TrainingState.optimizer`. */
function optimizerSlots<Slot>(layers: LayerSlots<Slot>[]): Slot[] {
  const copies = layers[0]?.weightOptimizer.length ?? 0
  return Array.from({length: copies}, (_, copy) =>
    layers.flatMap(({weightOptimizer, biasOptimizer}) => [weightOptimizer[copy]!, biasOptimizer[copy]!]),
  ).flat()
}

async function prepareSteps<Slot>(
  spec: MlpSpec,
  training: TrainingSpec,
  data: Dataset,
  order: BatchOrder,
  layers: LayerSlots<Slot>[],
  backend: Backend<Slot>,
): Promise<PreparedSteps<Slot>> {
  const reserve = (size: number): Slot => backend.reserve(size)
  const rows = order.batchSize
  const inputs = spec.sizes[0]!
  const columns = targetColumns(spec)
  const x = backend.reserve(data.x.length, inputs)
  const y = backend.reserve(data.y.length, columns)
  const index = reserve(data.rows)
  await backend.write(x, data.x)
  await backend.write(y, data.y)

  const pass = reserveForward(spec, rows, reserve)
  const target = reserve(rows * columns)
  const logits = pass.outputs.at(-1)!
  const calls = [
    gatherCall(rows, inputs, x, index, pass.input),
    gatherCall(rows, columns, y, index, target),
    ...forwardCalls(spec, layers, pass),
    ...backwardCalls(spec, training.optimizer, layers, pass, target, reserve),
  ]
  const parameters = layers.flatMap(({weight, bias}) => [weight, bias])
  const kept = [...parameters, ...optimizerSlots(layers), logits, target]
  const losses = reserve(lossSize(spec, rows))
  return {
    index,
    train: backend.prepare(calls, kept),
    measure: backend.prepare([lossCall(spec, rows, logits, target, losses)], [losses]),
    losses,
  }
}

function gatherCall<Slot>(rows: number, columns: number, table: Slot, index: Slot, output: Slot) {
  return {kernel: 'gather', rows, columns, table, index, offset: 'offset', output} as const
}

function sum(values: Float32Array): number {
  let total = 0
  for (const value of values) total += value
  return total
}
