import {expect, test} from 'vitest'

test('the build sees these names', async () => {
  expect(Object.keys(await import('../../plugins/live/src/index.ts')).toSorted()).toMatchInlineSnapshot(`
    [
      "checkLiveGraph",
      "decodeLinkState",
      "encodeLinkState",
      "liveComponents",
      "loadSay",
      "parseAttributes",
      "prepareLiveBlocks",
    ]
  `)
})

test('rooms with words of their own see these names', async () => {
  expect(Object.keys(await import('../../plugins/live/src/words/index.ts')).toSorted())
    .toMatchInlineSnapshot(`
    [
      "counted",
      "filled",
      "languageOf",
      "languages",
      "nearestLanguage",
    ]
  `)
})

test('the theme sees these names', async () => {
  expect(Object.keys(await import('../../plugins/live/src/react/index.ts')).toSorted())
    .toMatchInlineSnapshot(`
    [
      "Live",
      "implementations",
      "useSignalValue",
    ]
  `)
})
