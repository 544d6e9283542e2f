// A network on data that is not trained on: in pieces of a few fixed sizes, since some backends compile a program for each size.
import type {Backend, Program} from '../backend.ts'
import type {Dataset, MlpSpec} from '../model.ts'
import {targetColumns} from './check-spec.ts'
import {
  forwardCalls,
  lossCall,
  lossSize,
  reserveForward,
  type ForwardSlots,
  type LayerSlots,
} from './mlp-calls.ts'

export interface Evaluator {
  predict(x: Float32Array, rows: number): Promise<Float32Array>
  activations(x: Float32Array, rows: number): Promise<Float32Array[]>
  loss(data: Dataset): Promise<number>
}

interface Pass<Slot> extends ForwardSlots<Slot> {
  target: Slot
  losses: Slot
  forward: Program
  measure: Program
}

/** Rows of the largest piece. */
const largestPiece = 1024

export function createEvaluator<Slot>(
  spec: MlpSpec,
  layers: LayerSlots<Slot>[],
  backend: Backend<Slot>,
): Evaluator {
  const inputs = spec.sizes[0]!
  const passes = new Map<number, Pass<Slot>>()
  const passFor = (rows: number): Pass<Slot> => {
    const size = Math.min(largestPiece, 2 ** Math.ceil(Math.log2(rows)))
    const known = passes.get(size)
    if (known) return known
    const pass = preparePass(spec, layers, backend, size)
    passes.set(size, pass)
    return pass
  }

  /** Forward over one piece after the other; `use` reads what it wants of each. */
  const forEachPiece = async (
    x: Float32Array,
    rows: number,
    use: (pass: Pass<Slot>, start: number, count: number) => Promise<void>,
  ): Promise<void> => {
    if (x.length !== rows * inputs) {
      throw new RangeError(`inputs: got ${x.length} numbers, expected [${rows}, ${inputs}]`)
    }
    for (let start = 0; start < rows; start += largestPiece) {
      const count = Math.min(largestPiece, rows - start)
      const pass = passFor(count)
      await backend.write(pass.input, padded(x, start * inputs, count * inputs, pass.rows * inputs))
      await pass.forward.run([{}])
      await use(pass, start, count)
    }
  }

  const layerOutputs = async (x: Float32Array, rows: number, wanted: number[]): Promise<Float32Array[]> => {
    const results = wanted.map((layer) => new Float32Array(rows * spec.sizes[layer + 1]!))
    await forEachPiece(x, rows, async (pass, start, count) => {
      for (const [i, layer] of wanted.entries()) {
        const size = spec.sizes[layer + 1]!
        const values = await backend.read(pass.outputs[layer]!)
        results[i]!.set(values.subarray(0, count * size), start * size)
      }
    })
    return results
  }

  return {
    predict: async (x, rows) => (await layerOutputs(x, rows, [layers.length - 1]))[0]!,
    activations: (x, rows) => layerOutputs(x, rows, [...layers.keys()]),
    loss: async ({x, y, rows}) => {
      const columns = targetColumns(spec)
      let total = 0
      await forEachPiece(x, rows, async (pass, start, count) => {
        await backend.write(pass.target, padded(y, start * columns, count * columns, pass.rows * columns))
        await pass.measure.run([{}])
        const losses = await backend.read(pass.losses)
        for (const loss of losses.subarray(0, lossSize(spec, count))) total += loss
      })
      return total / rows
    },
  }
}

function preparePass<Slot>(
  spec: MlpSpec,
  layers: LayerSlots<Slot>[],
  backend: Backend<Slot>,
  rows: number,
): Pass<Slot> {
  const reserve = (size: number): Slot => backend.reserve(size)
  const slots = reserveForward(spec, rows, reserve)
  const target = reserve(rows * targetColumns(spec))
  const losses = reserve(lossSize(spec, rows))
  const logits = slots.outputs.at(-1)!
  return {
    ...slots,
    target,
    losses,
    forward: backend.prepare(forwardCalls(spec, layers, slots), slots.outputs),
    measure: backend.prepare([lossCall(spec, rows, logits, target, losses)], [losses]),
  }
}

function padded(values: Float32Array, start: number, count: number, size: number): Float32Array {
  const piece = values.subarray(start, start + count)
  if (count === size) return piece
  const result = new Float32Array(size)
  result.set(piece)
  return result
}
