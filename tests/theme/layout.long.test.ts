import {describe, expect, test} from 'vitest'
import {sampleSite} from './sample-page.ts'

describe.each([
  ['from left to right', 'en'],
  ['from right to left', 'ar'],
])('%s', (_, locale) => {
  const open = sampleSite({locale})

  test.each([320, 390, 768, 1280])('at %i pixels nothing sticks out of the page', async (width) => {
    const page = await open('/', {viewport: {width, height: 800}})
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })

  test.each([320, 768])('at %i pixels no equation runs into its number', async (width) => {
    const page = await open('/', {viewport: {width, height: 800}})
    const overlaps = await page.evaluate(() =>
      [...document.querySelectorAll('.d2l-equation')].map((equation) => {
        const body = equation.querySelector('.d2l-equation-body')!.getBoundingClientRect()
        const number = equation.querySelector('.d2l-equation-number')!.getBoundingClientRect()
        return Math.min(body.right, number.right) - Math.max(body.left, number.left)
      }),
    )
    expect(overlaps).toHaveLength(2)
    for (const overlap of overlaps) expect(overlap).toBeLessThanOrEqual(0)
  })
})

describe('scrolling parts', () => {
  const open = sampleSite()

  test('a short equation stands in the middle of the line', async () => {
    const page = await open()
    const [line, body] = await Promise.all([
      page.locator('#eq_hidden').boundingBox(),
      page.locator('#eq_hidden .d2l-equation-body').boundingBox(),
    ])
    const middle = (box: typeof line) => (box ? box.x + box.width / 2 : 0)
    expect(Math.abs(middle(line) - middle(body))).toBeLessThan(2)
  })

  test('what is too wide fades at the edge behind which it goes on', async () => {
    const page = await open('/', {viewport: {width: 320, height: 800}})
    const fades = () =>
      page
        .locator('.d2l-equation-body')
        .first()
        .evaluate((body) =>
          ['start', 'end'].map(
            (side) => Number.parseFloat(getComputedStyle(body).getPropertyValue(`--d2l-fade-${side}`)) > 0,
          ),
        )
    await expect.poll(() => fades()).toEqual([false, true])
    await page
      .locator('.d2l-equation-body')
      .first()
      .evaluate((body) => (body.scrollLeft = body.scrollWidth))
    await expect.poll(() => fades()).toEqual([true, false])
    await page.setViewportSize({width: 1600, height: 800})
    await expect.poll(() => fades()).toEqual([false, false])
  })

  test('what is too wide can be reached with the keyboard, the rest is no stop', async () => {
    const page = await open('/', {viewport: {width: 400, height: 800}})
    const bodies = page.locator('.d2l-equation-body')
    await expect.poll(() => bodies.nth(1).getAttribute('tabindex')).toBe('0')
    await page.setViewportSize({width: 1600, height: 800})
    await expect.poll(() => bodies.nth(0).getAttribute('tabindex')).toBe(null)
    await expect.poll(() => page.locator('#tab_act').getAttribute('tabindex')).toBe(null)
  })
})

describe('on paper', () => {
  const open = sampleSite()

  test('a formula that is too wide for the sheet goes on in the next line', async () => {
    const page = await open('/', {viewport: {width: 680, height: 960}})
    const widest = () =>
      page.evaluate(() => {
        const ends = [...document.querySelectorAll('.katex-html .base')].map(
          (part) => part.getBoundingClientRect().right,
        )
        return Math.max(...ends)
      })
    expect(await widest()).toBeGreaterThan(680)
    await page.emulateMedia({media: 'print'})
    expect(await widest()).toBeLessThanOrEqual(680)
  })

  test('tabs print the chosen panel without the bar, and dark pages print black on white', async () => {
    const page = await open('/?tab=mxnet')
    await page.evaluate(() => {
      document.documentElement.dataset.theme = 'dark'
    })
    await page.emulateMedia({media: 'print'})
    expect(await page.locator('.d2l-tablist').first().isVisible()).toBe(false)
    expect(await page.locator('.d2l-copy').first().isVisible()).toBe(false)
    expect(await page.locator('#panel-2-2').isVisible()).toBe(true)
    expect(await page.locator('#panel-2-0').isVisible()).toBe(false)
    const colours = await page.evaluate(() => [
      getComputedStyle(document.querySelector('.d2l-static p')!).color,
      getComputedStyle(document.documentElement).backgroundColor,
    ])
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
  })
})
