// The network diagram at work: add layers and units, see what they cost.
import type {ReadonlySignal} from '@preact/signals-core'
import {useCallback, useEffect, useMemo, type ReactNode} from 'react'
import {
  describeDiagram,
  diagramOptions,
  drawDiagram,
  randomWeights,
  type DiagramValues,
} from '../../components/mlp-diagram.ts'
import type {FrameworkName} from '../../export/frameworks.ts'
import {
  activationNames,
  activationTitles,
  initializerFor,
  multiplyAdds,
  parameterCount,
} from '../../model/network.ts'
import {grouped} from '../../model/number-text.ts'
import {encodeLinkState} from '../../share/link-state.ts'
import type {InteractiveProps} from '../block-props.ts'
import {FlagControl, SelectControl, StepperControl} from '../controls/controls.tsx'
import {SeedControl} from '../controls/seed-control.tsx'
import {Drawing} from '../drawing.tsx'
import {ShareBar} from '../share/share-bar.tsx'
import {InWords} from '../training/in-words.tsx'
import {useSignalValue} from '../use-signal.ts'
import {isNetworkResult} from './network-result.ts'

export function Diagram(props: InteractiveProps): ReactNode {
  const {id, bound, change, say, scope, group, name} = props
  const own = useSignalValue(props.values as ReadonlySignal<DiagramValues>)
  const shared = useSignalValue(group.result)
  // a figure of the same name trains: show its network
  const learned = isNetworkResult(shared) ? shared : undefined
  const values = useMemo(
    () => (learned ? {...own, sizes: learned.sizes, activation: learned.activation} : own),
    [own, learned],
  )
  const {sizes} = values
  const svg = useMemo(
    () => drawDiagram(values, learned?.state.weights ?? randomWeights(values), say),
    [values, learned, say],
  )
  const [parameters, cost] = [parameterCount(sizes), multiplyAdds(sizes)]
  useEffect(() => {
    if (name) scope.publish(name, {parameters, cost})
  }, [name, scope, parameters, cost])
  const describe = useCallback(() => describeDiagram(values, say), [values, say])
  const program = useCallback(
    async (framework: FrameworkName) => {
      const {exportNetwork} = await import('../../export/export-code.ts')
      const {activation, seed} = values
      const spec = {
        sizes: values.sizes,
        activation,
        loss: 'squared',
        initializer: initializerFor(activation),
      } as const
      return exportNetwork(framework, {spec, seed, ...(learned ? {state: learned.state} : {})})
    },
    [values, learned],
  )
  const isFree = !learned && !bound.has('sizes')
  return (
    <div className="d2l-live-diagram-view">
      <Drawing svg={svg} className="d2l-live-panel d2l-live-wide" />
      {isFree ? <LayerSizes {...{sizes, say}} onChange={(next) => change({sizes: next})} /> : null}
      <div className="d2l-live-bar">
        {learned || bound.has('activation') ? null : (
          <SelectControl
            label={say('activation')}
            value={own.activation}
            choices={activationNames.map((each) => ({value: each, text: activationTitles[each]}))}
            onChange={(activation) => change({activation})}
          />
        )}
        {learned ? null : (
          <FlagControl
            label={say('showWeights')}
            value={own.weights}
            onChange={(weights) => change({weights})}
          />
        )}
        {learned || !own.weights || bound.has('seed') ? null : (
          <SeedControl seed={own.seed} say={say} onChange={(seed) => change({seed})} />
        )}
      </div>
      <CostTable {...{sizes, say}} />
      <ShareBar
        {...{id, program, say}}
        state={() => encodeLinkState(diagramOptions, {values: own, step: 0})}
      />
      <InWords describe={describe} say={say} />
    </div>
  )
}

function LayerSizes({
  sizes,
  onChange,
  say,
}: {sizes: number[]; onChange: (sizes: number[]) => void} & Pick<InteractiveProps, 'say'>): ReactNode {
  const {min, max, maxLayers} = diagramOptions.sizes
  const last = sizes.length - 1
  const setLayers = (count: number): void => {
    const hidden = sizes.slice(1, -1)
    const kept = Array.from({length: count}, (_, layer) => hidden[layer] ?? hidden.at(-1) ?? 5)
    onChange([sizes[0]!, ...kept, sizes[last]!])
  }
  return (
    <div className="d2l-live-bar d2l-live-sizes">
      <span>{say('hiddenLayers')}</span>
      <StepperControl
        label={say('hiddenLayers')}
        value={last - 1}
        min={0}
        max={maxLayers - 2}
        fewer={say('removeLayer')}
        more={say('addLayer')}
        onChange={setLayers}
      />
      <span>{say('hiddenUnits')}</span>
      {sizes.map((units, layer) => (
        <StepperControl
          key={`layer ${layer + 1}`}
          label={say('units', {layer: layer + 1})}
          value={units}
          {...{min, max}}
          fewer={say('removeUnit', {layer: layer + 1})}
          more={say('addUnit', {layer: layer + 1})}
          onChange={(size) => onChange(sizes.with(layer, size))}
        />
      ))}
    </div>
  )
}

/** What each layer costs, and all together. */
function CostTable({sizes, say}: {sizes: number[]} & Pick<InteractiveProps, 'say'>): ReactNode {
  const layers = sizes.slice(1).map((outputs, layer) => ({layer: layer + 1, inputs: sizes[layer]!, outputs}))
  return (
    <table className="d2l-live-table">
      <thead>
        <tr>
          <th scope="col">{say('layer')}</th>
          <th scope="col">{say('weights')}</th>
          <th scope="col">{say('biases')}</th>
          <th scope="col">{say('parameterColumn')}</th>
          <th scope="col">{say('cost')}</th>
        </tr>
      </thead>
      <tbody>
        {layers.map(({layer, inputs, outputs}) => (
          <tr key={layer}>
            <th scope="row">{layer}</th>
            <td>{`${grouped(inputs)} × ${grouped(outputs)}`}</td>
            <td>{grouped(outputs)}</td>
            <td>{grouped((inputs + 1) * outputs)}</td>
            <td>{grouped(inputs * outputs)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>
            {say('together')}
          </th>
          <td>{grouped(parameterCount(sizes))}</td>
          <td>{grouped(multiplyAdds(sizes))}</td>
        </tr>
      </tfoot>
    </table>
  )
}
