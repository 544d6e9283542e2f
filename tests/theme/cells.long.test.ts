// What a reader does with the cells of a page, in a real browser, with the real Python in a real Worker.

import type {Page} from 'playwright'
import {describe, expect, test} from 'vitest'
import {isolationHeaders} from '../browser/serve-folder.ts'
import {violations} from './axe.ts'
import {CellOnPage, cellsArticle, tabs} from './cells-article.ts'
import {sampleSite} from './sample-page.ts'

const article = await cellsArticle()
const open = sampleSite({article, tabs})
const openRefused = sampleSite({article, tabs, headers: {'content-security-policy': "worker-src 'none'"}})

describe('a page that nobody runs', () => {
  test('has loaded neither Python nor the editor', async () => {
    const page = await open('about:blank')
    const loaded: string[] = []
    page.on('request', (request) => loaded.push(request.url()))
    await page.goto('/', {waitUntil: 'networkidle'})
    await new CellOnPage(page, 'list').button('Run').waitFor()
    expect(loaded.filter((address) => /notebook|editor|session|worker/.test(address))).toEqual([])
  })

  test('has a bar at each cell whose code is seen', async () => {
    const page = await open()
    await new CellOnPage(page, 'list').button('Run').waitFor()
    expect(await page.locator('.d2l-cell-bar').count()).toBe(10)
    expect(await new CellOnPage(page, 'hidden').root.isVisible()).toBe(false)
    expect(await new CellOnPage(page, 'list').outputs()).toEqual(['stored output'])
  })

  test('has neither bar nor room for it without JavaScript', async () => {
    const page = await open('/', {javaScriptEnabled: false})
    expect(await page.locator('.d2l-cell-bar').count()).toBe(0)
    expect(await new CellOnPage(page, 'list').outputs()).toEqual(['stored output'])
    const margin = await page
      .locator('.d2l-cell > pre')
      .first()
      .evaluate((pre) => getComputedStyle(pre).marginBottom)
    expect(margin).toBe('0px')
  })

  test('does not move when its bars come', async () => {
    const page = await open('about:blank')
    await page.route('**/site.js', (route) => route.abort())
    await page.goto('/')
    const height = () => page.evaluate(() => document.body.scrollHeight)
    const before = await height()
    await page.unroute('**/site.js')
    await page.goto('/')
    await new CellOnPage(page, 'list').button('Run').waitFor()
    expect(await height()).toBe(before)
  })
})

describe('to run a cell', () => {
  test('puts its value in the place of what was stored', async () => {
    const page = await open()
    const list = new CellOnPage(page, 'list')
    await list.run('done')
    expect(await list.outputs()).toEqual(['[0, 1, 4, 9]'])
    expect(await list.said()).toMatch(/^\d[\d.,]* ?(?:ms|s|sec)$/)
    await expect.poll(() => page.getByRole('status').innerText()).toBe('Cell 1 finished')
  })

  test('runs before it what it needs: a hidden cell, and one that nobody has run', async () => {
    const page = await open()
    const loop = new CellOnPage(page, 'loop')
    const sum = new CellOnPage(page, 'sum')
    await loop.run('done')
    expect(await loop.outputs()).toEqual(['0 42\n1 42'])
    await sum.run('done')
    expect(await sum.outputs()).toEqual(['14'])
    expect(await new CellOnPage(page, 'list').outputs()).toEqual(['[0, 1, 4, 9]'])
    expect(await new CellOnPage(page, 'hidden').root.isVisible()).toBe(false)
  })

  test('that fails tells what happened first, and marks where', async () => {
    const page = await open()
    const error = new CellOnPage(page, 'error')
    await error.run('failed')
    const [told = ''] = await error.outputs()
    expect(told.split('\n')[0]).toMatch(/ZeroDivisionError: division by zero$/)
    expect(told).toContain('Traceback (most recent call last):')
    expect((await error.root.locator('.d2l-error-range').allInnerTexts()).join('')).toBe('1 / 0')
    const row = await error.root.locator('.d2l-error-row').boundingBox()
    const range = await error.root.locator('.d2l-error-range').first().boundingBox()
    expect(Math.abs((row?.y ?? 0) - (range?.y ?? Infinity))).toBeLessThan(6)
    const described = await error.root.locator('> pre').getAttribute('aria-describedby')
    expect(await page.locator(`#${described}`).innerText()).toContain('ZeroDivisionError')
    await expect.poll(() => page.getByRole('status').innerText()).toBe('Cell 4 failed')
  })

  test('again takes marks and outputs of before away', async () => {
    const page = await open()
    const error = new CellOnPage(page, 'error')
    await error.run('failed')
    const editor = await error.edit()
    expect(await editor.locator('.d2l-error-range').innerText()).toBe('1 / 0')
    await editor.fill('print("mended")')
    expect(await error.root.locator('.d2l-error-range').count()).toBe(0)
    await editor.press('Shift+Enter')
    await error.is('done')
    expect(await error.outputs()).toEqual(['mended'])
  })

  test('of the whole page ends where one fails', async () => {
    const page = await open()
    await new CellOnPage(page, 'sum').choose('Run all cells')
    await new CellOnPage(page, 'error').is('failed')
    expect(await new CellOnPage(page, 'loop').outputs()).toEqual(['0 42\n1 42'])
    expect(await new CellOnPage(page, 'sum').outputs()).toEqual([])
    await expect.poll(() => page.locator('[data-state="waiting"], [data-state="running"]').count()).toBe(0)
  })

  test('up to one runs no other', async () => {
    const page = await open()
    await new CellOnPage(page, 'loop').choose('Run all up to here')
    await new CellOnPage(page, 'loop').is('done')
    expect(await page.locator('.d2l-cell[data-state]').count()).toBe(3)
  })
})

