// The worker's side on the real engine, here without a worker: it needs none.
import {expect, test} from 'vitest'
import * as tensor from '../../plugins/tensor/src/index.ts'
import {parseAttributes} from '../../plugins/live/src/attributes.ts'
import {mlpOptions} from '../../plugins/live/src/components/mlp-options.ts'
import {playgroundPoints, playgroundProblem, sourcePoints} from '../../plugins/live/src/model/playground.ts'
import {gridInputs} from '../../plugins/live/src/picture/plane.ts'
import {
  createHost,
  LiveClient,
  type Frame,
  type FromWorker,
  type LiveEngine,
  type Run,
  type StartPort,
  type ToWorker,
  type TrainingJob,
} from '../../plugins/live/src/worker/index.ts'
import type {Clock} from '../../plugins/live/src/worker/clock.ts'
import type {Question} from '../../plugins/live/src/worker/protocol.ts'

const engine: LiveEngine = tensor

function job(attributes: Record<string, string> = {}): TrainingJob {
  const {values} = parseAttributes(mlpOptions, attributes)
  const problem = playgroundProblem(values, playgroundPoints(values, sourcePoints('')))
  return {...problem, view: {inputs: gridInputs(8), rows: 64, hasNeurons: true}, backend: 'plain'}
}

/** A time that goes on when it is told to. */
function clockByHand() {
  const due: (() => void)[] = []
  let now = 0
  const clock: Clock = {now: () => now, later: (run) => void due.push(run)}
  const goOn = (): void => {
    now += 10_000
    for (const run of due.splice(0)) run()
  }
  return {clock, goOn}
}

/** A host whose messages are collected, and awaited. */
function hosted(load: () => Promise<LiveEngine> = async () => engine, clock?: Clock) {
  const messages: FromWorker[] = []
  let wake = (): void => {}
  const receive = createHost(
    load,
    (message) => {
      messages.push(message)
      wake()
    },
    clock,
  )
  /** The first of them that fits, from a place on. */
  const until = async <T extends FromWorker>(
    fits: (message: FromWorker) => message is T,
    from = 0,
  ): Promise<T> => {
    for (;;) {
      const found = messages.slice(from).find(fits)
      if (found) return found
      await new Promise<void>((resolve) => (wake = resolve))
    }
  }
  const frameAt = async (step: number): Promise<Frame> =>
    (
      await until(
        (m): m is Extract<FromWorker, {kind: 'frame'}> => m.kind === 'frame' && m.frame.step === step,
      )
    ).frame
  const send = (message: ToWorker): void => receive(message)
  let question = 100
  /** Long enough for whatever would still be done: questions are answered after it, and time goes on between them. */
  const settle = async (goOn: () => void, about: Question): Promise<void> => {
    for (let round = 0; round < 10; round++) {
      goOn()
      const own = ++question
      send({kind: 'ask', question: own, about})
      await until((m): m is FromWorker => 'question' in m && m.question === own)
    }
  }
  return {send, messages, until, frameAt, settle}
}

const isTrouble = (message: FromWorker): message is Extract<FromWorker, {kind: 'trouble'}> =>
  message.kind === 'trouble'
const isFrame = (message: FromWorker): message is Extract<FromWorker, {kind: 'frame'}> =>
  message.kind === 'frame'
const isAnswer = (message: FromWorker): message is Extract<FromWorker, {question: number}> =>
  'question' in message

test('a run shows its first weights, goes to the step asked for and stops there', async () => {
  const {send, frameAt, messages} = hosted()
  send({kind: 'open', run: 1, job: job()})
  const first = await frameAt(0)
  expect(first.outputs).toHaveLength(64)
  expect(first.neurons.map(({length}) => length)).toEqual([64 * 5])
  send({kind: 'advance', run: 1, to: 300})
  const last = await frameAt(300)
  expect(last.trainLoss).toBeLessThan(first.trainLoss / 3)
  expect(last.isPlaying).toBe(false)
  expect(messages.some((message) => message.kind === 'frame' && message.frame.step > 300)).toBe(false)
})

test('the same seed gives the same network, in one go or step by step', async () => {
  const one = hosted()
  one.send({kind: 'open', run: 1, job: job({hidden: '4,3', data: 'moons'})})
  one.send({kind: 'advance', run: 1, to: 40})
  const other = hosted()
  other.send({kind: 'open', run: 1, job: job({hidden: '4,3', data: 'moons'})})
  for (let step = 1; step <= 40; step++) {
    other.send({kind: 'advance', run: 1, to: step})
    await other.frameAt(step)
  }
  expect((await other.frameAt(40)).state).toEqual((await one.frameAt(40)).state)
})

