// The playground in numbers: for its reader, and for others on the page.
import type {Dataset} from 'd2lbook-tensor'
import type {Say} from '../../words/say.ts'
import {knownLoss} from '../../model/divergence.ts'
import {parameterCount} from '../../model/network.ts'
import {grouped, percent, rounded} from '../../model/number-text.ts'
import type {Frame} from '../../worker/protocol.ts'
import type {NamedNumber} from '../training/numbers.tsx'
import type {PlaygroundState} from './use-playground.ts'

/** What others on the page may use: `$net.step`. */
export function playgroundFields({step, trainLoss, testLoss}: Frame, sizes: readonly number[]) {
  return {
    step,
    trainLoss: knownLoss(trainLoss),
    testLoss: knownLoss(testLoss),
    parameters: parameterCount(sizes),
  }
}

export function playgroundNumbers(
  {training, values, sizes, points}: PlaygroundState,
  say: Say,
): NamedNumber[] {
  const {frame} = training
  const step = frame?.step ?? 0
  const epoch = Math.floor(step / epochSteps(points.train, values))
  return [
    [say('stepCount'), grouped(step)],
    [say('epochCount'), grouped(epoch)],
    [say('trainLoss'), rounded(frame?.trainLoss ?? Number.NaN), errorText(frame?.trainWrong, say)],
    [say('testLoss'), rounded(frame?.testLoss ?? Number.NaN), errorText(frame?.testWrong, say)],
    [say('parameters'), grouped(parameterCount(sizes))],
  ]
}

/** Steps of one pass over the training points; a last incomplete batch is left out. */
function epochSteps(train: Dataset, {batch}: {batch: number}): number {
  return Math.max(1, Math.floor(train.rows / Math.min(train.rows, batch)))
}

function errorText(share: number | undefined, say: Say): string | undefined {
  return share === undefined ? undefined : `${percent(share)} ${say('error')}`
}
