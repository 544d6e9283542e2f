// The activation explorer: choose functions, move x and α, read values and derivatives.
import type {ReadonlySignal} from '@preact/signals-core'
import {useCallback, useEffect, useMemo, useRef, useState, type ReactNode} from 'react'
import {
  activationGrid,
  activationOptions,
  closedCurves,
  curveClass,
  describeActivations,
  drawActivations,
  usesSlope,
  type ActivationCurve,
  type ActivationValues,
} from '../../components/activation.ts'
import type {FrameworkName} from '../../export/frameworks.ts'
import {encodeLinkState} from '../../share/link-state.ts'
import {activations, hasSlope} from '../../data/activations.ts'
import {activationNames, activationTitles} from '../../model/network.ts'
import {rounded} from '../../model/number-text.ts'
import type {CurveAnswer} from '../../worker/activation-curve.ts'
import {pageClient} from '../../worker/start-worker.ts'
import type {InteractiveProps} from '../block-props.ts'
import {FlagControl, RangeControl} from '../controls/controls.tsx'
import {Drawing} from '../drawing.tsx'
import {ShareBar} from '../share/share-bar.tsx'
import {InWords} from '../training/in-words.tsx'
import {useSignalValue} from '../use-signal.ts'
import {PlotPointer} from './plot-pointer.tsx'

type Name = ActivationValues['functions'][number]

/** What the engine has found: on the grid, and last at the reader's x. */
interface Computed extends CurveAnswer {
  name: Name
  /** Of which question this is the answer. */
  slope: number
  x: number
}

export function ActivationExplorer(props: InteractiveProps): ReactNode {
  const {id, bound, change, say, scope, name: own} = props
  const values = useSignalValue(props.values as ReadonlySignal<ActivationValues>)
  const {computed, trouble} = useCurves(values)
  const drawings = useMemo(() => {
    const curves = curvesOf(values, computed)
    return drawActivations(values, curves, say, {legend: false})
  }, [values, computed, say])
  const readings = values.functions.map((name) => ({name, ...readAt(name, values, computed)}))
  const {x} = values
  const {value, derivative} = readings[0] ?? {}
  useEffect(() => {
    if (own && value !== undefined && derivative !== undefined) scope.publish(own, {x, value, derivative})
  }, [own, scope, x, value, derivative])
  const toggle = (name: Name, isShown: boolean): void =>
    change({
      functions: activationNames.filter((each) =>
        each === name ? isShown : values.functions.includes(each),
      ),
    })
  const backend = computed[0]?.backend
  const point = useCallback((at: number) => change({x: at}), [change])
  const describe = useCallback(() => describeActivations(values, say), [values, say])
  const program = useCallback(
    async (framework: FrameworkName) => {
      const {activationCode} = await import('../../export/single-functions.ts')
      return activationCode(framework, values)
    },
    [values],
  )
  return (
    <div className="d2l-live-activation-view">
      <div className="d2l-live-panels">
        {drawings.map((svg, index) => (
          <PlotPointer
            key={index === 0 ? 'value' : 'derivative'}
            onPoint={bound.has('x') ? undefined : point}
          >
            <Drawing svg={svg} />
          </PlotPointer>
        ))}
      </div>
      <div className="d2l-live-settings">
        {bound.has('functions') ? null : (
          <fieldset>
            <legend>{say('functions')}</legend>
            <div className="d2l-live-flags">
              {activationNames.map((name) => (
                <FlagControl
                  key={name}
                  label={activationTitles[name]}
                  mark={curveClass(name)}
                  value={values.functions.includes(name)}
                  onChange={(isShown) => toggle(name, isShown)}
                />
              ))}
            </div>
          </fieldset>
        )}
        <fieldset>
          <legend>{say('where')}</legend>
          {bound.has('x') ? null : (
            <RangeControl
              label="x"
              value={values.x}
              min={-5}
              max={5}
              step={0.01}
              shown={signed(values.x)}
              onChange={(at) => change({x: at})}
            />
          )}
          {bound.has('alpha') || !usesSlope(values) ? null : (
            <RangeControl
              label={say('slope')}
              value={values.alpha}
              min={0}
              max={1}
              step={0.01}
              shown={values.alpha.toFixed(2)}
              onChange={(alpha) => change({alpha})}
            />
          )}
        </fieldset>
      </div>
      <table className="d2l-live-table">
        <thead>
          <tr>
            <th scope="col">{say('activation')}</th>
            <th scope="col" className="d2l-live-formula">
              f(x)
            </th>
            <th scope="col">{`f(${signed(values.x)})`}</th>
            <th scope="col">{`f′(${signed(values.x)})`}</th>
          </tr>
        </thead>
        <tbody>
          {readings.map(({name, value: height, derivative: slope}) => (
            <tr key={name}>
              <th scope="row">
                <span className={`d2l-live-swatch ${curveClass(name)}`} />
                {activationTitles[name]}
              </th>
              <td className="d2l-live-formula">{formulaWith(name, values.alpha)}</td>
              <td>{rounded(height)}</td>
              <td>{rounded(slope)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="d2l-live-note">
        {trouble
          ? say('engineFailed', {reason: trouble})
          : backend
            ? say('byAutograd', {backend: say(`backend_${backend}`)})
            : ''}
      </p>
      <ShareBar {...{id, program, say}} state={() => encodeLinkState(activationOptions, {values, step: 0})} />
      <InWords describe={describe} say={say} />
    </div>
  )
}

/** Ask the worker for every function shown; an older answer never replaces a newer one. */
function useCurves({functions, alpha, x}: ActivationValues): {
  computed: Computed[]
  trouble: string | undefined
} {
  const [computed, setComputed] = useState<Computed[]>([])
  const [trouble, setTrouble] = useState<string>()
  const newest = useRef(0)
  const names = functions.join()
  useEffect(() => {
    const run = ++newest.current
    const asked = names.split(',').filter(Boolean) as Name[]
    const inputs = Float32Array.from([...activationGrid, x])
    const answers = asked.map(async (name) => {
      const answer = await pageClient().ask({kind: 'activation', activation: name, slope: alpha, x: inputs})
      return {...answer, name, slope: alpha, x}
    })
    Promise.all(answers).then(
      (found) => {
        if (run !== newest.current) return
        setComputed(found)
        setTrouble(undefined)
      },
      (error: Error) => run === newest.current && setTrouble(error.message),
    )
  }, [names, alpha, x])
  return {computed, trouble}
}

/** The engine's curves; until they come, closed forms. */
function curvesOf(values: ActivationValues, computed: Computed[]): ActivationCurve[] {
  return closedCurves(values).map((closed) => {
    const found = computed.find(
      ({name, slope}) => name === closed.name && (slope === values.alpha || !hasSlope(name)),
    )
    return found ? {...closed, value: found.value, derivative: found.derivative} : closed
  })
}

function readAt(
  name: Name,
  {x, alpha}: ActivationValues,
  computed: Computed[],
): {value: number; derivative: number} {
  const found = computed.find(
    (each) => each.name === name && each.x === x && (each.slope === alpha || !hasSlope(name)),
  )
  if (found) return {value: found.value.at(-1)!, derivative: found.derivative.at(-1)!}
  const {value, derivative} = activations[name]
  return {value: value(x, alpha), derivative: derivative(x, alpha)}
}

function formulaWith(name: Name, alpha: number): string {
  const {formula} = activations[name]
  return hasSlope(name) ? formula.replace('α', alpha.toFixed(2)) : formula
}

function signed(value: number): string {
  return value.toFixed(2).replace('-', '−')
}
