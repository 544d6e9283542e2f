// Inputs of cells in a real browser: what they change runs, by the real Python in a real Worker.

import {describe, expect, test} from 'vitest'
import {isolationHeaders} from '../browser/serve-folder.ts'
import {violations} from './axe.ts'
import {CellOnPage, reactiveArticle} from './reactive-article.ts'
import {sampleSite} from './sample-page.ts'

const article = await reactiveArticle()
const open = sampleSite({article})
const openIsolated = sampleSite({article, headers: isolationHeaders})

test('a page that nobody touches has loaded nothing for its inputs, and shows them', async () => {
  const page = await open('about:blank')
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(request.url()))
  await page.goto('/', {waitUntil: 'networkidle'})
  const inputs = new CellOnPage(page, 'inputs')
  expect(await inputs.input('a').isEnabled()).toBe(true)
  expect(await inputs.root.locator('output').innerText()).toBe('0.5')
  expect(loaded.filter((address) => /notebook|editor|session|worker/.test(address))).toEqual([])
})

test('without a script they are shown, and nothing pretends to work', async () => {
  const page = await open('/', {javaScriptEnabled: false})
  const inputs = new CellOnPage(page, 'inputs')
  expect(await inputs.input('a').isDisabled()).toBe(true)
  expect(await inputs.input('word').inputValue()).toBe('one')
  expect(await inputs.root.locator('output').innerText()).toBe('0.5')
})

test('the first move of an input runs what depends on it and what that needs, and nothing else', async () => {
  const page = await open()
  const [inputs, square, apart] = (['inputs', 'square', 'apart'] as const).map(
    (name) => new CellOnPage(page, name),
  )
  expect(await square!.outputs()).toBe('square 0.25')
  await inputs!.slide('a', 1.5)
  await expect.poll(() => square!.outputs()).toBe('square 2.25')
  expect(await inputs!.outputs()).toBe('1.5 3 one True 2024-02-29 [1, 2] mine Ada')
  expect(await inputs!.code()).toContain('a = 1.5 #@param {type:"slider"')
  expect(await apart!.root.getAttribute('data-state')).toBe(null)
  await inputs!.slide('a', 2)
  await expect.poll(() => square!.outputs()).toBe('square 4.0')
})

test.each<[string, (cell: CellOnPage) => Promise<unknown>, string, string]>([
  [
    'a number',
    (cell) =>
      cell
        .input('n')
        .fill('12')
        .then(() => cell.input('n').press('Enter')),
    'n = 12 #@',
    '0.5 12 one',
  ],
  ['a choice', (cell) => cell.input('word').selectOption('two'), 'word = "two" #@', '3 two True'],
  ['a tick', (cell) => cell.input('flag').uncheck(), 'flag = False #@', 'one False'],
  ['a date', (cell) => cell.input('day').fill('2025-01-31'), 'day = "2025-01-31" #@', 'True 2025-01-31'],
  [
    'any value',
    (cell) =>
      cell
        .input('any')
        .fill('{"k": 1}')
        .then(() => cell.input('any').press('Enter')),
    'any = {"k": 1} #@',
    "{'k': 1} mine",
  ],
  [
    'a choice that may be another',
    (cell) =>
      cell
        .input('free')
        .fill('"')
        .then(() => cell.input('free').press('Enter')),
    'free = "\\"" #@',
    '[1, 2] " Ada',
  ],
  [
    'a text',
    (cell) =>
      cell
        .input('name')
        .fill('#\\')
        .then(() => cell.input('name').blur()),
    'name = "#\\\\" #@',
    'mine #\\',
  ],
])('%s is written in the code, and counts', async (_what, set, code, output) => {
  const page = await open()
  const inputs = new CellOnPage(page, 'inputs')
  await inputs.root.getByRole('button', {name: /^Run/}).waitFor()
  await set(inputs)
  await expect.poll(() => inputs.outputs()).toContain(output)
  expect(await inputs.code()).toContain(code)
  // the colours of what has not changed are those of the build
  expect(await inputs.root.locator('> pre .hljs-number, > pre .hljs-string').count()).toBeGreaterThan(3)
})

