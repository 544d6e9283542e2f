// Loads that are asked for while another is under way.

import {beforeEach, expect, test} from 'vitest'
import {LoadQueue} from '../../../plugins/book/src/docusaurus/load-queue.ts'

let queue: LoadQueue<{number: number}>
/** The loads that have begun; each ends when it is told to. */
let begun: ((problem?: Error) => void)[]
beforeEach(() => {
  queue = new LoadQueue()
  begun = []
})

const load = () =>
  queue.run(
    () =>
      new Promise((resolve, reject) => {
        const number = begun.length
        begun.push((problem) => (problem ? reject(problem) : resolve({number})))
      }),
  )
/** Until all that can happen now has happened. */
const settle = () => new Promise(setImmediate)

test('the second begins when the first has been handed on, and those in between share it', async () => {
  const first = load()
  await settle()
  const [second, third] = [load(), load()]
  begun[0]!()
  expect(await first).toEqual({number: 0})
  await settle()
  expect(begun).toHaveLength(1)
  queue.finish()
  await settle()
  expect(begun).toHaveLength(2)
  const fourth = load()
  begun[1]!()
  expect(await second).toBe(await third)
  queue.finish()
  await settle()
  expect(begun).toHaveLength(2)
  queue.finish()
  await settle()
  begun[2]!()
  expect(await fourth).toEqual({number: 2})
})

test('a load that fails is no end of loading', async () => {
  const first = load()
  await settle()
  const second = load()
  begun[0]!(new Error('no'))
  await expect(first).rejects.toThrow('no')
  await settle()
  begun[1]!()
  expect(await second).toEqual({number: 1})
})
