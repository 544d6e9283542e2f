// Runs a program: calls written down as words in memory, over and over, without leaving WebAssembly.
// How a call is written is agreed with src/wasm/encode-calls.ts.
import {map} from './map'
import {matmul, matmulScratch} from './matmul'
import {extremeOver, gather, overRows, sumOver} from './rows'

export {matmulScratch}

/** Words of one call. */
const callWords: i32 = 16

/** The first byte that is free for slots. */
export function heapBase(): usize {
  return __heap_base
}

/** Does `count` calls for each of `steps` steps; before a step its row of `table` is copied to `row`, where calls look for named scalars. */
export function run(calls: usize, count: i32, steps: i32, table: usize, row: usize, rowBytes: usize): void {
  for (let step = 0; step < steps; step++) {
    memory.copy(row, table + <usize>step * rowBytes, rowBytes)
    let call = calls
    for (let i = 0; i < count; i++) {
      runCall(call)
      call += <usize>(callWords << 2)
    }
  }
}

// @ts-ignore: decorator
@inline
function word(call: usize, index: i32): i32 {
  return load<i32>(call + (<usize>index << 2))
}

/** The number at the address that a word holds. */
// @ts-ignore: decorator
@inline
function scalar(call: usize, index: i32): f32 {
  return load<f32>(<usize>word(call, index))
}

function runCall(call: usize): void {
  switch (word(call, 0)) {
    case 0:
      return map(
        word(call, 1), word(call, 2), word(call, 3), word(call, 4), word(call, 5),
        word(call, 6), word(call, 7), word(call, 8),
        scalar(call, 9), scalar(call, 10), scalar(call, 11), word(call, 12),
      )
    case 1:
      return matmul(
        word(call, 1), word(call, 2), word(call, 3), word(call, 4), word(call, 5),
        word(call, 6) != 0, word(call, 7) != 0, word(call, 8), word(call, 9), word(call, 10),
      )
    case 2:
      return sumOver(word(call, 1), word(call, 2), word(call, 3), word(call, 4), word(call, 5))
    case 3:
      return extremeOver(
        word(call, 1), word(call, 2), word(call, 3), word(call, 4), word(call, 5),
        scalar(call, 6), word(call, 7) != 0,
      )
    case 4:
      return gather(word(call, 1), word(call, 2), word(call, 3), word(call, 4), <i32>scalar(call, 5), word(call, 6))
    default:
      return overRows(
        word(call, 1), word(call, 2), word(call, 3), word(call, 4), word(call, 5), scalar(call, 6), word(call, 7),
      )
  }
}
