// Steppers for every layer of a diagram, inputs and outputs included.
import type {ReactNode} from 'react'
import {diagramOptions} from '../../components/mlp-diagram.ts'
import type {Say} from '../../words/say.ts'
import {LayerCount, LayerUnits} from '../controls/layer-steppers.tsx'

interface Props {
  sizes: readonly number[]
  onChange: (sizes: number[]) => void
  say: Say
}

export function LayerSizes({sizes, onChange, say}: Props): ReactNode {
  const {min, max, minLayers, maxLayers} = diagramOptions.sizes
  const ends = {first: sizes.slice(0, 1), last: sizes.slice(-1)}
  return (
    <div className="d2l-live-bar d2l-live-sizes">
      <span>{say('hiddenLayers')}</span>
      <LayerCount
        sizes={sizes.slice(1, -1)}
        most={maxLayers - minLayers}
        first={5}
        onChange={(hidden) => onChange([...ends.first, ...hidden, ...ends.last])}
        say={say}
      />
      <span>{say('hiddenUnits')}</span>
      <LayerUnits {...{sizes, min, max, onChange, say}} />
    </div>
  )
}
