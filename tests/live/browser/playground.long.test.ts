import type {Page} from 'playwright'
import {expect, test} from 'vitest'
import {faultsOf, shownNumber, turns, useBrowser, waitForStep} from './with-page.ts'

const {open} = useBrowser()
const mlp = (attributes: Record<string, string> = {}) => ({component: 'mlp', attributes})
const isHeavy = (path: string): boolean => /worker|engine|backend|gpu/i.test(path)

test('the still figure is a picture with words, and nothing of the engine is downloaded', async () => {
  const {page, requests, errors} = await open([mlp()])
  await turns(page)
  expect(requests.filter(isHeavy)).toEqual([])
  expect(await page.locator('figure svg[role=img]').count()).toBe(2)
  expect(await page.locator('figcaption').textContent()).toMatch(
    /After 600 steps: loss 0\.0\d+ on training points/,
  )
  expect(await errors()).toEqual([])
  const {length} = requests
  await page.getByRole('button', {name: 'Run'}).click()
  await waitForStep(page, 10)
  expect(requests.slice(length).filter(isHeavy)).not.toEqual([])
  expect(await errors()).toEqual([])
})

test('without JavaScript the picture and its words stay, without buttons', async () => {
  const {page} = await open([mlp({title: 'Circles'})], {javaScriptEnabled: false})
  expect(await page.locator('figure svg[role=img]').count()).toBe(2)
  expect(await page.locator('figcaption').isVisible()).toBe(true)
  expect(await page.getByText('Circles', {exact: true}).isVisible()).toBe(true)
  expect(await page.getByRole('button', {name: 'Run'}).isVisible()).toBe(false)
})

test('Run trains from the first weights and lowers both losses', async () => {
  const {page} = await open([mlp({steps: '0', speed: 'fast'})])
  await page.getByRole('button', {name: 'Run'}).click()
  await waitForStep(page, 500)
  expect(await shownNumber(page, 'training loss')).toBeLessThan(0.1)
  expect(await shownNumber(page, 'test loss')).toBeLessThan(0.15)
})

test('Settings shows the network of the still picture, and a change is trained to the same step', async () => {
  const {page} = await open([mlp({steps: '400'})])
  await page.getByRole('button', {name: 'Settings'}).click()
  await waitForStep(page, 400)
  expect(await shownNumber(page, 'step')).toBe(400)
  expect(await shownNumber(page, 'parameters')).toBe(21)
  await page.getByRole('button', {name: 'Add a unit to layer 1'}).click()
  await page.waitForFunction(() => document.querySelectorAll('.d2l-live-map-hidden').length === 6)
  await waitForStep(page, 400)
  expect(await shownNumber(page, 'parameters')).toBe(25)
  await page.getByLabel('Data set').selectOption('Spiral')
  await page.waitForFunction(() => document.querySelector('.d2l-live-plane-view svg[role=img]') !== null)
  await waitForStep(page, 400)
  await page.getByRole('button', {name: 'Train'}).waitFor()
})

async function copyLink(page: Page): Promise<string> {
  await page.getByRole('button', {name: /Copy link|Copied/}).click()
  return page.evaluate(() => navigator.clipboard.readText())
}

