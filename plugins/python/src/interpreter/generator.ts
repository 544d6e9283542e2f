// Generators: what a function with `yield` gives.
import {raise, Raised, type ExceptionObject} from '../objects/exceptions.ts'
import {addMembers, type Members} from '../objects/builtin.ts'
import {identity} from '../objects/equality.ts'
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
      throw raise('TypeError', `can't send non-None value to a just-started ${this.type.name}`)
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
    if (this.#state === 'done') {
      this.result = null
      return undefined
    }
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

export const coroutineType = new PyType('coroutine', [objectType])

/** What `async def` gives. */
export class PyCoroutine extends PyGenerator {
  override get type(): PyType {
    return coroutineType
  }
}

const wrapperType = new PyType('coroutine_wrapper', [objectType])

/** The steps of a coroutine, for those who do not await it: `__await__`. */
class CoroutineSteps extends IteratorObject {
  override readonly type = wrapperType
  readonly coroutine: PyCoroutine
  constructor(coroutine: PyCoroutine) {
    super()
    this.coroutine = coroutine
  }
  next(): Value | undefined {
    return this.coroutine.next()
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

const steps: Members<PyGenerator>['methods'] = {
  'send(self, value, /)': (self, value: Value) => stepOf(self, self.send(value)),
  'throw(self, type, value=None, traceback=None, /)': (self, type: Value, value: Value) =>
    stepOf(self, self.throw(new Raised(asException(value === null ? type : value)))),
  'close(self, /)': (self) => {
    self.close()
    return null
  },
  '__repr__(self, /)': (self) =>
    `<${self.type.name} object ${self.frame.code.qualifiedName} at 0x${identity(self).toString(16)}>`,
}

const names: Members<PyGenerator>['getters'] = {
  __name__: ({frame}) => frame.code.name,
  __qualname__: ({frame}) => frame.code.qualifiedName,
}

addMembers<PyGenerator>(generatorType, {
  methods: {
    ...steps,
    '__iter__(self, /)': (self) => self,
    '__next__(self, /)': (self) => stepOf(self, self.next()),
  },
  getters: {...names, gi_running: (self) => self.isRunning},
})

addMembers<PyCoroutine>(coroutineType, {
  methods: {...steps, '__await__(self, /)': (self) => new CoroutineSteps(self)},
  getters: {...names, cr_running: (self) => self.isRunning},
})

addMembers<CoroutineSteps>(wrapperType, {
  methods: {
    '__iter__(self, /)': (self) => self,
    '__next__(self, /)': ({coroutine}) => stepOf(coroutine, coroutine.next()),
    'send(self, value, /)': ({coroutine}, value: Value) => stepOf(coroutine, coroutine.send(value)),
    'throw(self, type, value=None, traceback=None, /)': ({coroutine}, type: Value, value: Value) =>
      stepOf(coroutine, coroutine.throw(new Raised(asException(value === null ? type : value)))),
    'close(self, /)': ({coroutine}) => {
      coroutine.close()
      return null
    },
  },
})
