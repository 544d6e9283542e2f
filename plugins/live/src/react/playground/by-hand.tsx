// Weights and bias of the chosen unit, to be set by hand.
import {useEffect, useRef, type ReactNode} from 'react'
import {describeUnit, describeWeight} from '../../components/mlp-words.ts'
import type {ParameterEdit} from '../../model/parameter-edit.ts'
import type {Unit} from '../../model/unit.ts'
import type {Edge} from '../../picture/network-layout.ts'
import {NumberControl} from '../controls/number-control.tsx'
import type {Shown} from './shown.ts'

interface Props extends Shown {
  unit: Unit | undefined
  /** The connection that was chosen in the drawing: its number gets the focus. */
  edge: Edge | undefined
  onEdit: (edit: ParameterEdit) => void
}

/** As far as a weight makes sense; training may go beyond. */
const most = 20

export function ByHand(props: Props): ReactNode {
  const {unit, edge, values, say} = props
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // the bias stands first
    if (edge) root.current?.querySelectorAll('input')[edge.from + 1]?.focus()
  }, [edge])
  if (!unit || unit.layer === 0) return <p className="d2l-live-note">{say('byHandHelp')}</p>
  const name = `${say('byHand')}: ${describeUnit(unit, values, say)}`
  return (
    <div ref={root} className="d2l-live-by-hand" role="group" aria-label={name}>
      <p>{name}</p>
      {numbersOf(unit, props).map(({label, value, edit}) => (
        <NumberControl
          key={`${unit.layer}.${unit.unit} ${edit.part} ${edit.index}`}
          label={label}
          value={shortened(value)}
          min={-most}
          max={most}
          step={0.1}
          onChange={(changed) => props.onEdit({...edit, value: changed})}
        />
      ))}
    </div>
  )
}

interface HandNumber {
  label: string
  value: number
  edit: Omit<ParameterEdit, 'value'>
}

/** The bias of a unit, then its weights in the order of the layer before. */
function numbersOf({layer, unit}: Unit, {network, frame, values, say}: Props): HandNumber[] {
  const [before, size] = [network.sizes[layer - 1]!, network.sizes[layer]!]
  const at = {layer: layer - 1}
  const valueOf = ({part, index}: Pick<ParameterEdit, 'part' | 'index'>): number =>
    frame?.state[part][layer - 1]?.[index] ?? 0
  const edits: {label: string; edit: Omit<ParameterEdit, 'value'>}[] = [
    {label: say('bias'), edit: {...at, part: 'biases', index: unit}},
    ...Array.from({length: before}, (_, from) => ({
      label: describeWeight({layer: layer - 1, unit: from}, values, say),
      edit: {...at, part: 'weights' as const, index: from * size + unit},
    })),
  ]
  return edits.map(({label, edit}) => ({label, edit, value: valueOf(edit)}))
}

function shortened(value: number): number {
  return Number.isFinite(value) ? Number(value.toFixed(3)) : 0
}
