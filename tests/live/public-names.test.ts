import {expect, test} from 'vitest'

test('the build sees these names', async () => {
  expect(Object.keys(await import('../../plugins/live/src/index.ts')).toSorted()).toMatchInlineSnapshot(`
    [
      "checkLiveGraph",
      "decodeLinkState",
      "encodeLinkState",
      "liveComponents",
      "loadSay",
      "locales",
      "parseAttributes",
      "prepareLiveBlocks",
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
