import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {endQuietLoading, loadQuietly} from '../../../plugins/book/src/docusaurus/quiet-loading.ts'

const printed: string[] = []
beforeEach(() => {
  printed.length = 0
  for (const voice of ['error', 'info', 'log', 'warn'] as const)
    vi.spyOn(console, voice).mockImplementation((text: string) => void printed.push(`${voice}: ${text}`))
})
afterEach(() => {
  endQuietLoading()
  vi.restoreAllMocks()
})

function sayAll(text: string): void {
  for (const voice of ['error', 'info', 'log', 'warn'] as const) console[voice](text)
}

test('nothing is printed while the site is loaded again, all of it after that', () => {
  loadQuietly()
  sayAll('again')
  endQuietLoading()
  sayAll('new')
  expect(printed).toEqual(['error: new', 'info: new', 'log: new', 'warn: new'])
})

test('each plugin of a site may say that it is loaded, and each language begins anew', () => {
  loadQuietly()
  endQuietLoading()
  endQuietLoading()
  loadQuietly()
  sayAll('again')
  endQuietLoading()
  console.info('new')
  expect(printed).toEqual(['info: new'])
})
