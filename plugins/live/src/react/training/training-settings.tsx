// How a network is trained: the same controls in every component that trains.
import type {ReactNode} from 'react'
import type {Say} from '../../messages/say.ts'
import {optimizerNames, penaltyNames, type TrainingValues} from '../../model/network.ts'
import {SelectControl, type Choice} from '../controls/controls.tsx'
import type {PaceValues} from './use-training.ts'

type Values = Pick<TrainingValues, 'optimizer' | 'rate' | 'batch'> &
  Partial<Pick<TrainingValues, 'regularization' | 'penalty'>> &
  Pick<PaceValues, 'speed'>

interface Props {
  values: Values
  /** Options that follow a variable of the page: no control. */
  bound: ReadonlySet<string>
  change: (changes: Partial<Values>) => void
  say: Say
}

const optimizerTitles = {sgd: 'SGD', momentum: 'SGD + momentum', adam: 'Adam'}
const penaltyTitles = {l1: 'L1', l2: 'L2'}
const rates = [0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3]
const batches = [1, 4, 8, 16, 32, 64, 128]
const penalties = [0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1]

/** A control for each way of training that the component has. */
export function TrainingSettings({values, bound, change, say}: Props): ReactNode {
  const {optimizer, rate, batch, regularization = 'none', penalty, speed} = values
  const free = (option: keyof Values): boolean => option in values && !bound.has(option)
  const optimizers = optimizerNames.map((name) => ({value: name, text: optimizerTitles[name]}))
  const kinds = penaltyNames.map((name) => ({
    value: name,
    text: name === 'none' ? say('none') : penaltyTitles[name],
  }))
  const speeds = (['slow', 'normal', 'fast'] as const).map((name) => ({
    value: name,
    text: say(`speed_${name}`),
  }))
  return (
    <>
      {free('optimizer') && (
        <SelectControl
          label={say('optimizer')}
          value={optimizer}
          choices={optimizers}
          onChange={(name) => change({optimizer: name})}
        />
      )}
      {free('rate') && (
        <SelectControl
          label={say('learningRate')}
          value={rate}
          choices={numberChoices(rates, rate)}
          onChange={(value) => change({rate: value})}
        />
      )}
      {free('batch') && (
        <SelectControl
          label={say('batchSize')}
          value={batch}
          choices={numberChoices(batches, batch)}
          onChange={(value) => change({batch: value})}
        />
      )}
      {free('regularization') && (
        <SelectControl
          label={say('regularization')}
          value={regularization}
          choices={kinds}
          onChange={(name) => change({regularization: name})}
        />
      )}
      {regularization !== 'none' && penalty !== undefined && free('penalty') && (
        <SelectControl
          label={say('penalty')}
          value={penalty}
          choices={numberChoices(penalties, penalty)}
          onChange={(value) => change({penalty: value})}
        />
      )}
      {free('speed') && (
        <SelectControl
          label={say('speed')}
          value={speed}
          choices={speeds}
          onChange={(name) => change({speed: name})}
        />
      )}
    </>
  )
}

/** The usual numbers, and the author's own among them. */
function numberChoices(usual: number[], own: number): Choice<number>[] {
  const all = usual.includes(own) ? usual : [...usual, own].toSorted((a, b) => a - b)
  return all.map((value) => ({value, text: String(value)}))
}
