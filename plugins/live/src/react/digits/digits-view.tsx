// The digits at work: train, look at the mistakes, write one yourself.
import {useMemo, type ReactNode} from 'react'
import {describeDigits, digitsOptions} from '../../components/digits.ts'
import type {FrameworkName} from '../../export/frameworks.ts'
import {digitProblem, digitSizes, type SplitDigits, type DigitsValues} from '../../model/digit-problem.ts'
import {knownLoss} from '../../model/divergence.ts'
import {parameterCount} from '../../model/network.ts'
import {grouped, percent, rounded} from '../../model/number-text.ts'
import type {Say} from '../../words/say.ts'
import type {Frame} from '../../worker/protocol.ts'
import type {InteractiveProps} from '../block-props.ts'
import {ControlSets} from '../controls/option-controls.tsx'
import {FigureFrame} from '../figure/figure-frame.tsx'
import {useFigure} from '../figure/use-figure.ts'
import {Numbers, type NamedNumber} from '../training/numbers.tsx'
import {Misread} from './misread.tsx'
import {Templates} from './templates.tsx'
import {useDigits} from './use-digits.ts'
import {WritingPanel} from './writing-panel.tsx'

export function DigitsView(props: InteractiveProps): ReactNode {
  const {say} = props
  const {training, values, split, misread} = useDigits(props)
  const {root, model, frame, settled} = training
  const rows = split.test.digits.length
  const fields = useMemo(() => frame && fieldsOf(frame), [frame])
  const figure = useFigure(props, {
    options: digitsOptions,
    fields,
    describe: () =>
      describeDigits(
        values,
        say,
        frame && {steps: frame.step, rows, wrong: misread.length, loss: frame.trainLoss},
      ),
    model: useMemo(() => ({values, split, settled}), [values, split, settled]),
    program,
    training,
  })
  return (
    <FigureFrame figure={figure} className="d2l-live-digits-view">
      <div className="d2l-live-stage d2l-live-even">
        <WritingPanel {...{model, frame, say}} />
        <Misread {...{misread, rows, say}} />
      </div>
      {values.hidden.length === 0 && frame ? <Templates {...{root, frame, say}} /> : null}
      <Numbers isRow items={numbersOf(frame, values, say)} />
      <ControlSets {...figure.controls} />
    </FigureFrame>
  )
}

function fieldsOf({step, trainLoss, testLoss, testWrong = Number.NaN}: Frame) {
  return {step, trainLoss: knownLoss(trainLoss), testLoss: knownLoss(testLoss), accuracy: 1 - testWrong}
}

function numbersOf(frame: Frame | undefined, values: DigitsValues, say: Say): NamedNumber[] {
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

interface DigitsModel {
  values: DigitsValues
  split: SplitDigits
  settled: Frame | undefined
}

async function program(framework: FrameworkName, {values, split, settled}: DigitsModel): Promise<string> {
  const {exportCode} = await import('../../export/export-code.ts')
  return exportCode(framework, {
    ...digitProblem(values, split),
    state: settled?.state,
  })
}
