// The state of the digits: options in, a training and its mistakes out.
import {computed, type ReadonlySignal} from '@preact/signals-core'
import {useMemo} from 'react'
import {digitsOptions} from '../../components/digits.ts'
import {digitProblem, misreadDigits, splitDigits, type DigitsValues} from '../../model/digit-problem.ts'
import {hasDiverged} from '../../model/divergence.ts'
import type {InteractiveProps} from '../block-props.ts'
import {figureValues} from '../figure/use-figure.ts'
import {useTraining} from '../training/use-training.ts'
import {useSignalValue} from '../use-signal.ts'

export function useDigits(props: InteractiveProps) {
  const values$ = figureValues(props, digitsOptions)
  const state = useMemo(() => digitsState(values$), [values$])
  const training = useTraining(state.problem, values$, props)
  const values = useSignalValue(values$)
  const split = useSignalValue(state.split)
  const {frame} = training
  const {digits} = split.test
  const misread = useMemo(() => {
    const isFitting = frame?.outputs.length === digits.length * 10
    return isFitting && !hasDiverged(frame.trainLoss) ? misreadDigits(frame.outputs, digits) : []
  }, [frame, digits])
  return {training, values, split, misread}
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
