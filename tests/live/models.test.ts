// The small sums behind the figures.
import {expect, test} from 'vitest'
import {makeDigits, drawDigit, digitSide, fitStrokes} from '../../plugins/live/src/data/digits.ts'
import {
  bendsOf,
  curveReach,
  spreadState,
  targetCurve,
  type ApproximationValues,
} from '../../plugins/live/src/model/curve-fit.ts'
import {misreadDigits, softmax, splitDigits} from '../../plugins/live/src/model/digit-problem.ts'
import {multiplyAdds, parameterCount} from '../../plugins/live/src/model/network.ts'
import {
  applyAffine,
  applyTwoLayers,
  collapse,
  makeTwoLayers,
} from '../../plugins/live/src/model/two-layers.ts'
import {approximationOptions} from '../../plugins/live/src/components/approximation.ts'
import {defaultValues} from '../../plugins/live/src/attributes.ts'
import {edgeAt, edgePath, layoutNetwork} from '../../plugins/live/src/picture/network-layout.ts'

test.each([
  [[2, 5, 1], 21, 15],
  [[4, 5, 3], 43, 35],
  [[784, 256, 10], 203_530, 203_264],
  [[3, 1], 4, 3],
])('a network of %j has %d parameters and %d multiplications', (sizes, parameters, products) => {
  expect([parameterCount(sizes), multiplyAdds(sizes)]).toEqual([parameters, products])
})

test('two layers without a function between are one layer, for any seed and width', () => {
  for (let seed = 0; seed < 40; seed++) {
    const layers = makeTwoLayers(2 + (seed % 7), seed)
    const one = collapse(layers)
    for (const point of [
      [0, 0],
      [1, -2],
      [-1.5, 0.3],
    ] as [number, number][]) {
      const [x, y] = applyTwoLayers(layers, point, 'relu', 0)
      const [u, v] = applyAffine(one, point)
      expect(x).toBeCloseTo(u, 10)
      expect(y).toBeCloseTo(v, 10)
    }
  }
})

test('every hidden unit has its bend inside the picture, one per stretch', () => {
  for (const units of [1, 2, 7, 30]) {
    const values: ApproximationValues = {...defaultValues(approximationOptions), units}
    const bends = bendsOf({activation: 'relu'}, spreadState(values))
    expect(bends).toHaveLength(units)
    bends.forEach((bend, unit) => {
      const stretch = (2 * curveReach.x) / units
      expect(bend).toBeGreaterThan(-curveReach.x + unit * stretch)
      expect(bend).toBeLessThan(-curveReach.x + (unit + 1) * stretch)
    })
  }
})

test('a drawn curve takes the place of the formula and is level beyond its ends', () => {
  const values = defaultValues(approximationOptions)
  const drawn = targetCurve(values, [
    [-1, -1],
    [1, 1],
  ])
  expect(drawn[0]).toBe(-1)
  expect(drawn.at(-1)).toBe(1)
  expect(drawn[64]).toBeCloseTo(0.0234, 3)
})

test('digits are the same for a seed, ten kinds in equal shares, with ink on paper', () => {
  const {digits, x, y} = makeDigits(200, 5)
  expect(makeDigits(200, 5).x).toEqual(x)
  for (let label = 0; label < 10; label++)
    expect(digits.filter((digit) => digit.label === label)).toHaveLength(20)
  expect([...y]).toEqual(digits.map(({label}) => label))
  const ink = x.reduce((sum, value) => sum + value, 0) / x.length
  expect(ink).toBeGreaterThan(0.08)
  expect(ink).toBeLessThan(0.5)
  expect(Math.min(...x)).toBe(0)
  expect(Math.max(...x)).toBe(1)
})

test('where and how large a digit is written makes no difference', () => {
  const stroke = [
    [0.2, 0.1],
    [0.7, 0.1],
    [0.4, 0.9],
  ] as const
  const moved = stroke.map(([x, y]) => [0.3 + x / 3, 0.5 + y / 3] as const)
  const [here, there] = [drawDigit(fitStrokes([stroke])), drawDigit(fitStrokes([moved]))]
  expect(here).toHaveLength(digitSide ** 2)
  there.forEach((value, pixel) => expect(value).toBeCloseTo(here[pixel]!, 4))
})

test('misread digits come with what they were taken for, the surest mistake first', () => {
  const {test: held} = splitDigits({samples: 100, seed: 1})
  const digits = held.digits.slice(0, 3)
  const logits = new Float32Array(30)
  logits[digits[0]!.label] = 5
  logits[10 + ((digits[1]!.label + 1) % 10)] = 1
  logits[20 + ((digits[2]!.label + 3) % 10)] = 4
  expect(misreadDigits(logits, digits).map(({row, as}) => [row, as])).toEqual([
    [2, (digits[2]!.label + 3) % 10],
    [1, (digits[1]!.label + 1) % 10],
  ])
})

test('chances sum to one, however large the logits', () => {
  const chances = softmax(Float32Array.of(1000, 999, -1000))
  expect(chances.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 6)
  expect(chances[0]).toBeCloseTo(1 / (1 + Math.exp(-1)), 5)
})

test('layers stand in columns, units apart, large layers abbreviated', () => {
  const box = {width: 300, height: 200, radius: 16, margin: 30, head: 10, mostUnits: 6}
  const {layers, radius} = layoutNetwork([2, 100, 1], box)
  expect(layers.map(({places}) => places.length)).toEqual([2, 5, 1])
  expect(layers[1]!.units).toEqual([0, 1, 2, 3, 99])
  expect(layers[1]!.gap).toBeDefined()
  for (const {places} of layers) {
    places.slice(1).forEach(({y}, index) => expect(y - places[index]!.y).toBeGreaterThanOrEqual(2 * radius))
    for (const {x, y} of places) {
      expect(x).toBeGreaterThanOrEqual(30)
      expect(y - radius).toBeGreaterThanOrEqual(0)
      expect(y + radius).toBeLessThanOrEqual(200)
    }
  }
})

test('the connection at a place of the drawing is the one whose curve passes there', () => {
  const layout = layoutNetwork([2, 3, 1], {width: 300, height: 200, radius: 16, margin: 30, head: 10})
  for (const edge of [
    {layer: 1, from: 0, to: 2},
    {layer: 1, from: 1, to: 0},
    {layer: 2, from: 2, to: 0},
  ]) {
    const start = layout.layers[edge.layer - 1]!.places[edge.from]!
    const end = layout.layers[edge.layer]!.places[edge.to]!
    const [x1, y1, ax, ay, bx, by, x2, y2] = edgePath(start, end, layout.radius)
      .match(/-?[\d.]+/g)!
      .map(Number)
    for (const t of [0.1, 0.25, 0.7, 0.95]) {
      const on = (a: number, b: number, c: number, d: number): number =>
        (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d
      const place = {x: on(x1!, ax!, bx!, x2!), y: on(y1!, ay!, by!, y2!)}
      expect(edgeAt(layout, place, 0.5)).toEqual(edge)
    }
  }
  expect(edgeAt(layout, {x: 90, y: 195}, 7)).toBeUndefined()
  expect(edgeAt(layout, {x: 1, y: 100}, 7)).toBeUndefined()
})
