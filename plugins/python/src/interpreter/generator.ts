// Generators: what a function with `yield` gives.
import {raise, Raised, type ExceptionObject} from '../objects/exceptions.ts'
import {addMembers} from '../objects/builtin.ts'
import {IteratorObject} from '../objects/iterate.ts'
import {objectType, PyType, type Value} from '../objects/object.ts'
import {checkpoint, machine, type Completion, type Frame, type Waiting} from './frame.ts'
import {leave, tooDeep} from './leave.ts'
import {asException} from './raise.ts'

export const generatorType = new PyType('generator', [objectType])

export class PyGenerator extends IteratorObject {
  readonly frame: Frame
  readonly #steps: Generator<Value, Completion, Value>
  #state: 'new' | 'waits' | 'runs' | 'done' = 'new'
  #handled: ExceptionObject | undefined
  /** What it returned. */
  result: Value = null

  constructor(frame: Frame, wait: Waiting<Completion>) {
    super()
    this.frame = frame
    this.#steps = wait(frame)
  }

  override get type(): PyType {
    return generatorType
  }

  get isRunning(): boolean {
    return this.#state === 'runs'
  }

  /** @returns undefined at the end; `result` holds what it returned */
  next(): Value | undefined {
    return this.#resume(null, undefined)
  }

  send(value: Value): Value | undefined {
    if (this.#state === 'new' && value !== null)
      throw raise('TypeError', "can't send non-None value to a just-started generator")
    return this.#resume(value, undefined)
  }

  throw(raised: Raised): Value | undefined {
    if (this.#state === 'done') throw raised
    return this.#resume(null, raised)
  }

  /** What it returned, once: who asks again gets None. */
  takeResult(): Value {
    const {result} = this
    this.result = null
    return result
  }

  close(): void {
    if (this.#state === 'new') this.#state = 'done'
    if (this.#state === 'done') return
    try {
      if (this.#resume(null, raise('GeneratorExit')) === undefined) return
    } catch (error) {
      if (error instanceof Raised && error.exception.type.name === 'GeneratorExit') return
      throw error
    }
    throw raise('RuntimeError', 'generator ignored GeneratorExit')
  }

  #resume(value: Value, thrown: Raised | undefined): Value | undefined {
    if (this.#state === 'done') return undefined
    if (this.#state === 'runs') throw raise('ValueError', 'generator already executing')
    const {frame: back, handled} = machine
    this.#state = 'runs'
    this.frame.back = back
    machine.frame = this.frame
    if (this.#handled) machine.handled = this.#handled
    machine.depth++
    try {
      if (machine.depth > machine.depthLimit) throw tooDeep()
      if (--machine.turns < 0) checkpoint()
      const step = thrown ? this.#steps.throw(thrown) : this.#steps.next(value)
      if (!step.done) {
        this.#state = 'waits'
        return step.value
      }
      this.#state = 'done'
      this.result = step.value === undefined ? null : (step.value as Value)
      return undefined
    } catch (error) {
      this.#state = 'done'
      throw notStopIteration(leave(error, this.frame))
    } finally {
      machine.depth--
      machine.frame = back
      this.#handled = machine.handled === handled ? undefined : machine.handled
      machine.handled = handled
    }
  }
}

/** A StopIteration that leaves a generator would end its loops unseen. Source: PEP 479. */
function notStopIteration(error: unknown): unknown {
  if (!(error instanceof Raised) || error.exception.type.name !== 'StopIteration') return error
  const instead = raise('RuntimeError', 'generator raised StopIteration')
  instead.exception.cause = error.exception
  instead.exception.context = error.exception
  instead.exception.traceback.push(...error.exception.traceback)
  return instead
}

function stepOf(self: PyGenerator, value: Value | undefined): Value {
  if (value !== undefined) return value
  const result = self.takeResult()
  throw result === null ? raise('StopIteration') : raise('StopIteration', result)
}

addMembers<PyGenerator>(generatorType, {
  methods: {
    '__iter__(self, /)': (self) => self,
    '__next__(self, /)': (self) => stepOf(self, self.next()),
    'send(self, value, /)': (self, value: Value) => stepOf(self, self.send(value)),
    'throw(self, type, value=None, traceback=None, /)': (self, type: Value, value: Value) =>
      stepOf(self, self.throw(new Raised(asException(value === null ? type : value)))),
    'close(self, /)': (self) => {
      self.close()
      return null
    },
  },
  getters: {
    __name__: ({frame}) => frame.code.name,
    __qualname__: ({frame}) => frame.code.qualifiedName,
    gi_running: (self) => self.isRunning,
  },
})
