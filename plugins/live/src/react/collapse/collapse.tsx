// Two layers or one: the reader puts a function between them and sees the difference.
import type {ReadonlySignal} from '@preact/signals-core'
import {useCallback, useEffect, useMemo, type ReactNode} from 'react'
import {
  collapseOptions,
  describeCollapse,
  drawCollapse,
  largestDifference,
  sayDifference,
  type CollapseValues,
} from '../../components/affine-collapse.ts'
import type {FrameworkName} from '../../export/frameworks.ts'
import {activationNames, activationTitles} from '../../model/network.ts'
import {collapse, makeTwoLayers, transposed} from '../../model/two-layers.ts'
import {encodeLinkState} from '../../share/link-state.ts'
import type {InteractiveProps} from '../block-props.ts'
import {NumberControl, RangeControl, SelectControl} from '../controls/controls.tsx'
import {SeedControl} from '../controls/seed-control.tsx'
import {Drawing} from '../drawing.tsx'
import {ShareBar} from '../share/share-bar.tsx'
import {InWords} from '../training/in-words.tsx'
import {useSignalValue} from '../use-signal.ts'

export function Collapse(props: InteractiveProps): ReactNode {
  const {id, bound, change, say, scope, name} = props
  const values = useSignalValue(props.values as ReadonlySignal<CollapseValues>)
  const svg = useMemo(() => drawCollapse(values, say), [values, say])
  const difference = useMemo(() => largestDifference(values), [values])
  useEffect(() => {
    if (name) scope.publish(name, {difference})
  }, [name, scope, difference])
  const describe = useCallback(() => describeCollapse(values, say), [values, say])
  const program = useCallback(
    async (framework: FrameworkName) => {
      const {collapseCode} = await import('../../export/single-functions.ts')
      const {units, seed, activation, bend} = values
      return collapseCode(framework, {layers: makeTwoLayers(units, seed), activation, bend})
    },
    [values],
  )
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
          {free('seed') && <SeedControl seed={values.seed} say={say} onChange={(seed) => change({seed})} />}
          <p className="d2l-live-note" role="status">
            {sayDifference(difference, say)}
          </p>
        </div>
      </div>
      <Matrices {...values} />
      <ShareBar {...{id, program, say}} state={() => encodeLinkState(collapseOptions, {values, step: 0})} />
      <InWords describe={describe} say={say} />
    </div>
  )
}

/** W₁W₂ = W and b₁W₂ + b₂ = b in numbers; inputs are rows, as in the book. */
function Matrices({units, seed}: CollapseValues): ReactNode {
  const layers = makeTwoLayers(units, seed)
  const {w, b} = collapse(layers)
  return (
    <div className="d2l-live-matrices">
      <Matrix name="W₁" values={transposed(layers.w1, 2)} columns={units} />
      <span>·</span>
      <Matrix name="W₂" values={transposed(layers.w2, units)} columns={2} />
      <span>=</span>
      <Matrix name="W" values={transposed(w, 2)} columns={2} />
      <span>,</span>
      <Matrix name="b = b₁W₂ + b₂" values={b} columns={2} />
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
