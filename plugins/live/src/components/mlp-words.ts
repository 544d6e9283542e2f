// The playground in words, for those who do not see it.
import {features, inOrder, isPlain} from '../data/features.ts'
import type {WordKey} from '../words/en.ts'
import type {Say} from '../words/say.ts'
import {hasDiverged} from '../model/divergence.ts'
import {activationTitles, parameterCount} from '../model/network.ts'
import {percent, rounded} from '../model/number-text.ts'
import {playgroundSpec, type PlaygroundValues} from '../model/playground.ts'
import {isOutput, unitIn, type Unit} from '../model/unit.ts'
import type {PlanePoints} from '../picture/plane.ts'

/** What training has come to. */
export interface TrainingSeen {
  steps: number
  trainLoss: number
  /** NaN without test points. */
  testLoss: number
  /** Shares of points on the wrong side; undefined for regression. */
  trainWrong?: number
  testWrong?: number
  /** The reader has set some of the weights. */
  isByHand?: boolean
}

/** The playground in words, with what training has come to. */
export function describePlayground(
  values: PlaygroundValues,
  points: PlanePoints,
  say: Say,
  seen?: TrainingSeen,
): string {
  const {sizes} = playgroundSpec(values)
  const first = say('mlpDescription', {
    inputs: describeInputs(values, say),
    hidden: describeHidden(values.hidden, say),
    parameters: parameterCount(sizes),
    activation: activationTitles[values.activation],
    points: points.train.rows + (points.test?.rows ?? 0),
    set: say(`set_${values.data}` satisfies WordKey),
  })
  return [first, ...describeView(values, points, say), ...(seen ? describeTraining(seen, say) : [])].join(' ')
}

function describeInputs({features: chosen}: PlaygroundValues, say: Say): string {
  const names = inOrder(chosen)
  if (isPlain(names)) return say('inputsPlain')
  const text = names.map((name) => features[name].text).join(', ')
  return say(names.length === 1 ? 'inputOne' : 'inputMany', {features: text})
}

/** What the options of the view change, in sentences. */
function describeView(values: PlaygroundValues, {test}: PlanePoints, say: Say): string[] {
  const {sizes} = playgroundSpec(values)
  const unit = unitIn(values.unit, sizes)
  return [
    ...(unit ? [say('unitShown', {unit: describeUnit(unit, values, say)})] : []),
    ...(values.discrete ? [say('discreteText')] : []),
    ...(values.test || !test?.rows ? [] : [say('testHidden')]),
  ]
}

/** The name of a unit for people. */
export function describeUnit({layer, unit}: Unit, values: PlaygroundValues, say: Say): string {
  const {sizes} = playgroundSpec(values)
  if (layer === 0) return say('inputLabel', {unit: features[inOrder(values.features)[unit]!].text})
  return isOutput({layer, unit}, sizes) ? say('outputLabel') : say('neuronLabel', {layer, unit: unit + 1})
}

/** The name of a weight by where it comes from: inputs by their formula alone. */
export function describeWeight(source: Unit, values: PlaygroundValues, say: Say): string {
  const name = source.layer === 0 ? inOrder(values.features)[source.unit] : undefined
  return say('weightFrom', {unit: name ? features[name].text : describeUnit(source, values, say)})
}

function describeHidden(hidden: number[], say: Say): string {
  if (hidden.length === 0) return say('hiddenNone')
  if (hidden.length === 1) return say('hiddenOne', {units: hidden[0]!})
  return say('hiddenMany', {layers: hidden.length, sizes: hidden.join(', ')})
}

function describeTraining(seen: TrainingSeen, say: Say): string[] {
  const results = describeResults(seen, say)
  return seen.isByHand ? [say('handText'), ...results] : results
}

function describeResults(seen: TrainingSeen, say: Say): string[] {
  const {steps, trainLoss, testLoss, trainWrong, testWrong} = seen
  if (hasDiverged(trainLoss)) return [say('divergedText', {steps})]
  if (Number.isNaN(testLoss)) return trainOnly(seen, say)
  const losses = say('trainedDescription', {steps, train: rounded(trainLoss), test: rounded(testLoss)})
  if (trainWrong === undefined || testWrong === undefined) return [losses]
  return [losses, say('errorDescription', {train: percent(trainWrong), test: percent(testWrong)})]
}

function trainOnly({steps, trainLoss, trainWrong}: TrainingSeen, say: Say): string[] {
  const loss = say('fitText', {steps, loss: rounded(trainLoss)})
  return trainWrong === undefined
    ? [loss]
    : [loss, say('trainErrorDescription', {train: percent(trainWrong)})]
}
