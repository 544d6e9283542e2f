import type {Page} from 'playwright'
import {expect, test} from 'vitest'
import type {LiveBlock} from '../../../plugins/live/src/index.ts'
import {faultsOf, shownNumber, useBrowser, waitForStep} from './with-page.ts'

const {open} = useBrowser()
const figure = (component: string, attributes: Record<string, string> = {}): LiveBlock => ({
  component,
  attributes,
})
const explore = (page: Page): Promise<void> => page.getByRole('button', {name: 'Explore'}).first().click()

/** Cells of a table's row, by its head. */
function row(page: Page, head: string): Promise<string[]> {
  return page
    .locator('tr', {has: page.getByRole('rowheader', {name: head, exact: true})})
    .locator('td')
    .allTextContents()
}

test('the activation explorer reads values and derivatives from the engine', async () => {
  const {page, errors} = await open([figure('activation', {functions: 'prelu,tanh', x: '-2'})])
  await explore(page)
  await page.getByText('automatic differentiation, computed by WebAssembly').waitFor()
  expect(await row(page, 'PReLU')).toEqual(['max(0, x) + 0.25·min(0, x)', '−0.500', '0.250'])
  expect(await row(page, 'tanh')).toEqual(['(1 − exp(−2x)) / (1 + exp(−2x))', '−0.964', '0.071'])
  await page.getByLabel('Slope α').fill('0.4')
  await expect.poll(() => row(page, 'PReLU')).toEqual(['max(0, x) + 0.40·min(0, x)', '−0.800', '0.400'])
  await page.getByLabel('sigmoid').check()
  await expect.poll(() => row(page, 'sigmoid')).toEqual(['1 / (1 + exp(−x))', '0.119', '0.105'])
  expect(await errors()).toEqual([])
})

test('the network diagram counts parameters and multiplications, and abbreviates large layers', async () => {
  const {page} = await open([figure('mlp-diagram', {sizes: '784,256,10'})])
  expect(await page.locator('figure circle').count()).toBe(7 + 7 + 7)
  await explore(page)
  await page.getByRole('table').waitFor()
  expect(await row(page, '1')).toEqual(['784 × 256', '256', '200\u202f960', '200\u202f704'])
  expect(await row(page, 'Together')).toEqual(['203\u202f530', '203\u202f264'])
  await page.getByRole('button', {name: 'Remove the last layer'}).click()
  expect(await row(page, 'Together')).toEqual(['7\u202f850', '7\u202f840'])
})

test('two linear layers are one, until a function stands between them', async () => {
  const {page} = await open([figure('affine-collapse', {units: '3'})])
  await explore(page)
  await page.getByText('Two layers, one map: the lattices coincide.').waitFor()
  await page.getByRole('slider', {name: 'Function between'}).fill('0.5')
  await page.getByText('No single layer does this').waitFor()
  await page.getByLabel('Activation').selectOption('identity')
  await page.getByText('Two layers, one map: the lattices coincide.').waitFor()
})

test('a drawn curve is followed piece by piece', async () => {
  const {page} = await open([figure('approximation', {units: '6', steps: '300'})])
  await page.getByRole('button', {name: 'Settings'}).click()
  await waitForStep(page, 300)
  expect(await shownNumber(page, 'parameters')).toBe(19)
  const pieces = await shownNumber(page, 'pieces')
  expect(pieces).toBeGreaterThanOrEqual(2)
  expect(pieces).toBeLessThanOrEqual(7)
  const target = () => page.locator('.d2l-live-target').first().getAttribute('d')
  const before = await target()
  const box = (await page.locator('.d2l-live-curve-pen').boundingBox())!
  await page.mouse.move(box.x + 60, box.y + 60)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width - 40, box.y + box.height - 80, {steps: 8})
  await page.mouse.up()
  await expect.poll(target).not.toBe(before)
  await waitForStep(page, 300)
  await page.getByLabel('Activation').selectOption('tanh')
  await page.locator('dd', {hasText: '–'}).waitFor()
})

test('the digits are learned, and a digit written by the reader is read', async () => {
  const {page} = await open([figure('digits', {samples: '600', steps: '300'})])
  expect(await page.locator('figcaption').textContent()).toMatch(/it reads \d\d % of the test digits/)
  await page.getByRole('button', {name: 'Settings'}).click()
  await waitForStep(page, 300)
  expect(await shownNumber(page, 'test accuracy')).toBeGreaterThan(80)
  const pad = (await page.locator('.d2l-live-pad-pen').boundingBox())!
  const stroke: [number, number][] = [
    [0.25, 0.2],
    [0.75, 0.2],
    [0.42, 0.88],
  ]
  await page.mouse.move(pad.x + stroke[0]![0] * pad.width, pad.y + stroke[0]![1] * pad.height)
  await page.mouse.down()
  for (const [x, y] of stroke.slice(1))
    await page.mouse.move(pad.x + x * pad.width, pad.y + y * pad.height, {steps: 6})
  await page.mouse.up()
  await expect
    .poll(() => page.locator('.d2l-live-chances [aria-current] span').first().textContent())
    .toBe('7')
  await page.getByRole('button', {name: 'Clear'}).click()
  expect(await page.locator('.d2l-live-chances [aria-current]').count()).toBe(0)
})

test.each(['activation', 'mlp-diagram', 'affine-collapse', 'approximation', 'digits'])(
  'axe finds no faults in %s, still and at work, nor does it overflow a phone',
  async (component) => {
    const {page, errors} = await open(
      [
        figure(component, {title: 'A figure'}),
        figure('slider', {name: 'a', label: 'A'}),
        figure('checkbox', {name: 'b'}),
      ],
      {viewport: {width: 320, height: 700}, theme: 'dark'},
    )
    expect(await faultsOf(page)).toEqual([])
    await page
      .getByRole('button', {name: /Explore|Settings/})
      .first()
      .click()
    await page.locator('figure table, figure dl').first().waitFor()
    expect(await faultsOf(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    expect(await errors()).toEqual([])
  },
)
