// The network diagram at work: add layers and units, see what they cost.
import {useMemo, type ReactNode} from 'react'
import {
  describeDiagram,
  diagramOptions,
  drawDiagram,
  randomWeights,
  type DiagramValues,
} from '../../components/mlp-diagram.ts'
import type {FrameworkName} from '../../export/frameworks.ts'
import {initializerFor, multiplyAdds, parameterCount} from '../../model/network.ts'
import type {InteractiveProps} from '../block-props.ts'
import {OptionControls} from '../controls/option-controls.tsx'
import {Drawing} from '../drawing.tsx'
import {FigureFrame} from '../figure/figure-frame.tsx'
import {useFigure, useFigureValues} from '../figure/use-figure.ts'
import {useSignalValue} from '../use-signal.ts'
import {CostTable} from './cost-table.tsx'
import {LayerSizes} from './layer-sizes.tsx'
import {isNetworkResult, type NetworkResult} from './network-result.ts'

export function Diagram(props: InteractiveProps): ReactNode {
  const {bound, change, say} = props
  const shown = useShownNetwork(props)
  const {values, learned} = shown
  const {sizes} = values
  const svg = useMemo(
    () => drawDiagram(values, learned?.state.weights ?? randomWeights(values), say),
    [values, learned, say],
  )
  const fields = useMemo(() => ({parameters: parameterCount(sizes), cost: multiplyAdds(sizes)}), [sizes])
  const figure = useFigure(props, {
    options: diagramOptions,
    fields,
    describe: () => describeDiagram(values, say),
    model: shown,
    program,
  })
  const isFree = !learned && !bound.has('sizes')
  return (
    <FigureFrame figure={figure} className="d2l-live-diagram-view">
      <Drawing svg={svg} className="d2l-live-panel d2l-live-wide" />
      {isFree ? <LayerSizes {...{sizes, say}} onChange={(next) => change({sizes: next})} /> : null}
      <div className="d2l-live-bar">{learned ? null : <OptionControls {...figure.controls} />}</div>
      <CostTable {...{sizes, say}} />
    </FigureFrame>
  )
}

interface ShownNetwork {
  values: DiagramValues
  learned: NetworkResult | undefined
}

/** The network of the options; where a figure of the same name trains, that one. */
function useShownNetwork(props: InteractiveProps): ShownNetwork {
  const own = useFigureValues(props, diagramOptions)
  const shared = useSignalValue(props.group.result)
  return useMemo(() => {
    const learned = isNetworkResult(shared) ? shared : undefined
    const values = learned ? {...own, sizes: learned.sizes, activation: learned.activation} : own
    return {values, learned}
  }, [own, shared])
}

async function program(framework: FrameworkName, {values, learned}: ShownNetwork): Promise<string> {
  const {exportNetwork} = await import('../../export/export-code.ts')
  const {sizes, activation, seed} = values
  const initializer = initializerFor(activation)
  const spec = {sizes, activation, loss: 'squared', initializer} as const
  return exportNetwork(framework, {spec, seed, state: learned?.state})
}