test('a hidden cell that fails is seen', async () => {
  const page = await open()
  const cause = new CellOnPage(page, 'hiddenError')
  const user = new CellOnPage(page, 'user')
  await user.run('failed')
  expect((await cause.outputs()).join('\n')).toContain("NameError: name 'missing' is not defined")
  expect(await cause.root.locator('> pre').isVisible()).toBe(false)
  expect(await user.root.innerText()).toContain('cell 10, which it needs, did not run to its end')
})

test('a page whose policy refuses Workers says why nothing runs', async () => {
  const page = await openRefused()
  const list = new CellOnPage(page, 'list')
  await list.button('Run').click()
  await list.root.getByText('Python could not be started').waitFor()
  expect(await list.outputs()).toEqual(['stored output'])
  expect(await list.root.getAttribute('aria-busy')).toBe('false')
})

describe('what a reader has edited', () => {
  test('runs, and makes out of date what used it', async () => {
    const page = await open()
    const list = new CellOnPage(page, 'list')
    const sum = new CellOnPage(page, 'sum')
    await sum.run('done')
    const editor = await list.edit()
    await editor.press('Enter')
    await editor.pressSequentially('x.append(100)')
    await list.is('stale')
    await editor.press('Control+Enter')
    await list.is('done')
    await sum.is('stale')
    expect(await sum.said()).toBe('Out of date')
    await sum.run('done')
    expect(await sum.outputs()).toEqual(['114'])
  })

  test('is what is copied, and is taken back', async () => {
    const page = await open('/', {permissions: ['clipboard-read', 'clipboard-write']})
    const sum = new CellOnPage(page, 'sum')
    const editor = await sum.edit()
    await editor.fill('print(1)')
    await sum.root.getByRole('button', {name: 'Copy code'}).click()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('print(1)')
    await sum.choose('Revert to the original')
    expect(await sum.root.locator('> pre').innerText()).toBe('print(sum(x))')
    expect(await sum.root.getByRole('textbox').count()).toBe(0)
    await sum.run('done')
    expect(await sum.outputs()).toEqual(['14'])
  })

  test('stays when she looks at another framework', async () => {
    const page = await open()
    const editor = await new CellOnPage(page, 'ofNumpy').edit()
    await editor.fill('name = "mine"')
    await page.getByRole('tab', {name: 'torch'}).last().click()
    await page.getByRole('tab', {name: 'NumPy'}).last().click()
    expect(await editor.innerText()).toBe('name = "mine"')
  })
})

