import {expect, test} from 'vitest'
import {expectLinear, stepsOf, useSteps} from './growth.ts'

useSteps()

const make = (length: number) => 'a'.repeat(length)

function step(): number {
  return 1
}

test('steps are the calls of functions, the same every time', () => {
  const work = (text: string) => {
    for (const _ of text) step()
  }
  const [few, many] = [1000, 5000].map((length) => stepsOf(() => work(make(length))))
  expect(many! - few!).toBe(4000)
  expect(stepsOf(() => work(make(5000)))).toBe(many)
})

test('work that looks at all of the text for each of its characters is found', () => {
  const lookBack = (text: string) => {
    for (let end = 0; end < text.length; end += 20) for (let at = 0; at < end; at += 20) step()
  }
  expect(() => expectLinear({make, work: lookBack})).toThrow(
    /4 times the length took 1\d\.\d times the steps/,
  )
  expectLinear({make, work: lookBack, peer: lookBack})
})
