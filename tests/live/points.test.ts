import {expect, test} from 'vitest'
import {formatPoints, parsePoints} from '../../plugins/live/src/data/csv.ts'
import {
  classificationSets,
  extent,
  makePoints,
  regressionSets,
  splitPoints,
} from '../../plugins/live/src/data/points.ts'
import {createRandom} from '../../plugins/live/src/data/random.ts'

const sets = [...classificationSets, ...regressionSets]
const recipe = {samples: 200, noise: 5, seed: 7, target: (x1: number, x2: number) => Math.sin(x1) * x2}

test.each(sets)('%s is the same for the same seed and another for another', (set) => {
  const [one, same, other] = [7, 7, 8].map((seed) => makePoints({...recipe, set, seed}))
  expect(same).toEqual(one)
  expect(other!.x).not.toEqual(one!.x)
})

test.each(sets)('%s stays in the square and has as many points as asked for', (set) => {
  const {rows, x, y} = makePoints({...recipe, set, noise: 50})
  expect([rows, x.length, y.length]).toEqual([200, 400, 200])
  expect(Math.max(...x.map(Math.abs))).toBeLessThanOrEqual(extent)
})

test.each(classificationSets)('%s has both classes in fair shares', (set) => {
  const {y} = makePoints({...recipe, set})
  const share = y.reduce((sum, value) => sum + value, 0) / y.length
  expect(new Set(y)).toEqual(new Set([0, 1]))
  expect(share).toBeGreaterThan(0.35)
  expect(share).toBeLessThan(0.65)
})

test('noise moves points but not how many there are of a class', () => {
  const [clean, noisy] = [0, 30].map((noise) => makePoints({...recipe, set: 'circles', noise}))
  expect(noisy!.y).toEqual(clean!.y)
  expect(noisy!.x).not.toEqual(clean!.x)
})

test('a regression target is the function itself without noise', () => {
  const {x, y, rows} = makePoints({...recipe, set: 'function', noise: 0})
  for (let row = 0; row < rows; row++) {
    expect(y[row]).toBeCloseTo(Math.sin(x[2 * row]!) * x[2 * row + 1]!, 5)
  }
})

test('points are split without loss, each part with at least one', () => {
  const points = makePoints({...recipe, set: 'xor'})
  for (const share of [0.01, 0.5, 0.7, 0.999]) {
    const {train, test: held} = splitPoints(points, share)
    expect(train.rows + held.rows).toBe(points.rows)
    expect(Math.min(train.rows, held.rows)).toBeGreaterThanOrEqual(1)
    expect([...train.x, ...held.x]).toEqual([...points.x])
  }
  expect(splitPoints(points, 1).test.rows).toBe(0)
})

test('uniform and normal numbers have their mean and deviation', () => {
  const random = createRandom(3)
  const [uniform, normal] = [random.uniform, random.normal].map((draw) =>
    Array.from({length: 20_000}, () => draw()),
  )
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
  const spread = (values: number[]): number => {
    const middle = mean(values)
    return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)))
  }
  expect(mean(uniform!)).toBeCloseTo(0.5, 1)
  expect(spread(uniform!)).toBeCloseTo(Math.sqrt(1 / 12), 1)
  expect(mean(normal!)).toBeCloseTo(0, 1)
  expect(spread(normal!)).toBeCloseTo(1, 1)
})

test('points survive being written as text', () => {
  const points = makePoints({...recipe, set: 'moons'})
  const {points: read, problems} = parsePoints(formatPoints(points))
  expect(problems).toEqual([])
  expect(read.y).toEqual(points.y)
  read.x.forEach((value, index) => expect(value).toBeCloseTo(points.x[index]!, 3))
})

test('text of points may have names, words as classes, comments and other separators', () => {
  const {points, problems} = parsePoints('a;b;kind\n1; 2; cat\n-1\t-2\tdog # a comment\n\n0 0 cat\n')
  expect(problems).toEqual([])
  expect([...points.y]).toEqual([0, 1, 0])
})

test('0 and 1 are themselves, whichever comes first', () => {
  expect([...parsePoints('1,1,1\n0,0,0').points.y]).toEqual([1, 0])
})

test('lines that cannot be read are reported with their number, the others are kept', () => {
  const {points, problems} = parsePoints('1,1,a\n1,1\n9,0,a\n0,x,b\n0,0,b\n0,0,c')
  expect(points.rows).toBe(2)
  expect(problems).toEqual([
    {line: 2, message: 'expected three values (x1, x2, class), got 2'},
    {line: 3, message: 'x1 and x2 lie between -3 and 3'},
    {line: 4, message: 'expected two numbers and a class, got `0,x,b`'},
    {line: 6, message: 'a third class `c`; two are possible'},
  ])
})