test('a state taken from one run goes on in another', async () => {
  const {send, frameAt, until} = hosted()
  send({kind: 'open', run: 1, job: job({optimizer: 'adam'})})
  send({kind: 'advance', run: 1, to: 50})
  const {state} = await frameAt(50)
  send({kind: 'advance', run: 1, to: 80})
  const expected = (await frameAt(80)).state
  send({kind: 'close', run: 1})
  send({kind: 'open', run: 2, job: {...job({optimizer: 'adam'}), from: state}})
  send({kind: 'advance', run: 2, to: 80})
  const last = await until(
    (m): m is Extract<FromWorker, {kind: 'frame'}> => isFrame(m) && m.run === 2 && m.frame.step === 80,
  )
  expect(last.frame.state).toEqual(expected)
})

test('playing waits for the page to draw, and pausing ends it', async () => {
  const {clock, goOn} = clockByHand()
  const {send, frameAt, messages, settle} = hosted(undefined, clock)
  const state: Question = {kind: 'state', run: 1}
  const steps = () => messages.filter(isFrame).map(({frame}) => frame.step)
  send({kind: 'open', run: 1, job: job()})
  await frameAt(0)
  send({kind: 'shown', run: 1})
  send({kind: 'play', run: 1, pace: 5})
  await frameAt(5)
  await settle(goOn, state)
  // the frame of step 5 was never drawn
  expect(steps()).toEqual([0, 5])
  send({kind: 'shown', run: 1})
  await settle(goOn, state)
  expect(steps()).toEqual([0, 5, 10])
  send({kind: 'pause', run: 1})
  await settle(goOn, state)
  send({kind: 'shown', run: 1})
  await settle(goOn, state)
  // one frame tells that it rests
  expect(steps()).toEqual([0, 5, 10, 10])
})

test('another learning rate keeps the weights, another optimizer too', async () => {
  const {send, frameAt, messages, until} = hosted()
  const first = job()
  send({kind: 'open', run: 1, job: first})
  send({kind: 'advance', run: 1, to: 20})
  const {state} = await frameAt(20)
  for (const optimizer of [
    {name: 'sgd', learningRate: 0.01},
    {name: 'adam', learningRate: 0.01},
  ] as const) {
    const {length} = messages
    send({kind: 'adjust', run: 1, training: {...first.training, optimizer}, slope: first.spec.slope})
    const {frame} = await until(isFrame, length)
    expect(frame.step).toBe(20)
    expect(frame.state.weights).toEqual(state.weights)
  }
  expect(messages.filter(isTrouble)).toEqual([])
})

test('what was adjusted on the way is told, and the same way again gives the same weights', async () => {
  const {send, frameAt} = hosted()
  const first = job({hidden: '6', activation: 'prelu', batch: '16'})
  const slow = {...first.training, optimizer: {name: 'adam', learningRate: 0.003} as const}
  const walk = [
    {until: 25, training: {...first.training, batchSize: 8}, slope: 0.5},
    {until: 40, training: slow, slope: 0.1},
  ]
  send({kind: 'open', run: 1, job: first})
  for (const {until, training, slope} of walk) {
    send({kind: 'adjust', run: 1, training, slope})
    send({kind: 'advance', run: 1, to: until})
    await frameAt(until)
  }
  send({kind: 'adjust', run: 1, training: first.training, slope: 0.1})
  send({kind: 'advance', run: 1, to: 60})
  const {state, stages} = await frameAt(60)
  expect(stages).toEqual(walk)

  const again = hosted()
  again.send({kind: 'open', run: 1, job: first})
  for (const {until, training, slope} of stages) {
    again.send({kind: 'adjust', run: 1, training, slope})
    again.send({kind: 'advance', run: 1, to: until})
    await again.frameAt(until)
  }
  again.send({kind: 'adjust', run: 1, training: first.training, slope: 0.1})
  again.send({kind: 'advance', run: 1, to: 60})
  expect((await again.frameAt(60)).state).toEqual(state)
})

test('weights that do not fit are refused, and the run starts from its seed', async () => {
  const {send, frameAt, messages} = hosted()
  const from = {step: 9, weights: [new Float32Array(3)], biases: [], optimizer: []}
  send({kind: 'open', run: 1, job: {...job(), from}})
  await frameAt(0)
  expect(messages.filter(isTrouble).map(({trouble}) => trouble)).toEqual([{kind: 'state-refused'}])
})

