import {createRandom} from '../random/random.ts'

export interface BatchOrder {
  /** Rows of one batch; all rows if there are fewer. */
  batchSize: number
  batchesPerEpoch: number
  /** The rows in the order in which this epoch takes them. A last incomplete batch is left out of its epoch. */
  rowsOf: (epoch: number) => Uint32Array
}

/** The order follows from seed and epoch alone, so a run can go on anywhere from its step number. */
export function createBatchOrder(rows: number, wantedBatchSize: number, seed: number): BatchOrder {
  const batchSize = Math.min(rows, wantedBatchSize)
  const rowsOf = (epoch: number): Uint32Array => {
    // a batch of everything needs no order: sums stay the same from epoch to epoch
    if (batchSize === rows) return Uint32Array.from({length: rows}, (_, row) => row)
    return createRandom(seed, -1 - epoch).permutation(rows)
  }
  return {batchSize, batchesPerEpoch: Math.floor(rows / batchSize), rowsOf}
}
