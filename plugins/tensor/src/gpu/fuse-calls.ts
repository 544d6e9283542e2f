// Fewer, larger kernels: a map that only goes on with the result just computed is done in the same kernel.
import {inputsOf, isFlat, type MapCall, type ProgramCall} from '../kernel-calls.ts'

/** A call and the maps done on its result before it is stored. */
export interface FusedCall<Slot> {
  first: ProgramCall<Slot>
  maps: MapCall<Slot>[]
  /** Of the last map, or of the call. */
  output: Slot
}

/** `kept` slots are looked at after the program, or by its next run, so their last values must be stored. */
export function fuseCalls<Slot>(calls: ProgramCall<Slot>[], kept: Slot[]): FusedCall<Slot>[] {
  const fused: FusedCall<Slot>[] = []
  for (const [i, call] of calls.entries()) {
    const previous = fused.at(-1)
    if (
      previous &&
      call.kernel === 'map' &&
      goesOn(call, previous.output) &&
      isDead(previous.output, i, calls, kept)
    ) {
      previous.maps.push(call)
      previous.output = call.output
    } else {
      fused.push({first: call, maps: [], output: call.output})
    }
  }
  return fused
}

/** Every input is read at the place that is written, and one of them is `result`. */
function goesOn<Slot>(map: MapCall<Slot>, result: Slot): boolean {
  return map.inputs.every(isFlat) && map.inputs.some(({slot}) => slot === result)
}

/** Nobody but call number `reader` reads the value that `slot` holds before it. */
function isDead<Slot>(slot: Slot, reader: number, calls: ProgramCall<Slot>[], kept: Slot[]): boolean {
  if (calls[reader]!.output === slot) return true
  for (const call of calls.slice(reader + 1)) {
    if (inputsOf(call).includes(slot)) return false
    if (call.output === slot) return true
  }
  return !kept.includes(slot)
}
