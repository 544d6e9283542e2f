// The playground's controls, in three groups.
import type {ReactNode} from 'react'
import {mlpOptions} from '../../components/mlp-options.ts'
import {hasSlope} from '../../data/activations.ts'
import {pointSets} from '../../data/points.ts'
import type {MessageKey} from '../../messages/en.ts'
import type {Say} from '../../messages/say.ts'
import {activationNames, activationTitles} from '../../model/network.ts'
import type {PlaygroundValues} from '../../model/playground.ts'
import {RangeControl, SelectControl, StepperControl, TextControl} from '../controls/controls.tsx'
import {SeedControl} from '../controls/seed-control.tsx'
import {TrainingSettings} from '../training/training-settings.tsx'

export interface SettingsProps {
  values: PlaygroundValues
  /** Options that follow a variable of the page: no control. */
  bound: ReadonlySet<string>
  change: (changes: Partial<PlaygroundValues>) => void
  say: Say
}

export function Settings(props: SettingsProps): ReactNode {
  const groups = {data: DataSettings, network: NetworkSettings, training: TrainingSettings} as const
  const shown = (Object.keys(groups) as (keyof typeof groups)[]).filter((group) =>
    props.values.controls.includes(group),
  )
  return (
    <div className="d2l-live-settings">
      {shown.map((group) => {
        const Group = groups[group]
        return (
          <fieldset key={group}>
            <legend>{props.say(group)}</legend>
            <Group {...props} />
          </fieldset>
        )
      })}
    </div>
  )
}

function DataSettings({values, bound, change, say}: SettingsProps): ReactNode {
  const {data, noise, samples, share} = values
  const sets = pointSets.map((set) => ({value: set, text: say(`set_${set}` satisfies MessageKey)}))
  const isMade = data !== 'points'
  const free = (option: string): boolean => !bound.has(option)
  return (
    <>
      {free('data') && (
        <SelectControl
          label={say('dataSet')}
          value={data}
          choices={sets}
          onChange={(set) => change({data: set})}
        />
      )}
      {data === 'function' && free('function') && (
        <TextControl
          label={say('ownFunction')}
          value={values.function}
          check={wrongFormula}
          onChange={(formula) => change({function: formula})}
        />
      )}
      {isMade && free('noise') && (
        <RangeControl
          label={say('noise')}
          value={noise}
          min={0}
          max={50}
          shown={`${noise} %`}
          onChange={(value) => change({noise: value})}
        />
      )}
      {isMade && free('samples') && (
        <RangeControl
          label={say('samples')}
          value={samples}
          min={20}
          max={1000}
          step={20}
          onChange={(value) => change({samples: value})}
        />
      )}
      {isMade && free('share') && (
        <RangeControl
          label={say('trainShare')}
          value={share}
          min={10}
          max={95}
          step={5}
          shown={`${share} %`}
          onChange={(value) => change({share: value})}
        />
      )}
    </>
  )
}

function NetworkSettings({values, bound, change, say}: SettingsProps): ReactNode {
  const {hidden, activation, slope, seed} = values
  const names = activationNames.map((name) => ({value: name, text: activationTitles[name]}))
  return (
    <>
      {!bound.has('hidden') && <LayerSettings {...{hidden, change, say}} />}
      {!bound.has('activation') && (
        <SelectControl
          label={say('activation')}
          value={activation}
          choices={names}
          onChange={(name) => change({activation: name})}
        />
      )}
      {hasSlope(activation) && !bound.has('slope') && (
        <RangeControl
          label={say('slope')}
          value={slope}
          min={0}
          max={1}
          step={0.01}
          onChange={(value) => change({slope: value})}
        />
      )}
      {!bound.has('seed') && <SeedControl {...{seed, say}} onChange={(value) => change({seed: value})} />}
    </>
  )
}

function LayerSettings({
  hidden,
  change,
  say,
}: Pick<SettingsProps, 'change' | 'say'> & {hidden: number[]}): ReactNode {
  const {min, max, maxLayers} = mlpOptions.hidden
  const setCount = (count: number): void =>
    change({hidden: Array.from({length: count}, (_, layer) => hidden[layer] ?? hidden.at(-1) ?? 4)})
  const setUnits = (layer: number, units: number): void =>
    change({hidden: hidden.map((size, index) => (index === layer ? units : size))})
  return (
    <>
      <div className="d2l-live-control">
        <span>{say('hiddenLayers')}</span>
        <StepperControl
          label={say('hiddenLayers')}
          value={hidden.length}
          min={0}
          max={maxLayers}
          fewer={say('removeLayer')}
          more={say('addLayer')}
          onChange={setCount}
        />
      </div>
      {hidden.length > 0 && (
        <div className="d2l-live-control">
          <span>{say('hiddenUnits')}</span>
          <div className="d2l-live-layers">
            {hidden.map((units, layer) => (
              <StepperControl
                key={`layer ${layer + 1}`}
                label={say('units', {layer: layer + 1})}
                value={units}
                {...{min, max}}
                fewer={say('removeUnit', {layer: layer + 1})}
                more={say('addUnit', {layer: layer + 1})}
                onChange={(value) => setUnits(layer, value)}
              />
            ))}
          </div>
        </div>
      )}
    </>
  )
}

function wrongFormula(text: string): string | undefined {
  try {
    mlpOptions.function.parse(text)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