describe('an endless loop', () => {
  test('is stopped at once; what needs the state is run again', async () => {
    const page = await open()
    const endless = new CellOnPage(page, 'endless')
    const list = new CellOnPage(page, 'list')
    await list.run('done')
    await endless.run('running')
    expect(await endless.root.getAttribute('aria-busy')).toBe('true')
    const state = await endless.button('Stop').evaluate(async (button: HTMLElement) => {
      button.click()
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
      return button.closest('.d2l-cell')?.getAttribute('data-state')
    })
    expect(state).toBe('stopped')
    expect(await list.said()).toBe('No longer in memory')
    expect(await list.outputs()).toEqual(['[0, 1, 4, 9]'])
    const sum = new CellOnPage(page, 'sum')
    await sum.run('done')
    expect(await sum.outputs()).toEqual(['14'])
    expect(await list.said()).not.toBe('No longer in memory')
  })

  test('ends what waits behind it', async () => {
    const page = await open()
    await new CellOnPage(page, 'endless').run('running')
    await new CellOnPage(page, 'sum').run('waiting')
    await new CellOnPage(page, 'endless').button('Stop').click()
    await new CellOnPage(page, 'endless').is('stopped')
    await expect.poll(() => new CellOnPage(page, 'sum').root.getAttribute('data-state')).toBe(null)
    await new CellOnPage(page, 'sum').button('Run').waitFor()
  })

  test('that prints leaves the page its time, and is cut', async () => {
    const page = await open()
    const flood = new CellOnPage(page, 'flood')
    await flood.run('running')
    await flood.root.locator('.d2l-output', {hasText: '9999'}).waitFor()
    // a page that draws no picture any more would not answer
    await page.evaluate(async () => {
      for (let frame = 0; frame < 20; frame++) await new Promise(requestAnimationFrame)
    })
    await flood.button('Stop').click()
    await flood.is('stopped')
    expect(await flood.root.locator('.d2l-output').first().innerText()).not.toContain('10001')
    expect(await flood.root.innerText()).toMatch(/not shown/)
  })

  describe('of a page that shares memory with its Worker', () => {
    const openIsolated = sampleSite({article, tabs, headers: isolationHeaders})

    test('is stopped with its state kept', async () => {
      const page = await openIsolated()
      expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
      const list = new CellOnPage(page, 'list')
      const endless = new CellOnPage(page, 'endless')
      await list.run('done')
      await endless.run('running')
      await endless.button('Stop').click()
      await endless.is('stopped')
      expect((await endless.outputs()).join('\n')).toContain('KeyboardInterrupt')
      expect(await list.root.getAttribute('data-state')).toBe('done')
      await new CellOnPage(page, 'sum').run('done')
      expect(await list.root.getAttribute('data-state')).toBe('done')
    })
  })
})

describe('frameworks', () => {
  test('count their own cells, as errors do', async () => {
    const page = await open()
    const shared = new CellOnPage(page, 'shared')
    expect(await shared.button('Run').getAttribute('aria-label')).toBe('Run cell 9')
    await (await shared.edit()).fill('1 / 0')
    await shared.run('failed')
    expect((await shared.outputs()).join('\n')).toContain('"Cell 9", line 1')
  })

  test('have sessions of their own, also in a cell that they share', async () => {
    const page = await open()
    const shared = new CellOnPage(page, 'shared')
    await shared.run('done')
    expect(await shared.outputs()).toEqual(['I am NumPy'])
    await page.getByRole('tab', {name: 'torch'}).last().click()
    expect(await shared.outputs()).toEqual([])
    await shared.run('done')
    expect(await shared.outputs()).toEqual(['I am PyTorch'])
    expect(await new CellOnPage(page, 'ofTorch').outputs()).toEqual(["'PyTorch'"])
    await page.getByRole('tab', {name: 'NumPy'}).last().click()
    expect(await shared.outputs()).toEqual(['I am NumPy'])
  })
})

test('a page that is reset is as it was, but for what has been edited', async () => {
  const page = await open()
  const list = new CellOnPage(page, 'list')
  const sum = new CellOnPage(page, 'sum')
  await sum.run('done')
  await (await sum.edit()).fill('print(len(x))')
  await list.choose('Reset the page')
  expect(await list.outputs()).toEqual(['stored output'])
  expect(await page.locator('.d2l-cell[data-state]').count()).toBe(0)
  await sum.run('done')
  expect(await sum.outputs()).toEqual(['4'])
})

