import {describe, expect, test} from 'vitest'
import {violations} from './axe.ts'
import {sampleSite} from './sample-page.ts'

describe.each(['light', 'dark'] as const)('in the %s', (colours) => {
  const open = sampleSite({colours})

  test.each(['pytorch', 'tensorflow', 'mxnet', 'paddle', 'all'])(
    'the article with the tab %s has no violation',
    async (name) => {
      const page = await open(`/?tab=${name}`)
      await expect.poll(() => violations(page)).toEqual([])
    },
  )

  test('nor has it in the colours of the system', async () => {
    const page = await open('/', {forcedColors: 'active', colorScheme: colours})
    await expect.poll(() => violations(page)).toEqual([])
  })

  test('a phone has none either', async () => {
    const page = await open('/', {viewport: {width: 320, height: 640}, hasTouch: true})
    await expect.poll(() => page.locator('.d2l-equation-body[tabindex]').count()).toBe(2)
    await expect.poll(() => violations(page)).toEqual([])
  })
})