test('a loss beyond all numbers is said and ends the run', async () => {
  const {clock, goOn} = clockByHand()
  const {send, messages, settle} = hosted(undefined, clock)
  const wild = job({data: 'plane', hidden: '8,8', rate: '3', noise: '50'})
  send({
    kind: 'open',
    run: 1,
    job: {...wild, training: {...wild.training, optimizer: {name: 'sgd', learningRate: 1e6}}},
  })
  send({kind: 'advance', run: 1, to: 50})
  const settled = () => settle(goOn, {kind: 'state', run: 1})
  await settled()
  while (!messages.some(isTrouble)) await settled()
  expect(messages.filter(isTrouble).map(({trouble}) => trouble)).toEqual([{kind: 'diverged'}])
  const frames = messages.filter(isFrame).length
  await settled()
  expect(messages.filter(isFrame)).toHaveLength(frames)
})

test('an engine that cannot be loaded is said in words, and is asked for again by the next run', async () => {
  let isOnline = false
  const {send, until, frameAt} = hosted(async () => {
    if (!isOnline) throw new Error('no connection')
    return engine
  })
  send({kind: 'open', run: 1, job: job()})
  expect((await until(isTrouble)).trouble).toEqual({kind: 'engine-failed', reason: 'no connection'})
  isOnline = true
  send({kind: 'open', run: 2, job: job()})
  await frameAt(0)
})

test('a run closed while the engine loads never starts', async () => {
  let arrive: (engine: LiveEngine) => void = () => {}
  const {send, messages, settle} = hosted(() => new Promise((resolve) => (arrive = resolve)))
  send({kind: 'open', run: 1, job: job()})
  send({kind: 'close', run: 1})
  arrive(engine)
  await settle(() => {}, {kind: 'activation', activation: 'relu', slope: 0, x: new Float32Array([1])})
  expect(messages.filter((message) => !isAnswer(message))).toEqual([])
})

test('questions are answered by the network of the moment; over-late ones are refused', async () => {
  const {send, until, messages} = hosted()
  send({kind: 'open', run: 1, job: job()})
  send({kind: 'advance', run: 1, to: 30})
  await until((m): m is FromWorker => m.kind === 'frame' && m.frame.step === 30)
  send({kind: 'ask', question: 7, about: {kind: 'predict', run: 1, x: gridInputs(8), rows: 64}})
  const answer = await until(isAnswer)
  const frame = messages.find((m) => m.kind === 'frame' && m.frame.step === 30)
  expect(answer).toEqual({kind: 'answer', question: 7, answer: (frame as {frame: Frame}).frame.outputs})
  send({kind: 'close', run: 1})
  send({kind: 'ask', question: 8, about: {kind: 'state', run: 1}})
  const refused = await until((m): m is Extract<FromWorker, {kind: 'no-answer'}> => m.kind === 'no-answer')
  expect(refused).toEqual({kind: 'no-answer', question: 8, reason: 'this run is over'})
})

test.each(['relu', 'prelu', 'leakyRelu', 'sigmoid', 'tanh', 'gelu', 'identity'] as const)(
  'the engine differentiates %s as calculus does',
  async (activation) => {
    const {activations} = await import('../../plugins/live/src/data/activations.ts')
    const {send, until} = hosted()
    const x = Float32Array.from({length: 81}, (_, index) => -4.05 + index * 0.1)
    send({kind: 'ask', question: 1, about: {kind: 'activation', activation, slope: 0.3, x}})
    const message = await until(isAnswer)
    const {value, derivative} = (message as {answer: {value: Float32Array; derivative: Float32Array}}).answer
    x.forEach((at, index) => {
      expect(value[index]).toBeCloseTo(activations[activation].value(at, 0.3), 5)
      expect(derivative[index]).toBeCloseTo(activations[activation].derivative(at, 0.3), 5)
    })
  },
)

/** A client whose port can be made to die. */
function mortalClient() {
  let die: (reason: string) => void = () => {}
  let starts = 0
  const start: StartPort = (onMessage, onDeath) => {
    starts++
    let isAlive = true
    die = onDeath
    const receive = createHost(
      async () => engine,
      (message) => isAlive && onMessage(message),
    )
    return {post: (message) => receive(message), stop: () => (isAlive = false)}
  }
  const client = new LiveClient(start)
  return {client, die: (reason: string) => die(reason), starts: () => starts}
}

