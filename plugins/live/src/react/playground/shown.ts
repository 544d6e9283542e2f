// What both pictures of the playground show at the moment.
import {useMemo} from 'react'
import {inOrder} from '../../data/features.ts'
import type {Say} from '../../words/say.ts'
import {playgroundSpec, type PlaygroundValues} from '../../model/playground.ts'
import {unitAnswers, type Network, type NetworkAnswers, type Unit} from '../../model/unit.ts'
import type {Frame} from '../../worker/protocol.ts'
import {paintMap, usePalette, type Palette} from '../palette.ts'
import {viewSide, type PlaygroundState} from './use-playground.ts'

export interface Shown {
  values: PlaygroundValues
  network: Network
  /** Of a network of these sizes; weights of an older one must not be drawn into the new one. */
  frame: Frame | undefined
  answers: NetworkAnswers | undefined
  palette: Palette | undefined
  say: Say
}

export function useShown({training, values, sizes, inputs}: PlaygroundState, say: Say): Shown {
  const palette = usePalette(training.root)
  const frame = training.frame && matches(training.frame, sizes) ? training.frame : undefined
  const {loss} = playgroundSpec(values)
  const {discrete, features} = values
  const network = useMemo(
    () => ({sizes, features: inOrder(features), loss, discrete}),
    [sizes, features, loss, discrete],
  )
  const answers = useMemo(
    () => frame && {inputs, outputs: frame.outputs, neurons: frame.neurons},
    [frame, inputs],
  )
  return {values, network, frame, answers, palette, say}
}

/** Paint what one unit answers over the plane. */
export function paintUnit(
  canvas: HTMLCanvasElement | null,
  unit: Unit,
  {network, answers, palette}: Pick<Shown, 'network' | 'answers' | 'palette'>,
): void {
  if (!canvas || !answers || !palette) return
  const {values, stride, offset, toUnit} = unitAnswers(unit, network, answers)
  paintMap(canvas, values, {side: viewSide, stride, offset}, palette, toUnit)
}

function matches({state}: Frame, sizes: readonly number[]): boolean {
  return (
    state.weights.length === sizes.length - 1 &&
    state.weights.every(({length}, layer) => length === sizes[layer]! * sizes[layer + 1]!)
  )
}