test('what an input cannot be is marked, and changes nothing', async () => {
  const page = await open()
  const inputs = new CellOnPage(page, 'inputs')
  await inputs.input('n').fill('1.5')
  await inputs.input('n').press('Enter')
  await expect.poll(() => inputs.input('n').getAttribute('aria-invalid')).toBe('true')
  expect(await inputs.code()).toContain('n = 3 #@')
  await inputs.input('n').fill('4')
  await inputs.input('n').press('Enter')
  await expect.poll(() => inputs.outputs()).toContain('0.5 4')
  expect(await inputs.input('n').getAttribute('aria-invalid')).toBe(null)
})

test('editor and input are one text; an edited cell keeps what is moved, and its revert takes it back', async () => {
  const page = await open()
  const inputs = new CellOnPage(page, 'inputs')
  await inputs.root.getByRole('button', {name: /^Edit/}).click()
  const editor = inputs.root.getByRole('textbox', {name: /^Code of/})
  await editor.press('Control+End')
  await page.keyboard.type('\nprint("edited")')
  await inputs.slide('a', 0.75)
  await expect.poll(() => inputs.outputs()).toContain('edited')
  expect(await editor.innerText()).toContain('a = 0.75')
  expect(await editor.innerText()).toContain('print("edited")')
  await editor.press('Control+Home')
  await page.keyboard.press('End')
  await editor.fill('a = 1.25 #@param {type:"slider", min:0, max:2, step:0.25}\nprint(a)')
  expect(await inputs.input('a').inputValue()).toBe('1.25')
  // what the code has no longer rests
  expect(await inputs.input('n').isDisabled()).toBe(true)
  await inputs.choose('Revert to the original')
  expect(await inputs.input('a').inputValue()).toBe('0.5')
  expect(await inputs.input('n').isEnabled()).toBe(true)
  expect(await inputs.code()).toContain('a = 0.5 #@param')
})

test('a form may stand for its code, which an editor shows', async () => {
  const page = await open()
  const form = new CellOnPage(page, 'form')
  await form.root.getByRole('button', {name: /^Run/}).waitFor()
  expect(await form.root.locator('> pre').isVisible()).toBe(false)
  expect(await form.root.locator('.d2l-form-title').innerText()).toBe('A line')
  await form.slide('slope', -1)
  await expect.poll(() => form.outputs()).toBe('slope -1')
  await form.root.getByRole('button', {name: /^Edit/}).click()
  await expect.poll(() => form.root.getByRole('textbox').innerText()).toContain('slope = -1 #@param')
  await form.choose('Revert to the original')
  expect(await form.root.locator('> pre').isVisible()).toBe(false)
})

test('a hand that slides sees what is on the way, and in the end where it has stopped', async () => {
  const page = await open()
  const [inputs, square] = (['inputs', 'square'] as const).map((name) => new CellOnPage(page, name))
  await inputs!.slide('a', 0.25)
  await expect.poll(() => square!.outputs()).toBe('square 0.0625')
  const values = Array.from({length: 40}, (_, i) => (i % 8) * 0.25)
  await inputs!.slide('a', ...values, 2)
  await expect.poll(() => square!.outputs()).toBe('square 4.0')
  await expect.poll(() => inputs!.root.getAttribute('data-state')).toBe('done')
})

describe.each([
  ['shares memory with its Worker', openIsolated, 'done'],
  ['does not', open, 'gone'],
] as const)('on a page that %s', (_what, openPage, left) => {
  test('what runs in vain ends', async () => {
    const page = await openPage()
    const [slow, after, apart] = (['slow', 'after', 'apart'] as const).map(
      (name) => new CellOnPage(page, name),
    )
    await apart!.root.getByRole('button', {name: /^Run/}).click()
    await expect.poll(() => apart!.root.getAttribute('data-state')).toBe('done')
    await slow!.slide('turns', 2)
    await expect.poll(() => after!.outputs()).toBe('turns 2')
    await slow!.slide('turns', 1)
    await expect.poll(() => slow!.root.getAttribute('data-state')).toBe('running')
    await slow!.slide('turns', 5)
    await expect.poll(() => after!.outputs()).toBe('turns 5')
    expect(await slow!.root.getAttribute('data-state')).toBe('done')
    expect(await apart!.root.getAttribute('data-state')).toBe(left)
    expect(await page.locator('.d2l-outputs').allInnerTexts()).not.toContain('KeyboardInterrupt')
  })
})

