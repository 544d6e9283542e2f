// Layers and their units, changed one by one.
import type {ReactNode} from 'react'
import type {Say} from '../../words/say.ts'
import {StepperControl} from './stepper-control.tsx'

interface Props {
  sizes: readonly number[]
  min: number
  max: number
  onChange: (sizes: number[]) => void
  say: Say
}

/** How many layers: new ones come last, as large as the one before. */
export function LayerCount(props: Omit<Props, 'min' | 'max'> & {most: number; first: number}): ReactNode {
  const {sizes, most, first, onChange, say} = props
  const withLayers = (count: number): number[] =>
    Array.from({length: count}, (_, layer) => sizes[layer] ?? sizes.at(-1) ?? first)
  return (
    <StepperControl
      label={say('hiddenLayers')}
      value={sizes.length}
      min={0}
      max={most}
      fewer={say('removeLayer')}
      more={say('addLayer')}
      onChange={(count) => onChange(withLayers(count))}
    />
  )
}

/** How many units each layer has. */
export function LayerUnits({sizes, min, max, onChange, say}: Props): ReactNode {
  return sizes.map((units, index) => {
    const layer = index + 1
    return (
      <StepperControl
        key={`layer ${layer}`}
        label={say('units', {layer})}
        value={units}
        {...{min, max}}
        fewer={say('removeUnit', {layer})}
        more={say('addUnit', {layer})}
        onChange={(value) => onChange(sizes.with(index, value))}
      />
    )
  })
}
