// Random numbers that are not those of the real framework: its generator draws others, or no cell has given it a seed.
import type {Runtime} from './runtime.ts'
import {runtime} from './runtime.ts'

const key = 'other random numbers'

/** Called by a generator each time that it draws such numbers. */
export function tellOtherNumbers(): void {
  runtime().state.set(key, true)
}

/** Whether some were drawn since this was asked last. */
export function takeOtherNumbers({state}: Pick<Runtime, 'state'>): boolean {
  return state.delete(key)
}
