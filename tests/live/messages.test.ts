import {expect, test} from 'vitest'
import {en} from '../../plugins/live/src/messages/en.ts'
import {loadSay, locales} from '../../plugins/live/src/messages/say.ts'
import {vi} from '../../plugins/live/src/messages/vi.ts'

const places = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).toSorted()

test('Vietnamese says everything that English says, with the same places', () => {
  expect(Object.keys(vi).toSorted()).toEqual(Object.keys(en).toSorted())
  for (const [key, text] of Object.entries(vi))
    expect([key, places(text)]).toEqual([key, places(en[key as keyof typeof en])])
})

test('a locale falls back to its language, then to English', async () => {
  expect((await loadSay('vi-VN'))('train')).toBe(vi.train)
  expect((await loadSay('tlh'))('train')).toBe(en.train)
  expect(locales).toContain('vi')
})

test('values are put into their places', async () => {
  const say = await loadSay('en')
  expect(say('liveStatus', {step: 3, train: '0.1', test: '0.2'})).toBe(
    'Step 3. Training loss 0.1, test loss 0.2.',
  )
})
