import {expect, test} from 'vitest'
import {en} from '../../plugins/live/src/messages/en.ts'
import {sayIn} from '../../plugins/live/src/messages/all.ts'
import {loadSay} from '../../plugins/live/src/messages/say.ts'
import {shellTexts} from '../../plugins/live/src/messages/shell.ts'
import {loaders} from '../../plugins/live/src/messages/tables.ts'
import {vi} from '../../plugins/live/src/messages/vi.ts'
import {languages} from '../../plugins/live/src/words/languages.ts'

const places = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).toSorted()

test.each(languages)('%s says everything that English says, with the same places', async (locale) => {
  const table = await loaders[locale]()
  expect(Object.keys(table).toSorted()).toEqual(Object.keys(en).toSorted())
  for (const [key, text] of Object.entries(table)) {
    expect([key, places(text)]).toEqual([key, places(en[key as keyof typeof en])])
    expect([key, text.trim()]).toEqual([key, text])
    expect(text).not.toBe('')
  }
  expect(sayIn(locale)('restoring')).toBe(table.restoring)
  const english = shellTexts('en')
  if (locale === 'en') return
  for (const [key, text] of Object.entries(shellTexts(locale)))
    expect(text).not.toBe(english[key as keyof typeof english])
})

test('a locale falls back to its language, then to English', async () => {
  expect((await loadSay('vi-VN'))('train')).toBe(vi.train)
  expect((await loadSay('tlh'))('train')).toBe(en.train)
  expect((await loadSay('pt-BR'))('train')).toBe('Treinar')
  for (const [locale, word] of [
    ['zh', '训练'],
    ['zh-Hans', '训练'],
    ['zh-HK', '訓練'],
    ['zh-Hant', '訓練'],
  ] as const)
    expect([locale, (await loadSay(locale))('train')]).toEqual([locale, word])
})

test('values are put into their places', async () => {
  const say = await loadSay('en')
  expect(say('liveStatus', {step: 3, train: '0.1', test: '0.2'})).toBe(
    'Step 3. Training loss 0.1, test loss 0.2.',
  )
})
