// A loop of few turns that are large operations is to end in time, too.
import type {Tensor} from 'd2lbook-tensor'
import {countTurns} from '../interpreter/frame.ts'

/** So many numbers take about as long as a turn of a loop. */
const bitsOfTurn = 8

/** Tells the clock of the running cell how much was computed. */
export function countWork(...tensors: readonly Tensor[]): void {
  let size = 0
  for (const tensor of tensors) size += tensor.size
  countTurns(size >> bitsOfTurn)
}
