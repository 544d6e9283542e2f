// The playground as a figure: a network, the points it learns from, and what it makes of the plane.
import type {Trainer} from 'd2lbook-tensor'
import type {AttributeProblem} from '../attributes.ts'
import {parsePoints} from '../data/csv.ts'
import {featureInputs, inOrder} from '../data/features.ts'
import {extent} from '../data/points.ts'
import {
  playgroundPoints,
  playgroundProblem,
  playgroundSpec,
  sourcePoints,
  type PlaygroundValues,
} from '../model/playground.ts'
import {parseUnit, unitIn, type NetworkAnswers} from '../model/unit.ts'
import {wrongOf} from '../model/wrong-share.ts'
import {gridInputs, type Surface} from '../picture/plane.ts'
import type {BuildEngine} from '../worker/engine.ts'
import {defineComponent} from './definition.ts'
import {mlpOptions} from './mlp-options.ts'
import {drawNetwork, drawPlanePanel, surfaceOf} from './mlp-picture.ts'
import {describePlayground, type TrainingSeen} from './mlp-words.ts'

/** What the network has become after the steps done at build. */
export interface PlaygroundRehearsal extends TrainingSeen {
  weights: Float32Array[]
  surface: Surface
}

const surfaceSide = 40
const grid = gridInputs(surfaceSide)

export const mlp = defineComponent<typeof mlpOptions, PlaygroundRehearsal>({
  name: 'mlp',
  doc: 'A multilayer perceptron that the reader trains on points in the plane.',
  options: mlpOptions,
  publishes: ['step', 'trainLoss', 'testLoss', 'parameters'],
  check: (values, source, bindings) => [
    ...checkPoints(values, source),
    ...('hidden' in bindings || 'features' in bindings ? [] : checkUnit(values)),
  ],
  shares: (values) => ({sizes: playgroundSpec(values).sizes.join(',')}),
  panels: (values, source, say, seen) => {
    const points = playgroundPoints(values, sourcePoints(source))
    return [drawNetwork(values, say, seen?.weights), drawPlanePanel(values, points, say, seen?.surface)]
  },
  describe: (values, source, say, seen) =>
    describePlayground(values, playgroundPoints(values, sourcePoints(source)), say, seen),
  rehearse: rehearsePlayground,
})

function checkPoints(values: PlaygroundValues, source: string): AttributeProblem[] {
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
    const answers = await answersAt(trainer, featureInputs(grid, inOrder(values.features)))
    const {weights} = await trainer.state()
    return {
      steps: values.steps,
      weights,
      surface: surfaceOf(values, answers, surfaceSide),
      trainLoss: await trainer.loss(train),
      testLoss: test.rows > 0 ? await trainer.loss(test) : Number.NaN,
      trainWrong: await wrongOf(trainer, train, spec),
      testWrong: await wrongOf(trainer, test, spec),
    }
  } finally {
    trainer.dispose()
  }
}

async function answersAt(trainer: Trainer, inputs: Float32Array): Promise<NetworkAnswers> {
  const layers = await trainer.activations(inputs, surfaceSide ** 2)
  return {inputs, outputs: layers.at(-1)!, neurons: layers.slice(0, -1)}
}

function checkUnit(values: PlaygroundValues): AttributeProblem[] {
  const {sizes} = playgroundSpec(values)
  const unit = parseUnit(values.unit)
  if (!unit || unitIn(values.unit, sizes)) return []
  const size = sizes[unit.layer]
  const most = size ? `layer ${unit.layer} has units up to ${size}` : `the last layer is ${sizes.length - 1}`
  return [{option: 'unit', message: `unit: got \`${values.unit}\`, but ${most}`}]
}
