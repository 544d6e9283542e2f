// The digits at work: train, look at the mistakes, write one yourself.
import {computed, effect, type ReadonlySignal} from '@preact/signals-core'
import {useCallback, useEffect, useMemo, useRef, useState, type ReactNode} from 'react'
import {describeDigits, digitsOptions, drawGallery} from '../../components/digits.ts'
import type {FrameworkName} from '../../export/frameworks.ts'
import {digitSide, drawDigit, fitStrokes, type Stroke} from '../../data/digits.ts'
import {
  digitProblem,
  digitSizes,
  misreadDigits,
  softmax,
  splitDigits,
  type DigitsValues,
} from '../../model/digit-problem.ts'
import {hasDiverged, knownLoss} from '../../model/divergence.ts'
import {activationNames, activationTitles, parameterCount} from '../../model/network.ts'
import {grouped, percent, rounded} from '../../model/number-text.ts'
import {encodeLinkState} from '../../share/link-state.ts'
import type {TrainingModel} from '../../training/training-model.ts'
import type {Frame} from '../../worker/protocol.ts'
import type {InteractiveProps} from '../block-props.ts'
import {RangeControl, SelectControl} from '../controls/controls.tsx'
import {SeedControl} from '../controls/seed-control.tsx'
import {Drawing} from '../drawing.tsx'
import {paintMap, usePalette, type Palette} from '../palette.ts'
import {ShareBar} from '../share/share-bar.tsx'
import {InWords} from '../training/in-words.tsx'
import {TrainingBar} from '../training/training-bar.tsx'
import {TrainingSettings} from '../training/training-settings.tsx'
import {trainedState, useSettled, useTraining} from '../training/use-training.ts'
import {useSignalValue} from '../use-signal.ts'
import {DigitPad} from './digit-pad.tsx'

