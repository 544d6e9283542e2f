// The playground as a figure: a network, the points it learns from, and what it makes of the plane.
import {parsePoints} from '../data/csv.ts'
import {extent} from '../data/points.ts'
import type {MessageKey} from '../messages/en.ts'
import type {Say} from '../messages/say.ts'
import {hasDiverged} from '../model/divergence.ts'
import {activationTitles, parameterCount} from '../model/network.ts'
import {
  playgroundPoints,
  playgroundProblem,
  playgroundSpec,
  sourcePoints,
  toSurface,
  type PlaygroundValues,
} from '../model/playground.ts'
import {wrongOf} from '../model/wrong-share.ts'
import {layoutNetwork} from '../picture/network-layout.ts'
import {drawEdges, drawUnits, unitName} from '../picture/network.ts'
import {drawPlane, gridInputs, type PlanePoints, type Surface} from '../picture/plane.ts'
import {panel, type Svg} from '../picture/svg.ts'
import {percent, rounded} from '../model/number-text.ts'
import type {BuildEngine} from '../worker/engine.ts'
import {defineComponent} from './definition.ts'
import {mlpOptions} from './mlp-options.ts'

/** What the network has become after the steps done at build. */
export interface PlaygroundRehearsal {
  steps: number
  weights: Float32Array[]
  surface: Surface
  trainLoss: number
  testLoss: number
  trainWrong?: number
  testWrong?: number
}

const networkBox = {width: 340, height: 300, radius: 17, margin: 28, head: 8}
const surfaceSide = 40

export const mlp = defineComponent<typeof mlpOptions, PlaygroundRehearsal>({
  name: 'mlp',
  doc: 'A multilayer perceptron that the reader trains on points in the plane.',
  options: mlpOptions,
  publishes: ['step', 'trainLoss', 'testLoss', 'parameters'],
  check: checkPoints,
  shares: (values) => ({sizes: playgroundSpec(values).sizes.join(',')}),
  panels: drawPlayground,
  describe: (values, source, say, seen) =>
    describePlayground(values, playgroundPoints(values, sourcePoints(source)), say, seen),
  rehearse: rehearsePlayground,
})

function checkPoints(values: PlaygroundValues, source: string) {
  if (values.data !== 'points') return []
  const {points, problems} = parsePoints(source)
  const said = problems.map(({line, message}) => ({
    option: 'data',
    message: `line ${line} of the body: ${message}`,
  }))
  if (points.rows < 2)
    said.push({
      option: 'data',
      message: `data=points needs at least two lines \`x1,x2,class\` in the body, from -${extent} to ${extent}`,
    })
  return said
}

function drawPlayground(
  values: PlaygroundValues,
  source: string,
  say: Say,
  seen?: PlaygroundRehearsal,
): Svg[] {
  const points = playgroundPoints(values, sourcePoints(source))
  const rows = points.train.rows + points.test.rows
  const planeLabel = say('planeLabel', {points: rows, train: points.train.rows})
  return [drawNetwork(values, say, seen?.weights), drawPlane(points, {label: planeLabel}, seen?.surface)]
}

function drawNetwork(values: PlaygroundValues, say: Say, weights?: Float32Array[]): Svg {
  const {sizes} = playgroundSpec(values)
  const layout = layoutNetwork(sizes, networkBox)
  const label = say('networkLabel', {
    sizes: sizes.join(', '),
    activation: activationTitles[values.activation],
  })
  return panel(
    networkBox,
    {label, class: 'd2l-live-network'},
    drawEdges(layout, weights),
    drawUnits(layout, (layer, unit) => (layout.radius < 11 ? '' : unitName(layer, unit, sizes.length))),
  )
}

/** The playground in words, with what training has come to. */
export function describePlayground(
  values: PlaygroundValues,
  points: PlanePoints,
  say: Say,
  seen?: Omit<PlaygroundRehearsal, 'weights' | 'surface'>,
): string {
  const {sizes} = playgroundSpec(values)
  const first = say('mlpDescription', {
    hidden: describeHidden(values.hidden, say),
    parameters: parameterCount(sizes),
    activation: activationTitles[values.activation],
    points: points.train.rows + (points.test?.rows ?? 0),
    set: say(`set_${values.data}` satisfies MessageKey),
  })
  return seen ? [first, ...describeTraining(seen, say)].join(' ') : first
}

function describeHidden(hidden: number[], say: Say): string {
  if (hidden.length === 0) return say('hiddenNone')
  if (hidden.length === 1) return say('hiddenOne', {units: hidden[0]!})
  return say('hiddenMany', {layers: hidden.length, sizes: hidden.join(', ')})
}

function describeTraining(seen: Omit<PlaygroundRehearsal, 'weights' | 'surface'>, say: Say): string[] {
  const {steps, trainLoss, testLoss, trainWrong, testWrong} = seen
  if (hasDiverged(trainLoss)) return [say('divergedText', {steps})]
  if (Number.isNaN(testLoss)) return trainOnly(seen, say)
  const losses = say('trainedDescription', {steps, train: rounded(trainLoss), test: rounded(testLoss)})
  if (trainWrong === undefined || testWrong === undefined) return [losses]
  return [losses, say('errorDescription', {train: percent(trainWrong), test: percent(testWrong)})]
}

function trainOnly(
  {steps, trainLoss, trainWrong}: Pick<PlaygroundRehearsal, 'steps' | 'trainLoss' | 'trainWrong'>,
  say: Say,
): string[] {
  const loss = say('fitText', {steps, loss: rounded(trainLoss)})
  return trainWrong === undefined
    ? [loss]
    : [loss, say('trainErrorDescription', {train: percent(trainWrong)})]
}

/** Train at build on the plain loops, so that a page without JavaScript shows a trained network. */
async function rehearsePlayground(
  values: PlaygroundValues,
  source: string,
  engine: BuildEngine,
): Promise<PlaygroundRehearsal> {
  const {spec, training, train, test} = playgroundProblem(
    values,
    playgroundPoints(values, sourcePoints(source)),
  )
  const trainer = await engine.createTrainer(spec, training, train, 'plain')
  try {
    if (values.steps > 0) await trainer.train(values.steps)
    const outputs = await trainer.predict(gridInputs(surfaceSide), surfaceSide ** 2)
    const {weights} = await trainer.state()
    return {
      steps: values.steps,
      weights,
      surface: toSurface(outputs, surfaceSide, spec.loss),
      trainLoss: await trainer.loss(train),
      testLoss: test.rows > 0 ? await trainer.loss(test) : Number.NaN,
      trainWrong: await wrongOf(trainer, train, spec),
      testWrong: await wrongOf(trainer, test, spec),
    }
  } finally {
    trainer.dispose()
  }
}
