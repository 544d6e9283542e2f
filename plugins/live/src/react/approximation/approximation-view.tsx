// The approximation at work: draw a curve, choose the units, watch the pieces fall into place.
import {computed, effect, signal, type ReadonlySignal} from '@preact/signals-core'
import {useCallback, useEffect, useMemo, useRef, useState, type ReactNode} from 'react'
import {
  approximationOptions,
  describeApproximation,
  drawApproximation,
} from '../../components/approximation.ts'
import {activations} from '../../data/activations.ts'
import type {FrameworkName} from '../../export/frameworks.ts'
import {
  bendsOf,
  curveGrid,
  curveProblem,
  spreadState,
  targetCurve,
  type ApproximationValues,
} from '../../model/curve-fit.ts'
import {knownLoss} from '../../model/divergence.ts'
import {activationNames, activationTitles, parameterCount} from '../../model/network.ts'
import {grouped, rounded} from '../../model/number-text.ts'
import {encodeLinkState} from '../../share/link-state.ts'
import {bytesToStroke, strokeToBytes, type Stroke} from '../../share/own-data.ts'
import type {TrainingModel} from '../../training/training-model.ts'
import type {Frame} from '../../worker/protocol.ts'
import type {InteractiveProps, SharedLink} from '../block-props.ts'
import {FlagControl, RangeControl, SelectControl, TextControl} from '../controls/controls.tsx'
import {SeedControl} from '../controls/seed-control.tsx'
import {Drawing} from '../drawing.tsx'
import {ShareBar} from '../share/share-bar.tsx'
import {InWords} from '../training/in-words.tsx'
import {TrainingBar} from '../training/training-bar.tsx'
import {TrainingSettings} from '../training/training-settings.tsx'
import {trainedState, useSettled, useTraining} from '../training/use-training.ts'
import {useSignalValue} from '../use-signal.ts'
import {CurvePen} from './curve-pen.tsx'

const view = {inputs: curveGrid, rows: curveGrid.length, hasNeurons: false}

export function ApproximationView(props: InteractiveProps): ReactNode {
  const {id, bound, change, link, say} = props
  const root = useRef<HTMLDivElement>(null)
  const values$ = props.values as ReadonlySignal<ApproximationValues>
  const state = useMemo(() => curveState(values$, sharedStroke(link)), [values$, link])
  const model = useTraining(root, state.problem, values$, props)
  const values = useSignalValue(values$)
  const target = useSignalValue(state.target)
  const frame = useSignalValue(model.frame)
  const [showsParts, setShowsParts] = useState(false)
  const fitting = frame && frame.state.weights[0]!.length === values.units ? frame : undefined
  const bends = useMemo(() => (fitting ? bendsOf(values, fitting.state) : []), [fitting, values])
  const svg = useMemo(() => {
    const parts = showsParts && fitting ? partsOf(fitting, values) : []
    return drawApproximation(target, fitting && {outputs: fitting.outputs, bends}, say, parts)
  }, [target, fitting, bends, values, showsParts, say])
  usePublishing(props, model, values$)
  const describe = useCallback(
    () => describeApproximation(values, say, frame && {steps: frame.step, bends, loss: frame.trainLoss}),
    [values, say, frame, bends],
  )
  const settled = useSettled(model)
  const program = useCallback(
    async (framework: FrameworkName) => {
      const {exportCode} = await import('../../export/export-code.ts')
      const problem = curveProblem(values, target)
      return exportCode(framework, {...problem, ...(settled ? {state: settled.state} : {})})
    },
    [values, target, settled],
  )
  const free = (option: keyof ApproximationValues): boolean => !bound.has(option)
  return (
    <div ref={root} className="d2l-live-approximation-view">
      <TrainingBar {...{root, model, values, change, link, say}} />
      <div className="d2l-live-panel d2l-live-wide d2l-live-curve-view">
        <Drawing svg={svg} className="d2l-live-layer" />
        <CurvePen target={target} onDraw={state.draw} say={say} />
      </div>
      <p className="d2l-live-note">{say('drawCurve')}</p>
      <dl className="d2l-live-numbers d2l-live-row">
        <Item name={say('stepCount')} value={grouped(frame?.step ?? 0)} />
        <Item name={say('trainLoss')} value={rounded(frame?.trainLoss ?? Number.NaN)} />
        <Item name={say('pieces')} value={bends.length > 0 ? grouped(bends.length + 1) : '–'} />
        <Item name={say('parameters')} value={grouped(parameterCount([1, values.units, 1]))} />
      </dl>
      <div className="d2l-live-settings">
        <fieldset>
          <legend>{say('network')}</legend>
          {free('units') && (
            <RangeControl
              label={say('hiddenUnits')}
              value={values.units}
              min={1}
              max={50}
              onChange={(units) => change({units})}
            />
          )}
          {free('activation') && (
            <SelectControl
              label={say('activation')}
              value={values.activation}
              choices={activationNames.map((name) => ({value: name, text: activationTitles[name]}))}
              onChange={(activation) => change({activation})}
            />
          )}
          <FlagControl label={say('showParts')} value={showsParts} onChange={setShowsParts} />
        </fieldset>
        <fieldset>
          <legend>{say('curve')}</legend>
          {free('function') && (
            <TextControl
              label={say('curveFormula')}
              value={values.function}
              check={wrongFormula}
              onChange={(formula) => {
                state.draw([])
                change({function: formula})
              }}
            />
          )}
          {free('seed') && <SeedControl seed={values.seed} say={say} onChange={(seed) => change({seed})} />}
        </fieldset>
        <fieldset>
          <legend>{say('training')}</legend>
          <TrainingSettings {...{values, bound, change, say}} />
        </fieldset>
      </div>
      <ShareBar
        {...{id, program, say}}
        state={() =>
          encodeLinkState(approximationOptions, {
            values,
            ...trainedState(model.frame.peek()),
            own: strokeToBytes(state.drawn.peek()),
          })
        }
      />
      <InWords describe={describe} say={say} />
    </div>
  )
}

