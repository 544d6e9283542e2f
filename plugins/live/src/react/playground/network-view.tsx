// The network at work: connections by weight, and in every unit the map of what it answers over the plane.
import {useMemo, type ReactNode} from 'react'
import {inputNames} from '../../components/mlp-picture.ts'
import {describeWeight} from '../../components/mlp-words.ts'
import {isPlain} from '../../data/features.ts'
import {rounded} from '../../model/number-text.ts'
import {sameUnit, type Unit} from '../../model/unit.ts'
import {networkBox} from '../../picture/boxes.ts'
import {layoutNetwork, type Edge} from '../../picture/network-layout.ts'
import {drawEdges} from '../../picture/network.ts'
import {panel} from '../../picture/panel.ts'
import {Drawing} from '../drawing.tsx'
import type {Shown} from './shown.ts'
import {UnitButton} from './unit-button.tsx'
import {useEdgePointer} from './use-edge-pointer.ts'

interface Props extends Shown {
  selected: Unit | undefined
  /** The unit under the pointer, or with the focus. */
  peeked: Unit | undefined
  onSelect: (unit: Unit | undefined) => void
  onPeek: (unit: Unit | undefined) => void
  onEdge: (edge: Edge) => void
}

export function NetworkView(props: Props): ReactNode {
  const {values, network, frame, selected, peeked, onSelect, onPeek, onEdge} = props
  const box = useMemo(() => networkBox(network.sizes, {hasNames: !isPlain(network.features)}), [network])
  const layout = useMemo(() => layoutNetwork(network.sizes, box), [network, box])
  const {near, listeners} = useEdgePointer(layout, onEdge)
  const focus = near ?? peeked ?? selected
  const edges = useMemo(() => {
    const drawn = drawEdges(layout, frame?.state.weights, focus)
    return panel(box, {class: 'd2l-live-network'}, drawn, inputNames(layout, values))
  }, [box, layout, frame, focus, values])
  return (
    <div
      className={`d2l-live-panel d2l-live-network-view${near ? ' d2l-live-near' : ''}`}
      role="presentation"
      {...listeners}
    >
      <Drawing svg={edges} className="d2l-live-layer" />
      {near ? <WeightName {...props} edge={near} /> : null}
      {layout.layers.flatMap(({places}, layer) =>
        places.map((place, unit) => (
          <UnitButton
            key={`${layer}-${unit}`}
            {...props}
            unit={{layer, unit}}
            isSelected={sameUnit(selected, {layer, unit})}
            place={place}
            onSelect={onSelect}
            onPeek={onPeek}
            {...{layout}}
          />
        )),
      )}
    </div>
  )
}

/** What the connection under the pointer weighs. */
function WeightName({edge: {layer, from, to}, network, frame, values, say}: Props & {edge: Edge}): ReactNode {
  const weight = frame?.state.weights[layer - 1]?.[from * network.sizes[layer]! + to] ?? Number.NaN
  const name = describeWeight({layer: layer - 1, unit: from}, values, say)
  return <p className="d2l-live-unit-name">{`${name}: ${rounded(weight)}`}</p>
}
