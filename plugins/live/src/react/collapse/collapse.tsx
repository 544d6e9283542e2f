// Two layers or one: the reader puts a function between them and sees the difference.
import type {ReadonlySignal} from '@preact/signals-core'
import {useEffect, useMemo, type ReactNode} from 'react'
import {drawCollapse, largestDifference, type CollapseValues} from '../../components/affine-collapse.ts'
import {activationNames, activationTitles} from '../../model/network.ts'
import {rounded} from '../../model/number-text.ts'
import {collapse, makeTwoLayers} from '../../model/two-layers.ts'
import type {InteractiveProps} from '../block-props.ts'
import {NumberControl, RangeControl, SelectControl} from '../controls/controls.tsx'
import {Drawing} from '../drawing.tsx'
import {useSignalValue} from '../use-signal.ts'

export function Collapse(props: InteractiveProps): ReactNode {
  const {bound, change, say, scope, name} = props
  const values = useSignalValue(props.values as ReadonlySignal<CollapseValues>)
  const svg = useMemo(() => drawCollapse(values, say), [values, say])
  const difference = useMemo(() => largestDifference(values), [values])
  useEffect(() => {
    if (name) scope.publish(name, {difference})
  }, [name, scope, difference])
  const free = (option: keyof CollapseValues): boolean => !bound.has(option)
  return (
    <div className="d2l-live-collapse-view">
      <div className="d2l-live-stage">
        <Drawing svg={svg} />
        <div className="d2l-live-settings d2l-live-plain">
          {free('bend') && (
            <RangeControl
              label={say('bend')}
              value={values.bend}
              min={0}
              max={1}
              step={0.01}
              shown={`${Math.round(values.bend * 100)} %`}
              onChange={(bend) => change({bend})}
            />
          )}
          {free('activation') && (
            <SelectControl
              label={say('activation')}
              value={values.activation}
              choices={activationNames.map((each) => ({value: each, text: activationTitles[each]}))}
              onChange={(activation) => change({activation})}
            />
          )}
          {free('units') && (
            <NumberControl
              label={say('hiddenUnits')}
              value={values.units}
              min={2}
              max={8}
              onChange={(units) => change({units})}
            />
          )}
          {free('seed') && (
            <NumberControl
              label={say('seed')}
              value={values.seed}
              min={0}
              max={999_999}
              onChange={(seed) => change({seed})}
            />
          )}
          <p className="d2l-live-note">
            {say(difference === 0 ? 'collapseSame' : 'collapseDifferent', {difference: rounded(difference)})}
          </p>
        </div>
      </div>
      <Matrices {...values} />
    </div>
  )
}

/** W₂W₁ = W and W₂b₁ + b₂ = b in numbers. */
function Matrices({units, seed}: CollapseValues): ReactNode {
  const layers = makeTwoLayers(units, seed)
  const {w, b} = collapse(layers)
  return (
    <div className="d2l-live-matrices">
      <Matrix name="W₂" values={layers.w2} columns={units} />
      <span>·</span>
      <Matrix name="W₁" values={layers.w1} columns={2} />
      <span>=</span>
      <Matrix name="W" values={w} columns={2} />
      <span>,</span>
      <Matrix name="b = W₂b₁ + b₂" values={b} columns={1} />
    </div>
  )
}

function Matrix({name, values, columns}: {name: string; values: number[]; columns: number}): ReactNode {
  const rows = Array.from({length: values.length / columns}, (_, row) =>
    values.slice(row * columns, (row + 1) * columns),
  )
  return (
    <table className="d2l-live-matrix">
      <caption>{name}</caption>
      <tbody>
        {rows.map((row, index) => (
          <tr key={`row ${index + 1}`}>
            {row.map((value, column) => (
              <td key={`column ${column + 1}`}>{value.toFixed(2).replace('-', '−')}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