test.each([
  ['weights in the link', {hidden: '4'}],
  ['training again from the seed', {hidden: '16,16,16', optimizer: 'adam', rate: '0.01', batch: '4'}],
])('a shared link restores the same network by %s', async (_, attributes) => {
  const {page, url} = await open([mlp({...attributes, steps: '120'})], {
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  await page.getByRole('button', {name: 'Settings'}).click()
  await waitForStep(page, 120)
  await page.getByLabel('Noise').fill('11')
  expect(await restingStep(page)).toBe(120)
  await page.getByRole('button', {name: 'One step'}).click()
  await waitForStep(page, 121)
  const loss = await shownNumber(page, 'training loss')
  const link = await copyLink(page)
  expect(link.startsWith(`${url}/?live-1=1~`)).toBe(true)
  expect(link.endsWith('#live-1')).toBe(true)

  const other = await page.context().newPage()
  await other.goto(link)
  await waitForStep(other, 121)
  expect(await shownNumber(other, 'step')).toBe(121)
  expect(await shownNumber(other, 'training loss')).toBe(loss)
  expect(await copyLink(other)).toBe(link)
})

test('a damaged link says so and starts afresh', async () => {
  const {page} = await open([mlp({steps: '20'})], {query: '?live-1=9~what'})
  await page.getByText('The link holds a state that cannot be read').waitFor()
  await waitForStep(page, 20)
})

test('keys train, step and start again, but not where something is typed', async () => {
  const {page} = await open([mlp({steps: '10'})])
  await page.getByRole('button', {name: 'Settings'}).click()
  await waitForStep(page, 10)
  const unit = page.locator('.d2l-live-map').first()
  await unit.focus()
  await page.keyboard.press('s')
  await waitForStep(page, 11)
  await page.getByLabel('Seed').focus()
  await page.keyboard.press('s')
  expect(await restingStep(page)).toBe(11)
  await unit.focus()
  await page.keyboard.press('r')
  await page.waitForFunction(() => document.querySelector('dd')?.firstChild?.textContent === '0')
  await page.getByRole('button', {name: 'Code'}).focus()
  await page.keyboard.press('Tab')
  await page.getByRole('button', {name: 'One step'}).focus()
  await page.keyboard.press('Enter')
  await waitForStep(page, 1)
  await unit.focus()
  await page.keyboard.press('Enter')
  expect(await unit.getAttribute('aria-pressed')).toBe('true')
})

test('readers who want less motion get the result, not the way there', async () => {
  const {page} = await open([mlp({steps: '300'})], {reducedMotion: 'reduce'})
  await page.getByRole('button', {name: 'Run'}).click()
  await waitForStep(page, 300)
  expect(await shownNumber(page, 'step')).toBe(300)
  await page.getByRole('button', {name: 'Train'}).waitFor()
})

/** The step at which all that was asked for is done. */
async function restingStep(page: Page): Promise<number> {
  await turns(page)
  await page.getByRole('button', {name: 'Train'}).waitFor()
  return shownNumber(page, 'step')
}

test('out of sight nothing is computed', async () => {
  const {page} = await open([mlp()])
  await page.getByRole('button', {name: 'Run'}).click()
  await waitForStep(page, 20)
  await page.evaluate(() => {
    document.body.style.paddingTop = '5000px'
    scrollTo(0, 0)
  })
  let [before, step] = [-1, await shownNumber(page, 'step')]
  while (before !== step) {
    await turns(page)
    ;[before, step] = [step, await shownNumber(page, 'step')]
  }
  await page.evaluate(() => (document.body.style.paddingTop = '0'))
  await waitForStep(page, step + 20)
})

test('own points are added by pointer, by keyboard and as text', async () => {
  const {page} = await open([
    {...mlp({data: 'points', hidden: '3', steps: '50'}), source: '-1,-1,0\n1,1,1\n'},
  ])
  await page.getByRole('button', {name: 'Settings'}).click()
  await waitForStep(page, 50)
  const pen = page.locator('.d2l-live-pen')
  const count = async (): Promise<string | null> =>
    page.locator('.d2l-live-plane-view svg[role=img]').getAttribute('aria-label')
  expect(await count()).toContain('2 points')
  await pen.click({position: {x: 30, y: 30}})
  expect(await count()).toContain('3 points')
  await pen.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  expect(await count()).toContain('4 points')
  await page.getByText('Points as text').click()
  await page.getByRole('textbox', {name: 'Points as text'}).fill('0,0,a\n1,1,b\n2,2,b\nx,y,z')
  await page.getByRole('button', {name: 'Use these points'}).click()
  expect(await count()).toContain('3 points')
  expect(await page.getByText('Line 4: expected two numbers and a class').isVisible()).toBe(true)
})

test('the reader sees which backend computes and why, and may choose another', async () => {
  const {page} = await open([mlp({steps: '30'})], {remembered: 'nothing'})
  await page.getByRole('button', {name: 'Settings'}).click()
  await waitForStep(page, 30)
  await page.locator('.d2l-live-badge summary').click()
  const reasons = await page.locator('.d2l-live-badge small').allTextContents()
  expect(reasons.join('|')).toMatch(/times (faster|slower) than plain loops/)
  const loss = await shownNumber(page, 'training loss')
  await page.getByRole('radio', {name: /^plain loops/}).check()
  await page.waitForFunction(
    () => document.querySelector('.d2l-live-badge-name')?.textContent === 'plain loops',
  )
  expect(await shownNumber(page, 'step')).toBe(30)
  expect(await shownNumber(page, 'training loss')).toBeCloseTo(loss, 3)
})

test('the figure works under a policy without eval, inline scripts and inline styles', async () => {
  const policy =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; style-src 'self'"
  const {page, errors} = await open([mlp({speed: 'fast'})], {headers: {'Content-Security-Policy': policy}})
  const violations: string[] = []
  page.on(
    'console',
    (message) => message.text().includes('Content Security Policy') && violations.push(message.text()),
  )
  await page.getByRole('button', {name: 'Run'}).click()
  await waitForStep(page, 200)
  await page.getByRole('button', {name: 'Code'}).click()
  expect(await page.locator('.d2l-live-badge-name').textContent()).toBe('WebAssembly')
  expect(violations).toEqual([])
  expect(await errors()).toEqual([])
})

test('without WebAssembly the plain loops take over, with a word', async () => {
  const policy =
    "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; style-src 'self'"
  const {page} = await open([mlp({speed: 'fast', steps: '0'})], {
    headers: {'Content-Security-Policy': policy},
  })
  await page.getByRole('button', {name: 'Run'}).click()
  await waitForStep(page, 100)
  expect(await page.locator('.d2l-live-badge-name').textContent()).toBe('plain loops')
})

test('where workers are forbidden the figure computes in the page', async () => {
  const policy =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'none'; connect-src 'self'; style-src 'self'"
  const {page} = await open([mlp({steps: '0'})], {headers: {'Content-Security-Policy': policy}})
  await page.getByRole('button', {name: 'Run'}).click()
  await waitForStep(page, 100)
  expect(await shownNumber(page, 'training loss')).toBeLessThan(0.5)
  expect(await page.getByText('refuses background computation').isVisible()).toBe(true)
})

test('the figure at work has no faults that axe can find, in light and dark', async () => {
  for (const theme of ['light', 'dark'] as const) {
    const {page} = await open([mlp({title: 'Circles', steps: '50'})], {theme})
    await page.getByRole('button', {name: 'Settings'}).click()
    await waitForStep(page, 50)
    await page.getByRole('button', {name: 'Code'}).click()
    expect(await faultsOf(page)).toEqual([])
  }
})

test('what the figure shows can be read in words that keep up', async () => {
  const {page} = await open([mlp({steps: '40'})])
  await page.getByRole('button', {name: 'Settings'}).click()
  await waitForStep(page, 40)
  await page.getByText('In words').click()
  await page.getByText('After 40 steps: loss').waitFor()
  await page.getByRole('button', {name: 'One step'}).click()
  await page.getByText('After 41 steps: loss').waitFor()
  await expect
    .poll(() => page.locator('figure output.d2l-live-spoken').textContent())
    .toMatch(/^Paused at step 41\./)
})

test('at 320 pixels nothing overflows and targets are large enough for a finger', async () => {
  const {page} = await open([mlp({hidden: '8,8,8', steps: '10'})], {viewport: {width: 320, height: 700}})
  await page.getByRole('button', {name: 'Settings'}).click()
  await waitForStep(page, 10)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  const small = await page.locator('figure :is(button, select, summary, input)').evaluateAll((nodes) =>
    nodes
      .map((node) => {
        // what has a label beside it can be hit there too
        const target = ['radio', 'checkbox'].includes(node.getAttribute('type') ?? '')
          ? node.parentElement!
          : node
        return {name: node.className || node.id, box: target.getBoundingClientRect()}
      })
      .filter(({box}) => box.width > 0 && Math.min(box.width, box.height) < 24)
      .map(({name, box}) => `${name} ${Math.round(box.width)}x${Math.round(box.height)}`),
  )
  expect(small).toEqual([])
})
