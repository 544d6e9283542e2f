import {expect, test} from 'vitest'
import {en, type Text} from '../../plugins/live/src/words/en.ts'
import {sayIn} from '../../plugins/live/src/words/all.ts'
import {loadSay} from '../../plugins/live/src/words/say.ts'
import {shellWords} from '../../plugins/live/src/words/shell.ts'
import {loaders} from '../../plugins/live/src/words/tables.ts'
import {vi} from '../../plugins/live/src/words/vi.ts'
import {languages} from '../../plugins/live/src/words/languages.ts'

const places = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).toSorted()
const formsOf = (text: Text): string[] => {
  if (typeof text === 'string') return [text]
  const {of: _number, ...forms} = text
  return Object.values(forms)
}
/** As most numbers have it. */
const usual = (text: Text): string => (typeof text === 'string' ? text : text.other)

test.each(languages)('%s says everything that English says, with the same places', async (locale) => {
  const table = await loaders[locale]()
  expect(Object.keys(table).toSorted()).toEqual(Object.keys(en).toSorted())
  for (const [key, text] of Object.entries(table)) {
    expect([key, places(usual(text))]).toEqual([key, places(usual(en[key as keyof typeof en]))])
    for (const form of formsOf(text)) {
      expect([key, form.trim()]).toEqual([key, form])
      expect(form).not.toBe('')
    }
  }
  expect(sayIn(locale)('restoring')).toBe(table.restoring)
  const english = shellWords('en')
  if (locale === 'en') return
  for (const [key, text] of Object.entries(shellWords(locale)))
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

test.each([
  ['en', 1, 'After 1 step its loss is 0.1.'],
  ['en', 2, 'After 2 steps its loss is 0.1.'],
  ['de', 1, 'Nach 1 Schritt ist sein Verlust 0.1.'],
  ['vi', 1, 'Sau 1 bước, mất mát là 0.1.'],
  ['ar', 2, 'بعد خطوتين خسارتها 0.1.'],
  ['ar', 7, 'بعد 7 خطوات خسارتها 0.1.'],
  ['ar', 300, 'بعد 300 خطوة خسارتها 0.1.'],
] as const)('in %s, the text for %d', async (locale, steps, text) => {
  expect((await loadSay(locale))('fitText', {steps, loss: '0.1'})).toBe(text)
  expect(sayIn(locale)('fitText', {steps, loss: '0.1'})).toBe(text)
})

test('values are put into their places', async () => {
  const say = await loadSay('en')
  expect(say('liveStatus', {step: 3, train: '0.1', test: '0.2'})).toBe(
    'Step 3. Training loss 0.1, test loss 0.2.',
  )
})