export function DigitsView(props: InteractiveProps): ReactNode {
  const {id, bound, change, link, say} = props
  const root = useRef<HTMLDivElement>(null)
  const palette = usePalette(root)
  const values$ = props.values as ReadonlySignal<DigitsValues>
  const state = useMemo(() => digitsState(values$), [values$])
  const model = useTraining(root, state.problem, values$, props)
  const values = useSignalValue(values$)
  const {test} = useSignalValue(state.split)
  const frame = useSignalValue(model.frame)
  const [strokes, setStrokes] = useState<Stroke[]>([])
  const chances = useReading(model, frame, strokes)
  const isFitting = frame?.outputs.length === test.digits.length * 10
  const misread = useMemo(
    () =>
      frame && isFitting && !hasDiverged(frame.trainLoss) ? misreadDigits(frame.outputs, test.digits) : [],
    [frame, isFitting, test],
  )
  const gallery = useMemo(
    () =>
      drawGallery(
        misread.slice(0, 20).map(({digit, as}) => ({strokes: digit.strokes, note: `${as}`})),
        {label: say('misreadLabel', {count: misread.length})},
      ),
    [misread, say],
  )
  usePublishing(props, model)
  const describe = useCallback(
    () =>
      describeDigits(
        values,
        say,
        frame && {
          steps: frame.step,
          rows: test.digits.length,
          wrong: misread.length,
          loss: frame.trainLoss,
        },
      ),
    [values, say, frame, test, misread],
  )
  const {train} = useSignalValue(state.split)
  const settled = useSettled(model)
  const program = useCallback(
    async (framework: FrameworkName) => {
      const {exportCode} = await import('../../export/export-code.ts')
      const problem = digitProblem(values, {train, test})
      return exportCode(framework, {...problem, ...(settled ? {state: settled.state} : {})})
    },
    [values, train, test, settled],
  )
  return (
    <div ref={root} className="d2l-live-digits-view">
      <TrainingBar {...{root, model, values, change, link, say}} />
      <div className="d2l-live-stage d2l-live-even">
        <section className="d2l-live-panel">
          <p className="d2l-live-panel-title">{say('writeDigit')}</p>
          <div className="d2l-live-reading">
            <DigitPad strokes={strokes} onStrokes={setStrokes} say={say} />
            <Chances chances={chances} say={say} />
          </div>
        </section>
        <section className="d2l-live-panel">
          <p className="d2l-live-panel-title">
            {say('misreadTitle', {count: misread.length, rows: test.digits.length})}
          </p>
          <Drawing svg={gallery} className="d2l-live-layer" />
        </section>
      </div>
      {values.hidden.length === 0 && frame && palette ? <Templates {...{frame, palette, say}} /> : null}
      <dl className="d2l-live-numbers d2l-live-row">
        {items(frame, values, say).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className="d2l-live-settings">
        <fieldset>
          <legend>{say('data')}</legend>
          {bound.has('samples') ? null : (
            <RangeControl
              label={say('images')}
              value={values.samples}
              min={100}
              max={3000}
              step={100}
              onChange={(samples) => change({samples})}
            />
          )}
          {bound.has('seed') ? null : (
            <SeedControl seed={values.seed} say={say} onChange={(seed) => change({seed})} />
          )}
        </fieldset>
        <fieldset>
          <legend>{say('network')}</legend>
          {bound.has('hidden') ? null : (
            <SelectControl
              label={say('hiddenLayers')}
              value={values.hidden.join() || 'none'}
              choices={hiddenChoices(values.hidden, say('none'))}
              onChange={(text) => change({hidden: text === 'none' ? [] : text.split(',').map(Number)})}
            />
          )}
          {bound.has('activation') || values.hidden.length === 0 ? null : (
            <SelectControl
              label={say('activation')}
              value={values.activation}
              choices={activationNames.map((name) => ({value: name, text: activationTitles[name]}))}
              onChange={(activation) => change({activation})}
            />
          )}
        </fieldset>
        <fieldset>
          <legend>{say('training')}</legend>
          <TrainingSettings {...{values, bound, change, say}} />
        </fieldset>
      </div>
      <ShareBar
        {...{id, program, say}}
        state={() => encodeLinkState(digitsOptions, {values, ...trainedState(model.frame.peek())})}
      />
      <InWords describe={describe} say={say} />
    </div>
  )
}

/** Images are drawn anew only when their number or seed changes. */
function digitsState(values: ReadonlySignal<DigitsValues>) {
  const recipe = computed(() => `${values.value.samples}/${values.value.seed}`)
  const split = computed(() => {
    void recipe.value
    return splitDigits(values.peek())
  })
  const view = computed(() => ({
    inputs: split.value.test.x,
    rows: split.value.test.digits.length,
    hasNeurons: false,
  }))
  const problem = computed(() => ({...digitProblem(values.value, split.value), view: view.value}))
  return {split, problem}
}

/** What the network of the moment takes the reader's digit for; undefined while nothing is written. */
function useReading(
  model: TrainingModel,
  frame: Frame | undefined,
  strokes: Stroke[],
): Float32Array | undefined {
  const [chances, setChances] = useState<Float32Array>()
  const newest = useRef(0)
  useEffect(() => {
    const run = ++newest.current
    if (strokes.length === 0 || !frame) return
    model.predict(drawDigit(fitStrokes(strokes)), 1).then(
      (logits) =>
        run === newest.current && setChances(logits.some(Number.isNaN) ? undefined : softmax(logits)),
      // the run was replaced: the next frame asks again
      () => {},
    )
  }, [model, frame, strokes])
  return strokes.length === 0 ? undefined : chances
}

function Chances({
  chances,
  say,
}: {chances: Float32Array | undefined} & Pick<InteractiveProps, 'say'>): ReactNode {
  const best = chances ? chances.indexOf(Math.max(...chances)) : -1
  return (
    <ul className="d2l-live-chances" aria-label={say('chances')}>
      {Array.from({length: 10}, (_, digit) => {
        const chance = chances?.[digit] ?? 0
        return (
          <li key={digit} aria-current={digit === best ? 'true' : undefined}>
            <span>{digit}</span>
            <meter min={0} max={1} value={chance}>
              {percent(chance)}
            </meter>
            <span>{chances ? percent(chance) : ''}</span>
          </li>
        )
      })}
    </ul>
  )
}

/** Without hidden layers the weights of a class are an image: what it looks for, and what it must not find. */
function Templates({
  frame,
  palette,
  say,
}: {frame: Frame; palette: Palette} & Pick<InteractiveProps, 'say'>): ReactNode {
  const root = useRef<HTMLDivElement>(null)
  const [weights] = frame.state.weights
  useEffect(() => {
    const most = Math.max(0.01, ...(weights ?? []).map(Math.abs).filter(Number.isFinite))
    root.current?.querySelectorAll('canvas').forEach((canvas, digit) => {
      paintMap(
        canvas,
        weights!,
        {side: digitSide, stride: 10, offset: digit},
        palette,
        (value) => value / most,
      )
    })
  }, [weights, palette])
  return (
    <section>
      <p className="d2l-live-panel-title">{say('templatesTitle')}</p>
      <div ref={root} className="d2l-live-templates">
        {Array.from({length: 10}, (_, digit) => (
          <figure key={digit}>
            <canvas width={digitSide} height={digitSide} aria-hidden="true" />
            <figcaption>{digit}</figcaption>
          </figure>
        ))}
      </div>
      <p className="d2l-live-note">{say('templates')}</p>
    </section>
  )
}

function items(
  frame: Frame | undefined,
  values: DigitsValues,
  say: InteractiveProps['say'],
): [string, string][] {
  return [
    [say('stepCount'), grouped(frame?.step ?? 0)],
    [say('trainLoss'), rounded(frame?.trainLoss ?? Number.NaN)],
    [say('trainAccuracy'), accuracy(frame?.trainWrong)],
    [say('testAccuracy'), accuracy(frame?.testWrong)],
    [say('parameters'), grouped(parameterCount(digitSizes(values)))],
  ]
}

function accuracy(wrong: number | undefined): string {
  return wrong === undefined ? '–' : percent(1 - wrong)
}

function hiddenChoices(own: number[], none: string) {
  const usual = ['none', '16', '32', '64', '32,16']
  const all = usual.includes(own.join() || 'none') ? usual : [...usual, own.join()]
  return all.map((text) => ({value: text, text: text === 'none' ? none : text.replace(',', ' + ')}))
}

function usePublishing({scope, name}: InteractiveProps, model: TrainingModel): void {
  useEffect(
    () =>
      effect(() => {
        const frame = model.frame.value
        if (!frame || !name) return
        const {step, trainLoss, testLoss, testWrong} = frame
        const losses = {trainLoss: knownLoss(trainLoss), testLoss: knownLoss(testLoss)}
        scope.publish(name, {step, ...losses, accuracy: 1 - (testWrong ?? Number.NaN)})
      }),
    [scope, name, model],
  )
}
