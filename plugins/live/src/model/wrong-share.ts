// How much of a data set a network takes for another class.
import type {Dataset, MlpSpec, Trainer} from 'd2lbook-tensor'

/** Share of rows on the wrong side; undefined for regression, and where the network answers with no number. */
export async function wrongOf(trainer: Trainer, data: Dataset, spec: MlpSpec): Promise<number | undefined> {
  if (spec.loss === 'squared' || data.rows === 0) return undefined
  const logits = await trainer.predict(data.x, data.rows)
  return logits.some(Number.isNaN) ? undefined : wrongShare(logits, data.y, spec.sizes.at(-1)!)
}

/** Share of rows whose most likely class is not the given one; one output means two classes, parted at 0. */
function wrongShare(logits: Float32Array, classes: Float32Array, outputs: number): number {
  const rows = classes.length
  let wrong = 0
  for (let row = 0; row < rows; row++) {
    const found = outputs === 1 ? Number(logits[row]! > 0) : largest(logits, row * outputs, outputs)
    wrong += Number(found !== classes[row])
  }
  return wrong / rows
}

/** Which of `count` values from `offset` on is the largest. */
function largest(values: Float32Array, offset: number, count: number): number {
  let best = 0
  for (let index = 1; index < count; index++) {
    if (values[offset + index]! > values[offset + best]!) best = index
  }
  return best
}
