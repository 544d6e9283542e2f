// The losses over the steps.
import {useMemo, type ReactNode} from 'react'
import type {Say} from '../../words/say.ts'
import {drawPlot, type PlotAxes} from '../../picture/curves.ts'
import {lossBox} from '../../picture/boxes.ts'
import type {History} from '../../training/history.ts'
import {Drawing} from '../drawing.tsx'

export function LossView({history, say}: {history: History; say: Say}): ReactNode {
  const svg = useMemo(() => drawLosses(history, say), [history, say])
  return <Drawing svg={svg} className="d2l-live-panel d2l-live-loss-view" />
}

export function drawLosses(history: History, say: Say): string {
  const train = history.map(({step, trainLoss}) => [step, trainLoss] as const)
  const test = history.map(({step, testLoss}) => [step, testLoss] as const)
  const curves = [{points: train, class: 'd2l-live-first', name: say('train_short')}]
  // the curve that is learned from lies on top
  if (history.some(({testLoss}) => Number.isFinite(testLoss)))
    curves.unshift({points: test, class: 'd2l-live-second', name: say('test_short')})
  return drawPlot(curves, lossAxes(history, say), {label: say('lossLabel')}, lossBox)
}

function lossAxes(history: History, say: Say): PlotAxes {
  const losses = history.flatMap(({trainLoss, testLoss}) => [trainLoss, testLoss]).filter(Number.isFinite)
  const lastStep = Math.max(10, history.at(-1)?.step ?? 0)
  const [low, high] = [Math.min(...losses, 1), Math.max(...losses, 1e-6)]
  // small losses are told apart only on a logarithmic scale
  const isLog = low > 0 && high / low > 30
  const top = isLog ? 10 ** Math.ceil(Math.log10(high)) : niceTop(high)
  const bottom = isLog ? 10 ** Math.floor(Math.log10(low)) : 0
  return {x: [0, lastStep], y: [bottom, top], isLog, xLabel: say('stepCount'), yLabel: say('loss')}
}

function niceTop(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return [1, 2, 4, 6, 8, 10].map((factor) => factor * power).find((top) => top >= value) ?? value
}