test('a page that the reader leaves lets its Python go, and has it again when she comes back', async () => {
  const page = await open()
  const list = new CellOnPage(page, 'list')
  const sum = new CellOnPage(page, 'sum')
  await list.run('done')
  expect(page.workers()).toHaveLength(1)
  // a browser that keeps pages for the way back says no more than this
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true})))
  await list.is('gone')
  await expect.poll(() => page.workers().length).toBe(0)
  await sum.run('done')
  expect(await sum.outputs()).toEqual(['14'])
})

test('a page that is loaded again begins anew', async () => {
  const page = await open()
  const list = new CellOnPage(page, 'list')
  await list.run('done')
  await page.reload()
  await list.button('Run').waitFor()
  expect(await list.outputs()).toEqual(['stored output'])
})

/** What has the focus, by its name. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const {activeElement} = document
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? ''
  })
}

test('all of it works with the keyboard alone', async () => {
  const page = await open()
  const list = new CellOnPage(page, 'list')
  const {keyboard} = page
  await list.button('Run').focus()
  await keyboard.press('Enter')
  await list.is('done')
  expect(await focused(page)).toBe('Run cell 1')
  await keyboard.press('Tab')
  await keyboard.press('Enter')
  await expect.poll(() => focused(page)).toBe('Code of cell 1')
  await keyboard.press('Control+End')
  await keyboard.type('\nif x:\npass')
  // what follows a colon is indented by itself
  expect(await list.root.getByRole('textbox').innerText()).toContain('if x:\n    pass')
  await keyboard.press('Tab')
  expect(await list.root.getByRole('textbox').innerText()).toContain('\n        pass')
  await keyboard.press('Control+z')
  expect(await list.root.getByRole('textbox').innerText()).toContain('\n    pass')
  await keyboard.press('Shift+Enter')
  await list.is('done')
  expect(await focused(page)).toBe('Code of cell 1')
  await keyboard.press('Escape')
  expect(await focused(page)).toBe('Edit cell 1')
  await keyboard.press('Tab')
  expect(await focused(page)).toBe('More for cell 1')
  await keyboard.press('Enter')
  await keyboard.press('Tab')
  expect(await focused(page)).toBe('Run all up to here')
  await keyboard.press('Escape')
  expect(await focused(page)).toBe('More for cell 1')
  expect(await page.locator('.d2l-cell-menu').count()).toBe(0)
  await keyboard.press('Enter')
  await keyboard.press('Tab')
  await keyboard.press('Enter')
  await list.is('done')
  expect(await focused(page)).toBe('More for cell 1')
})

describe.each(['light', 'dark'] as const)('in the %s', (colours) => {
  const openColoured = sampleSite({article, tabs, colours})

  test.each([
    ['a desk', {viewport: {width: 1100, height: 800}}],
    ['a phone', {viewport: {width: 360, height: 700}, hasTouch: true, isMobile: true}],
  ])('cells at work have no violation on %s', async (_device, context) => {
    const page = await openColoured('/', context)
    await new CellOnPage(page, 'loop').run('done')
    await new CellOnPage(page, 'error').run('failed')
    const sum = new CellOnPage(page, 'sum')
    await sum.run('done')
    await (await new CellOnPage(page, 'list').edit()).press('Enter')
    await new CellOnPage(page, 'endless').run('running')
    await sum.button('More for').click()
    await expect.poll(() => violations(page)).toEqual([])
  })
})

test('on a phone what is tapped is large, and what is edited is not zoomed at', async () => {
  const page = await open('/', {viewport: {width: 360, height: 700}, hasTouch: true, isMobile: true})
  const list = new CellOnPage(page, 'list')
  for (const name of ['Run', 'Edit', 'More for'] as const) {
    const box = await list.button(name).boundingBox()
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44)
  }
  const editor = await list.edit()
  expect(
    await editor.evaluate((element) => parseFloat(getComputedStyle(element).fontSize)),
  ).toBeGreaterThanOrEqual(16)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
})