test('a worker that dies is started again, and the run goes on from its last frame', async () => {
  const {client, die, starts} = mortalClient()
  const frames: Frame[] = []
  const troubles: unknown[] = []
  const run: Run = client.open(job(), {
    onFrame: (frame) => frames.push(frame),
    onBackend: () => {},
    onTrouble: (trouble) => troubles.push(trouble),
  })
  const reached = (step: number) => expect.poll(() => frames.at(-1)?.step).toBe(step)
  run.advance(25)
  await reached(25)
  const before = frames.at(-1)!
  run.advance(60)
  die('out of memory')
  await reached(60)
  expect(starts()).toBe(2)
  expect(troubles).toEqual([{kind: 'worker-lost', step: 25}])
  const again = frames.filter(({step}) => step === 25)
  expect(again.at(-1)!.state).toEqual(before.state)
})

/** A worker that may be taken away without a word, and a clock that is set by hand. */
function silentClient() {
  const due: (() => void)[] = []
  let isAlive = true
  let starts = 0
  const start: StartPort = (onMessage) => {
    starts += 1
    isAlive = true
    let isStopped = false
    const host = createHost(
      async () => engine,
      (message) => {
        if (isAlive && !isStopped) onMessage(message)
      },
    )
    return {
      post: (message) => {
        if (isAlive) host(message)
      },
      stop: () => (isStopped = true),
    }
  }
  return {
    client: new LiveClient(start, (run) => due.push(run)),
    takeAway: () => (isAlive = false),
    starts: () => starts,
    /** How many looks at the worker are due; does them. */
    look: () => due.splice(0).map((run) => run()).length,
  }
}

test('a worker that was taken away without a word is started again, and the run goes on', async () => {
  const {client, takeAway, starts, look} = silentClient()
  const troubles: unknown[] = []
  const frames: Frame[] = []
  const run = client.open(job(), {
    onFrame: (frame) => frames.push(frame),
    onBackend: () => {},
    onTrouble: (trouble) => troubles.push(trouble),
  })
  await expect.poll(() => frames.at(-1)?.step).toBe(0)
  run.advance(20)
  await expect.poll(() => frames.at(-1)?.step).toBe(20)
  for (let times = 0; times < 5; times++) look()
  expect(starts()).toBe(1)
  takeAway()
  run.advance(40)
  look()
  look()
  expect(starts()).toBe(2)
  expect(troubles).toEqual([{kind: 'worker-lost', step: 20}])
  await expect.poll(() => frames.at(-1)?.step).toBe(40)
})

test('a question to a worker that was taken away is answered: it was lost', async () => {
  const {client, takeAway, look} = silentClient()
  takeAway()
  client.open(job(), {onFrame: () => {}, onBackend: () => {}, onTrouble: () => {}})
  takeAway()
  const answer = client.ask({kind: 'state', run: 1})
  look()
  look()
  await expect(answer).rejects.toThrow('says nothing any more')
})

test('nothing is asked of a worker that nobody waits for', () => {
  const {client, look} = silentClient()
  client.open(job(), {onFrame: () => {}, onBackend: () => {}, onTrouble: () => {}}).close()
  look()
  expect(look()).toBe(0)
})

test('a worker that keeps dying is given up, with a word', async () => {
  const {client, die, starts} = mortalClient()
  const troubles: {kind: string}[] = []
  client.open(job(), {onFrame: () => {}, onBackend: () => {}, onTrouble: (trouble) => troubles.push(trouble)})
  for (let death = 0; death < 4; death++) die('again')
  expect(starts()).toBe(4)
  expect(troubles.map(({kind}) => kind)).toEqual(['worker-lost', 'worker-lost', 'worker-lost', 'worker-gone'])
})

test('a frame after many steps brings the losses of the way, so that curves have a shape', async () => {
  const {send, frameAt, messages} = hosted()
  send({kind: 'open', run: 1, job: job()})
  send({kind: 'advance', run: 1, to: 400})
  await frameAt(400)
  const points = messages.flatMap((m) => (m.kind === 'frame' ? [...(m.frame.trail ?? []), m.frame] : []))
  const steps = points.map(({step}) => step)
  expect(steps.length).toBeGreaterThan(30)
  expect(steps).toEqual(steps.toSorted((a, b) => a - b))
  expect(points.at(-1)!.trainLoss).toBeLessThan(points[0]!.trainLoss)
})
