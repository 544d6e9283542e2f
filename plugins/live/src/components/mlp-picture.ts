// The playground drawn: its network, and what it makes of the plane.
import type {Svg} from 'd2lbook-picture'
import {features, inOrder, isPlain} from '../data/features.ts'
import {isRegression, shadedSets} from '../data/points.ts'
import type {Say} from '../words/say.ts'
import {activationTitles} from '../model/network.ts'
import {playgroundSpec, type PlaygroundPoints, type PlaygroundValues} from '../model/playground.ts'
import {isOutput, outputOf, unitAnswers, unitIn, type NetworkAnswers} from '../model/unit.ts'
import {planeBox, planeBoxWithLegend, stillNetworkBox} from '../picture/boxes.ts'
import {drawLegend} from '../picture/legend.ts'
import {layoutNetwork, type NetworkLayout} from '../picture/network-layout.ts'
import {drawEdges, drawUnits, unitName} from '../picture/network.ts'
import {bandLevels, drawPlane, type PlanePoints, type Surface} from '../picture/plane.ts'
import {label, panel} from '../picture/panel.ts'

/** The plane as the options want it, with its legend where they want one. */
export function drawPlanePanel(
  values: PlaygroundValues,
  points: PlaygroundPoints,
  say: Say,
  surface?: Surface,
): Svg {
  const hasLegend = explainsColours(values)
  const said = {label: planeLabel(values, points, say), hasShades: hasLegend && isRegression(values.data)}
  if (!hasLegend) return drawPlane(shownPoints(values, points), said, surface)
  const content = legendOf(values, points)
  const legend = drawLegend(content, say, planeBox.height)
  return drawPlane(shownPoints(values, points), said, surface, planeBoxWithLegend, legend)
}

export function explainsColours({legend, data}: Pick<PlaygroundValues, 'legend' | 'data'>): boolean {
  return legend || shadedSets.includes(data)
}

export function legendOf(values: PlaygroundValues, points: PlaygroundPoints) {
  return {isRegression: isRegression(values.data), hasTest: values.test && points.test.rows > 0}
}

export function shownPoints({test}: Pick<PlaygroundValues, 'test'>, points: PlaygroundPoints): PlanePoints {
  return test ? points : {train: points.train}
}

export function planeLabel({test}: PlaygroundValues, points: PlaygroundPoints, say: Say): string {
  const rows = points.train.rows + points.test.rows
  const all = say('planeLabel', {points: rows, train: points.train.rows})
  return test || points.test.rows === 0 ? all : `${all} ${say('testHidden')}`
}

export function drawNetwork(values: PlaygroundValues, say: Say, weights?: Float32Array[]): Svg {
  const {sizes} = playgroundSpec(values)
  const isDerived = !isPlain(inOrder(values.features))
  const box = stillNetworkBox({hasNames: isDerived})
  const layout = layoutNetwork(sizes, box)
  const spoken = say('networkLabel', {
    sizes: sizes.join(', '),
    activation: activationTitles[values.activation],
  })
  const nameOf = (layer: number, unit: number): string =>
    layout.radius < 11 || (isDerived && layer === 0) ? '' : unitName(layer, unit, sizes.length)
  return panel(
    box,
    {label: spoken, class: 'd2l-live-network'},
    drawEdges(layout, weights, unitIn(values.unit, sizes)),
    drawUnits(layout, nameOf),
    isDerived ? inputNames(layout, values) : '',
  )
}

/** Left of the inputs, where more than `x₁` fits. */
export function inputNames({layers, radius}: NetworkLayout, values: Pick<PlaygroundValues, 'features'>): Svg {
  const chosen = inOrder(values.features)
  return layers[0]!.places
    .map(({x, y}, index) =>
      label(x - radius - 8, y + 4, features[chosen[index]!].math, {isMath: true, anchor: 'end'}),
    )
    .join('')
}

/** What one unit answers, the output unless the options name another. */
export function surfaceOf(values: PlaygroundValues, answers: NetworkAnswers, side: number): Surface {
  const {sizes, loss} = playgroundSpec(values)
  const unit = unitIn(values.unit, sizes) ?? outputOf(sizes)
  const network = {sizes, loss, features: inOrder(values.features), discrete: false}
  const {values: all, stride, offset, toUnit} = unitAnswers(unit, network, answers)
  const column = Float32Array.from({length: side * side}, (_, cell) =>
    Math.max(-1, Math.min(1, toUnit(all[cell * stride + offset]!))),
  )
  if (values.discrete) return {side, values: column.map(onASide), levels: [0]}
  if (isOutput(unit, sizes)) return {side, values: column}
  // much of the plane may be exactly zero to a hidden unit: on neither side
  return {side, values: column, levels: [0.02, ...bandLevels.slice(1)]}
}

/** Zero is on the lower side; the border between the sides stays where it is. */
function onASide(value: number): number {
  return value > 0 ? value : Math.min(value, -1e-6)
}
