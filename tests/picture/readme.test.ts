// The README's examples.
import {expect, test} from 'vitest'
import {printedByExample} from '../support/readme-program.ts'

test('a figure is drawn, said and listed', async () => {
  const [page, file, words, columns] = (await printedByExample('picture', 0)).split('\n')
  expect(page).toMatch(/^<svg .*train.*<\/svg>$/)
  expect(file).toMatch(/^<svg .*<\/svg>$/)
  expect(file).not.toBe(page)
  expect(words).toMatch(/loss/)
  expect(columns).toBe('step,train,test')
})

test('pieces make a drawing', async () => {
  expect(await printedByExample('picture', 1)).toBe(
    '<path d="M0,50L50,37.5L100,0" fill="none" stroke="currentColor"/>',
  )
})
