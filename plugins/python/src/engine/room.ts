// The tensors of a session: where the arrays of each framework live, and where its random numbers come from.
import {createRandom, createTensors, Tensors} from 'd2lbook-tensor'
import {promotions} from 'd2lbook-tensor'
import {countTurns} from '../interpreter/frame.ts'
import {runtime} from '../objects/runtime.ts'
import type {Framework} from './framework.ts'
import {tellingRandom} from './telling-random.ts'

let backend: Tensors['backend'] | undefined

/** Makes the kernels ready, once for all sessions: WebAssembly, or plain loops where that is switched off. */
export async function openRoom(): Promise<void> {
  if (backend) return
  const opened = await createTensors('wasm').catch(() => createTensors('plain'))
  backend ??= opened.backend
}

/** So many numbers take about as long as a turn of a loop: one of few turns that are large operations is to end in time, too. */
const bitsOfTurn = 8

/** A framework's in the running session. `openRoom` came first. */
export function room({
  name,
  recordsWhenAsked = false,
  watchesChanges = false,
}: Pick<Framework, 'name' | 'recordsWhenAsked' | 'watchesChanges'>): Tensors {
  const {state} = runtime()
  const key = `tensors of ${name}`
  const known = state.get(key)
  if (known instanceof Tensors) return known
  if (!backend) throw new Error('room: the kernels are not loaded: await openRoom() first')
  const seed = state.get('seed')
  const made = new Tensors(backend, 0, promotions[name])
  // a framework whose own numbers are known puts its generator in this one's place when a cell gives a seed
  made.useRandom((given) => tellingRandom(createRandom(given)), typeof seed === 'number' ? seed : 0)
  made.isRecording = !recordsWhenAsked
  made.onWork = (numbers) => countTurns(numbers >> bitsOfTurn)
  made.watchesChanges = watchesChanges
  state.set(key, made)
  return made
}