test('the keyboard moves a slider, and who hears the page is told once it is done', async () => {
  const page = await open()
  const inputs = new CellOnPage(page, 'inputs')
  await inputs.input('a').focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => inputs.outputs()).toContain('0.75 3')
  await expect.poll(() => page.locator('#d2l-announcements').innerText()).toBe('Results are up to date')
  expect(await inputs.input('a').evaluate((element) => element === document.activeElement)).toBe(true)
})

describe.each(['light', 'dark'] as const)('in the %s', (colours) => {
  const openColoured = sampleSite({article, colours})

  test.each([
    ['desk', {viewport: {width: 1100, height: 900}}],
    ['phone', {viewport: {width: 360, height: 700}, hasTouch: true, isMobile: true}],
  ])('forms have no violation on a %s', async (device, context) => {
    const page = await openColoured('/', context)
    const inputs = new CellOnPage(page, 'inputs')
    await inputs.slide('a', 1.5)
    await expect.poll(() => inputs.outputs()).toContain('1.5')
    const shots = process.env['D2LBOOK_SCREENSHOTS']
    if (shots) await page.screenshot({path: `${shots}/forms-${colours}-${device}.png`, fullPage: true})
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  })
})

describe('a link', () => {
  const permissions = ['clipboard-read', 'clipboard-write']

  /** The address that was copied. */
  async function copied(cell: CellOnPage): Promise<URL> {
    await cell.choose('Copy a link to this state')
    const page = cell.root.page()
    await page.locator('.d2l-cell-notice', {hasText: 'Link copied'}).waitFor()
    return new URL(await page.evaluate(() => navigator.clipboard.readText()))
  }

  async function madeLink(): Promise<URL> {
    const page = await open('/?other=1', {permissions})
    const [inputs, square] = (['inputs', 'square'] as const).map((name) => new CellOnPage(page, name))
    await inputs!.slide('a', 1.5)
    // what is put out moves the buttons below it
    await expect.poll(() => square!.outputs()).toContain('2.25')
    await square!.root.getByRole('button', {name: /^Edit/}).click()
    await square!.root.getByRole('textbox').fill('import random\nprint("cube", a ** 3, random.random())')
    await square!.root.getByRole('button', {name: /^More for/}).click()
    const seed = square!.root.getByLabel('Seed of the random numbers')
    await seed.fill('7')
    await seed.press('Enter')
    return copied(square!)
  }

  test('shows another reader code, inputs and seed; nothing runs before she wants it', async () => {
    const {search, hash} = await madeLink()
    expect([search, hash.slice(0, 8)]).toEqual(['?other=1', '#cells=1'])
    const outputs: string[] = []
    for (let reader = 0; reader < 2; reader++) {
      const page = await open(`/${hash}`)
      const [inputs, square] = (['inputs', 'square'] as const).map((name) => new CellOnPage(page, name))
      const notice = page.locator('.d2l-cell-notice')
      await notice.waitFor()
      expect(await notice.innerText()).toContain('Nothing of it has run')
      expect(await page.locator('.d2l-cell:not([data-state="stale"])[data-state]').count()).toBe(0)
      // what the build has shown there is of another text
      expect(await square!.root.getAttribute('data-state')).toBe('stale')
      expect(page.workers()).toHaveLength(0)
      expect(await inputs!.input('a').inputValue()).toBe('1.5')
      expect(await inputs!.code()).toContain('a = 1.5 #@param')
      expect(await square!.code()).toContain('print("cube", a ** 3')
      await square!.root.getByRole('button', {name: /^Run/}).click()
      await expect.poll(() => square!.outputs()).toMatch(/^cube 3.375 0\.\d+$/)
      outputs.push(await square!.outputs())
      await page.context().close()
    }
    // both began with the same seed
    expect(outputs[0]).toBe(outputs[1])
  })

  test('is taken back as a whole', async () => {
    const {hash} = await madeLink()
    const page = await open(`/${hash}`)
    await page.getByRole('button', {name: 'Revert all to the original'}).click()
    const [inputs, square] = (['inputs', 'square'] as const).map((name) => new CellOnPage(page, name))
    expect(await inputs!.input('a').inputValue()).toBe('0.5')
    expect(await square!.code()).toBe('print("square", a * a)')
    expect(new URL(page.url()).hash).toBe('')
    expect(await page.locator('.d2l-cell-notice').count()).toBe(0)
  })

  test('that is opened, changed and copied again holds the newer state', async () => {
    const {hash} = await madeLink()
    const page = await open(`/${hash}`, {permissions})
    const inputs = new CellOnPage(page, 'inputs')
    await inputs.input('a').waitFor()
    await page.locator('.d2l-cell-notice').waitFor()
    await inputs.slide('a', 0.25)
    const again = await copied(inputs)
    const other = await open(`/${again.hash}`)
    await other.locator('.d2l-cell-notice').waitFor()
    expect(await new CellOnPage(other, 'inputs').input('a').inputValue()).toBe('0.25')
    expect(await new CellOnPage(other, 'square').code()).toContain('cube')
  })

  test('that cannot be read says so, and leaves the page alone', async () => {
    const page = await open('/#cells=9zzz')
    await page.locator('.d2l-cell-notice', {hasText: 'cannot read'}).waitFor()
    expect(await new CellOnPage(page, 'inputs').input('a').inputValue()).toBe('0.5')
    await page.getByRole('button', {name: 'Dismiss'}).click()
    expect(await page.locator('.d2l-cell-notice').count()).toBe(0)
  })

  test('to a page that has changed says how much of it has no place any more', async () => {
    const page = await open('about:blank')
    const state = {
      c: [
        ['gone', 'x'],
        ['gone too', [[0, 'a', '1']]],
      ],
    }
    await page.goto('/')
    const fragment = await page.evaluate(async (value) => {
      const stream = new Blob([JSON.stringify(value)])
        .stream()
        .pipeThrough(new CompressionStream('deflate-raw'))
      const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
      return btoa(String.fromCharCode(...bytes))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replaceAll('=', '')
    }, state)
    await page.goto(`/?again=1#cells=1${fragment}`)
    await page.locator('.d2l-cell-notice', {hasText: 'left out: 2'}).waitFor()
  })

  test('that is long is told to be', async () => {
    const page = await open('/', {permissions})
    const square = new CellOnPage(page, 'square')
    await square.root.getByRole('button', {name: /^Edit/}).click()
    const text = Array.from({length: 400}, (_, i) => `x${i} = ${Math.sin(i)}`).join('\n')
    await square.root.getByRole('textbox').fill(text)
    await square.choose('Copy a link to this state')
    await page.locator('.d2l-cell-notice', {hasText: /has \d{4,} characters/}).waitFor()
  })

  describe.each(['light', 'dark'] as const)('in the %s', (colours) => {
    const openColoured = sampleSite({article, colours})

    test('and the menu have no violation', async () => {
      const {hash} = await madeLink()
      const page = await openColoured(`/${hash}`)
      await page.locator('.d2l-cell-notice').waitFor()
      await new CellOnPage(page, 'square').root.getByRole('button', {name: /^More for/}).click()
      const shots = process.env['D2LBOOK_SCREENSHOTS']
      if (shots) await page.screenshot({path: `${shots}/link-${colours}.png`, fullPage: true})
      expect(await violations(page)).toEqual([])
    })
  })
})
