// The README's examples. The one for pages needs a Worker: its types are compared when the packages are installed.
import {expect, test} from 'vitest'
import {printedByExample} from '../support/readme-program.ts'

test('a session shows what its cells print, and tells the name that was meant', async () => {
  expect(await printedByExample('python', 0)).toBe(
    ['stdout 2.50\n', 'result tensor([3., 5., 7.])', 'error reshape'].join('\n'),
  )
})

test('cells know which others they use', async () => {
  expect(await printedByExample('python', 1)).toBe('0 2')
})
