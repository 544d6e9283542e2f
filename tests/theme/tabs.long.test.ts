import type {Page} from 'playwright'
import {describe, expect, test} from 'vitest'
import {sampleArticle} from './sample-article.ts'
import {sampleSite} from './sample-page.ts'

const open = sampleSite()

/** What a reader sees of each group: the names of the visible panels. */
const panels = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.d2l-tabs')].map((group) =>
      [...group.querySelectorAll<HTMLElement>('.d2l-panel')]
        .filter((panel) => panel.getClientRects().length > 0)
        .map((panel) => panel.dataset.tabs)
        .join(', '),
    ),
  )

const selected = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.d2l-tablist')].map((list) =>
      [...list.querySelectorAll<HTMLElement>('[aria-selected="true"]')].map((tab) => tab.dataset.tab).join(),
    ),
  )

const tab = (page: Page, group: number, name: string) => page.locator(`#tab-${group}-${name}`)

describe('which panels are seen', () => {
  test('without a choice every group shows its first tab', async () => {
    const page = await open()
    expect(await panels(page)).toEqual(['pytorch mxnet', 'pytorch', 'mxnet'])
    expect(await selected(page)).toEqual(['pytorch', 'pytorch', 'mxnet'])
  })

  test('one click switches every group that has the tab; a group without it shows its first', async () => {
    const page = await open()
    await tab(page, 2, 'tensorflow').click()
    expect(await panels(page)).toEqual(['tensorflow', 'tensorflow', 'mxnet'])
    expect(await selected(page)).toEqual(['tensorflow', 'tensorflow', 'mxnet'])
    await tab(page, 3, 'jax').click()
    expect(await panels(page)).toEqual(['pytorch mxnet', 'pytorch', 'jax'])
  })

  test('a panel of several tabs is seen for each of them and labelled by the chosen one', async () => {
    const page = await open()
    await tab(page, 1, 'mxnet').click()
    expect(await panels(page)).toEqual(['pytorch mxnet', 'mxnet', 'mxnet'])
    expect(await page.locator('#panel-1-0').getAttribute('aria-labelledby')).toBe('tab-1-mxnet')
  })

  test('a tab that the site does not know hides nothing', async () => {
    const page = await open()
    await page.evaluate(() => document.documentElement.setAttribute('data-d2l-tab', 'unknown'))
    await page.evaluate(() => {
      for (const group of document.querySelectorAll('.d2l-tabs')) group.setAttribute('data-names', 'x y')
    })
    expect((await panels(page))[1]).toBe('pytorch, tensorflow, mxnet')
  })
})

describe('all frameworks', () => {
  const everything = ['pytorch mxnet, tensorflow', 'pytorch, tensorflow, mxnet', 'mxnet, jax']

  test('are seen at one click, under their names, each panel named by its own tab', async () => {
    const page = await open()
    await tab(page, 2, 'all').click()
    expect(await panels(page)).toEqual(everything)
    expect(await selected(page)).toEqual(['all', 'all', 'all'])
    expect(await page.locator('#panel-2-1').getAttribute('aria-labelledby')).toBe('tab-2-tensorflow')
    const name = await page.evaluate(
      () => getComputedStyle(document.getElementById('panel-1-0')!, '::before').content,
    )
    expect(name).toBe('"pytorch, mxnet"')
    await tab(page, 2, 'mxnet').click()
    expect(await panels(page)).toEqual(['pytorch mxnet', 'mxnet', 'mxnet'])
  })

  test('stand side by side where there is room, one below the other on a phone', async () => {
    const tops = (page: Page) =>
      page.evaluate(() =>
        ['panel-2-0', 'panel-2-1'].map((id) => document.getElementById(id)!.getBoundingClientRect().top),
      )
    const [left, right] = await tops(await open('/?tab=all', {viewport: {width: 1280, height: 800}}))
    expect(left).toBe(right)
    const phone = await open('/?tab=all', {viewport: {width: 390, height: 800}})
    const [first = 0, second = 0] = await tops(phone)
    expect(second).toBeGreaterThan(first)
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  })

  test('are remembered, and right before the script of the page arrives', async () => {
    const page = await open()
    await tab(page, 1, 'all').click()
    await page.route('**/site.js', (route) => route.abort())
    await page.goto('/')
    expect(await panels(page)).toEqual(everything)
    const colour = (name: string) =>
      page.evaluate((id) => getComputedStyle(document.getElementById(id)!).borderBottomColor, `tab-2-${name}`)
    expect(await colour('all')).not.toBe(await colour('pytorch'))
    expect(await colour('pytorch')).toBe(await colour('mxnet'))
  })
})

test('a page that lacks the chosen tab says so, to those who chose it', async () => {
  const note = (page: Page) => page.getByRole('note').filter({hasText: 'no version for Paddle'}).isVisible()
  expect(await note(await open())).toBe(false)
  expect(await note(await open('/?tab=mxnet'))).toBe(false)
  expect(await note(await open('/?tab=all'))).toBe(false)
  const page = await open('/?tab=paddle')
  expect(await note(page)).toBe(true)
  expect(await panels(page)).toEqual(['pytorch mxnet', 'pytorch', 'mxnet'])
})