function Item({name, value}: {name: string; value: string}): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

/** Unreadable bytes give no curve: a link may come from anywhere. */
function sharedStroke({state}: SharedLink): Stroke {
  try {
    return state?.own ? bytesToStroke(state.own) : []
  } catch {
    return []
  }
}

/** The reader's drawing and the problem that follows from it and from the options. */
function curveState(values: ReadonlySignal<ApproximationValues>, shared: Stroke) {
  const drawn = signal(shared)
  const formula = computed(() => values.value.function)
  const target = computed(() => {
    void formula.value
    return targetCurve(values.peek(), drawn.value)
  })
  // other units, other first weights; the same object as long as both stay
  const first = computed(() => `${values.value.units}/${values.value.seed}`)
  const from = computed(() => {
    void first.value
    return spreadState(values.peek())
  })
  const problem = computed(() => ({...curveProblem(values.value, target.value), view, first: from.value}))
  const draw = (stroke: Stroke): void => {
    // on the grid of links, so that a link holds this very curve
    drawn.value = bytesToStroke(strokeToBytes(stroke))
  }
  return {target, problem, draw, drawn}
}

/** What each hidden unit adds to the curve. */
function partsOf({state}: Frame, {activation, slope}: ApproximationValues): Float32Array[] {
  const [weights, outputs] = state.weights
  const [biases] = state.biases
  return Array.from(weights!, (weight, unit) =>
    curveGrid.map((x) => outputs![unit]! * activations[activation].value(weight * x + biases![unit]!, slope)),
  )
}

function wrongFormula(text: string): string | undefined {
  try {
    approximationOptions.function.parse(text)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function usePublishing(
  {scope, name}: InteractiveProps,
  model: TrainingModel,
  values: ReadonlySignal<ApproximationValues>,
): void {
  useEffect(
    () =>
      effect(() => {
        const frame = model.frame.value
        if (!frame || !name) return
        const pieces = bendsOf(values.peek(), frame.state).length + 1
        scope.publish(name, {step: frame.step, trainLoss: knownLoss(frame.trainLoss), pieces})
      }),
    [scope, name, model, values],
  )
}
