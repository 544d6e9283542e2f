// Each divergence from CPython that the guide tells is one, and is as it is told.
import {expect, test} from 'vitest'
import {readDivergences} from '../../../plugins/pack/guide/divergences.mts'
import {shownBy} from './run-program.ts'

const divergences = readDivergences()

test.each(divergences.map((one) => [one.name, one] as const))('%s', async (_, {program, here, cpython}) => {
  expect(await shownBy(program)).toBe(here)
  expect(here).not.toBe(cpython)
})
