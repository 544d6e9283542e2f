// The network at work: connections by weight, and in every unit the map of what it answers over the plane.
import {useMemo, type MouseEvent, type ReactNode} from 'react'
import {inputNames} from '../../components/mlp-picture.ts'
import {isPlain} from '../../data/features.ts'
import {sameUnit, type Unit} from '../../model/unit.ts'
import {networkBox} from '../../picture/geometry.ts'
import {edgeAt, layoutNetwork, type Edge} from '../../picture/network-layout.ts'
import {drawEdges} from '../../picture/network.ts'
import {panel} from '../../picture/svg.ts'
import {Drawing} from '../drawing.tsx'
import type {Shown} from './shown.ts'
import {UnitButton} from './unit-button.tsx'

interface Props extends Shown {
  selected: Unit | undefined
  /** The unit under the pointer, or with the focus. */
  peeked: Unit | undefined
  onSelect: (unit: Unit | undefined) => void
  onPeek: (unit: Unit | undefined) => void
  onEdge: (edge: Edge) => void
}

/** Farther away nobody means a connection. */
const reach = 7

export function NetworkView(props: Props): ReactNode {
  const {values, network, frame, selected, peeked, onSelect, onPeek, onEdge} = props
  const box = useMemo(() => networkBox(network.sizes, {hasNames: !isPlain(network.features)}), [network])
  const layout = useMemo(() => layoutNetwork(network.sizes, box), [network, box])
  const focus = peeked ?? selected
  const edges = useMemo(() => {
    const drawn = drawEdges(layout, frame?.state.weights, focus)
    return panel(box, {class: 'd2l-live-network'}, drawn, inputNames(layout, values))
  }, [box, layout, frame, focus, values])
  const chooseEdge = ({clientX, clientY, target, currentTarget}: MouseEvent): void => {
    if (target instanceof Element && target.closest('button')) return
    const {left, top, width} = currentTarget.getBoundingClientRect()
    const scale = box.width / width
    const edge = edgeAt(layout, {x: (clientX - left) * scale, y: (clientY - top) * scale}, reach)
    if (edge) onEdge(edge)
  }
  return (
    // by keyboard the weights of a unit are reached through the unit
    <div className="d2l-live-panel d2l-live-network-view" onClick={chooseEdge} role="presentation">
      <Drawing svg={edges} className="d2l-live-layer" />
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