describe('what is remembered', () => {
  test('a choice survives a reload and stands in the address', async () => {
    const page = await open()
    await tab(page, 2, 'mxnet').click()
    expect(new URL(page.url()).search).toBe('?tab=mxnet')
    await page.goto('/')
    expect(new URL(page.url()).search).toBe('')
    expect(await panels(page)).toEqual(['pytorch mxnet', 'mxnet', 'mxnet'])
    expect(await selected(page)).toEqual(['mxnet', 'mxnet', 'mxnet'])
  })

  test('the address wins over what was remembered, and does not replace it', async () => {
    const page = await open()
    await tab(page, 2, 'mxnet').click()
    await page.goto('/?tab=tensorflow')
    expect(await panels(page)).toEqual(['tensorflow', 'tensorflow', 'mxnet'])
    await page.goto('/')
    expect((await panels(page))[1]).toBe('mxnet')
  })

  test('an unknown name in the address is ignored', async () => {
    const page = await open('/?tab=nothing')
    expect(await panels(page)).toEqual(['pytorch mxnet', 'pytorch', 'mxnet'])
  })

  test('a choice keeps the other parts of the address and the state of the history', async () => {
    const page = await open('/?page=2#sec_hidden')
    await page.evaluate(() => history.replaceState({key: 'k'}, ''))
    await tab(page, 2, 'mxnet').click()
    expect(page.url()).toMatch(/\/\?page=2&tab=mxnet#sec_hidden$/)
    expect(await page.evaluate(() => history.state)).toMatchObject({key: 'k'})
  })

  test('on the way back a later choice holds, and an address that someone wrote speaks for itself', async () => {
    const page = await open('/#one')
    await tab(page, 2, 'mxnet').click()
    await page.evaluate(() => {
      location.hash = '#two'
    })
    await tab(page, 2, 'tensorflow').click()
    await page.goBack()
    await expect.poll(() => page.url()).toMatch(/\?tab=tensorflow#one$/)
    expect((await panels(page))[1]).toBe('tensorflow')
    await page.evaluate(() => history.pushState(null, '', '?tab=pytorch#three'))
    await page.evaluate(() => dispatchEvent(new Event('popstate')))
    expect((await panels(page))[1]).toBe('pytorch')
  })
})

describe('keyboard', () => {
  test('arrows, Home and End move and choose; only the chosen tab is a stop of the Tab key', async () => {
    const page = await open()
    await tab(page, 2, 'pytorch').focus()
    const steps: [string, string][] = [
      ['ArrowRight', 'tensorflow'],
      ['ArrowRight', 'mxnet'],
      ['Home', 'pytorch'],
      ['ArrowRight', 'tensorflow'],
      ['ArrowLeft', 'pytorch'],
      ['ArrowLeft', 'all'],
      ['ArrowRight', 'pytorch'],
      ['End', 'all'],
      ['ArrowLeft', 'mxnet'],
    ]
    for (const [key, name] of steps) {
      await page.keyboard.press(key)
      expect(await page.evaluate(() => document.activeElement?.id), key).toBe(`tab-2-${name}`)
      expect((await panels(page))[1], key).toBe(name === 'all' ? 'pytorch, tensorflow, mxnet' : name)
    }
    const stops = page.locator('.d2l-tablist > [role="tab"][tabindex="0"]')
    expect(await stops.evaluateAll((tabs) => tabs.map(({id}) => id))).toEqual([
      'tab-1-mxnet',
      'tab-2-mxnet',
      'tab-3-mxnet',
    ])
  })

  test('other keys and shortcuts are left alone', async () => {
    const page = await open()
    await tab(page, 2, 'pytorch').focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.press('a')
    expect((await panels(page))[1]).toBe('pytorch')
  })
})

test('the tab that was clicked stays where it is, although a panel above it changes its height', async () => {
  const page = await open('/', {viewport: {width: 800, height: 500}})
  const third = tab(page, 3, 'mxnet')
  await third.scrollIntoViewIfNeeded()
  await tab(page, 3, 'jax').click()
  await third.evaluate((element) => element.scrollIntoView({block: 'center'}))
  const before = await third.boundingBox()
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await third.click()
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  const after = await third.boundingBox()
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).not.toBe(height)
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(1.5)
})

test('the remembered tab is right before the script of the page arrives', async () => {
  const page = await open()
  await tab(page, 2, 'mxnet').click()
  await page.route('**/site.js', (route) => route.abort())
  await page.goto('/')
  expect(await panels(page)).toEqual(['pytorch mxnet', 'mxnet', 'mxnet'])
  const colours = await page.evaluate(() =>
    ['mxnet', 'pytorch'].map(
      (name) => getComputedStyle(document.getElementById(`tab-2-${name}`)!).borderBottomColor,
    ),
  )
  expect(colours[0]).not.toBe(colours[1])
})

test('without JavaScript every panel is read under its names, and there is no dead bar', async () => {
  const page = await open('/', {javaScriptEnabled: false})
  await expect.poll(() => page.locator('.d2l-panel').count()).toBe(7)
  for (const panel of await page.locator('.d2l-panel').all()) expect(await panel.isVisible()).toBe(true)
  expect(await page.locator('.d2l-tablist').first().isVisible()).toBe(false)
  expect(await page.locator('.d2l-copy').count()).toBe(0)
})

test('an address that points into a hidden panel shows it and marks the place', async () => {
  const page = await open('/')
  const hidden = await page.evaluate(() => {
    const place = document.querySelector('#panel-2-2 .d2l-cell')!
    place.id = 'hidden-place'
    return place.getClientRects().length
  })
  expect(hidden).toBe(0)
  await page.evaluate(() => {
    location.hash = '#hidden-place'
  })
  await page.locator('#hidden-place.d2l-target').waitFor({state: 'visible'})
  expect((await panels(page))[1]).toBe('mxnet')
})

describe('from right to left', () => {
  const openArabic = sampleSite({locale: 'ar', article: sampleArticle()})

  test('the left arrow is the way forward', async () => {
    const page = await openArabic()
    await tab(page, 2, 'pytorch').focus()
    await page.keyboard.press('ArrowLeft')
    expect((await panels(page))[1]).toBe('tensorflow')
    await page.keyboard.press('ArrowRight')
    expect((await panels(page))[1]).toBe('pytorch')
  })
})
