import {expect, test} from 'vitest'
import type {LiveBlock} from '../../../plugins/live/src/index.ts'
import {shownNumber, useBrowser, waitForStep} from './with-page.ts'

const {open, openRaw} = useBrowser()
const block = (component: string, attributes: Record<string, string> = {}, source = ''): LiveBlock => ({
  component,
  attributes,
  source,
})

test('a slider drives a formula and the figures that use either, and no others', async () => {
  const {page, errors, requests} = await open([
    block('slider', {name: 'alpha', min: '0', max: '1', value: '0.25', label: 'Slope'}),
    block('let', {name: 'double', digits: '2'}, '2 * $alpha'),
    block('activation', {functions: 'prelu', alpha: '$alpha', x: '-2'}),
    block('activation', {functions: 'tanh', name: 'other'}),
  ])
  const output = page.locator('.d2l-live-let output')
  expect(await output.textContent()).toBe('0.50')
  expect(requests.some((path) => path.includes('worker'))).toBe(false)
  await page.getByLabel('Slope').fill('0.4')
  await expect.poll(() => output.textContent()).toBe('0.80')
  // the figure that follows started by itself; its value is f(-2)
  await page.getByText('automatic differentiation').waitFor()
  await expect.poll(() => page.locator('tbody td').nth(1).textContent()).toBe('−0.800')
  expect(await page.getByRole('button', {name: 'Explore'}).count()).toBe(1)
  expect(await page.getByLabel('Slope α').count()).toBe(0)
  expect(await errors()).toEqual([])
})

test('every kind of input sets its variable', async () => {
  const {page} = await open([
    block('select', {name: 'set', options: 'circles,moons', label: 'Set'}),
    block('number', {name: 'seed', min: '0', max: '100', step: '1', value: '3', label: 'Start'}),
    block('checkbox', {name: 'shown', label: 'Weights'}),
    block('let', {name: 'sum'}, '$seed + $shown * 10'),
    block('mlp-diagram', {weights: '$shown', seed: '$seed'}),
  ])
  const output = page.locator('.d2l-live-let output')
  await expect.poll(() => output.textContent()).toBe('3.000')
  await page.getByLabel('Weights').check()
  await page.getByLabel('Start').fill('7')
  await expect.poll(() => output.textContent()).toBe('17.000')
  await expect.poll(() => page.locator('figure path.d2l-live-plus').count()).toBeGreaterThan(0)
  await page.getByLabel('Set').selectOption('moons')
  expect(await page.getByLabel('Set').inputValue()).toBe('moons')
})

test('figures of one name show one network, and its numbers are variables of the page', async () => {
  const {page} = await open([
    block('mlp', {name: 'net', hidden: '4', steps: '60'}),
    block('mlp-diagram', {name: 'net'}),
    block('let', {name: 'percent', digits: '0'}, '$net.step / 2'),
  ])
  await page.getByRole('button', {name: 'Settings'}).click()
  await waitForStep(page, 60)
  await expect.poll(() => page.locator('.d2l-live-let output').textContent()).toBe('30')
  // the diagram has started too, with the network and its weights
  const circles = page.locator('.d2l-live-mlp-diagram circle')
  await expect.poll(() => circles.count()).toBe(2 + 4 + 1)
  await expect
    .poll(() => page.locator('.d2l-live-mlp-diagram :is(path.d2l-live-plus, path.d2l-live-minus)').count())
    .toBe(12)
  await page.getByRole('button', {name: 'Add a unit to layer 1'}).click()
  await expect.poll(() => circles.count()).toBe(2 + 5 + 1)
})

test('a figure bound to a slider is trained again for each value, and the newest wins', async () => {
  const {page} = await open([
    block('slider', {name: 'noise', min: '0', max: '50', step: '1', value: '0'}),
    block('mlp', {noise: '$noise', steps: '100'}),
  ])
  const slider = page.getByLabel('noise')
  for (const value of ['10', '20', '30', '40', '50', '45']) await slider.fill(value)
  await waitForStep(page, 100)
  await page.getByRole('button', {name: 'Train'}).waitFor()
  const loss = await shownNumber(page, 'training loss')

  const {page: other} = await open([
    block('slider', {name: 'noise', min: '0', max: '50', step: '1', value: '0'}),
    block('mlp', {noise: '$noise', steps: '100'}),
  ])
  await other.getByLabel('noise').fill('45')
  await waitForStep(other, 100)
  await other.getByRole('button', {name: 'Train'}).waitFor()
  expect(loss).toBe(await shownNumber(other, 'training loss'))
})

test('plain MDX needs no build step: props are options, pictures are drawn by the server', async () => {
  const {page, errors} = await openRaw([
    {component: 'mlp', hidden: [3, 2], data: 'xor'},
    {component: 'nothing', size: 3},
  ])
  expect(await page.locator('figure svg[role=img]').count()).toBe(2)
  expect(await page.locator('figcaption').textContent()).toContain('2 hidden layers of 3, 2 units')
  expect(await page.locator('pre').textContent()).toBe('{.live nothing size="3"}\n')
  await page.getByRole('button', {name: 'Run'}).click()
  await waitForStep(page, 10)
  expect(await errors()).toEqual([])
})

test('without JavaScript every figure of plain MDX shows its picture and its words', async () => {
  const components = ['mlp', 'activation', 'mlp-diagram', 'affine-collapse', 'approximation', 'digits']
  const {page} = await openRaw(
    components.map((component) => ({component, locale: 'vi', ...(component === 'mlp' ? {hidden: [3]} : {})})),
    {javaScriptEnabled: false},
  )
  for (const [index, component] of components.entries()) {
    const figure = page.locator('figure').nth(index)
    expect([component, await figure.locator('svg[role=img]').first().isVisible()]).toEqual([component, true])
    expect(await figure.locator('figcaption').isVisible()).toBe(true)
  }
  expect(await page.locator('figcaption').first().textContent()).toContain('một tầng ẩn 3 nút')
})

test('a page from right to left keeps its drawings and formulas from left to right, and fits a phone', async () => {
  const {page, errors} = await open(
    [block('mlp', {steps: '10'}), block('activation'), block('affine-collapse')],
    {lang: 'ar', dir: 'rtl', viewport: {width: 360, height: 800}},
  )
  await page.getByRole('button', {name: 'الإعدادات'}).click()
  for (let left = 2; left > 0; left--) await page.getByRole('button', {name: 'استكشاف'}).first().click()
  await page.getByRole('button', {name: 'نسخ الرابط'}).nth(2).waitFor()
  const directions = await page
    .locator('.d2l-live-drawing, .d2l-live-network-view, .d2l-live-matrices, td.d2l-live-formula')
    .evaluateAll((nodes) => [...new Set(nodes.map((node) => getComputedStyle(node).direction))])
  expect(directions).toEqual(['ltr'])
  // the maps of the units stand over their circles: inputs on the left, the output on the right
  const [input, output] = await Promise.all(
    ['input', 'output'].map((kind) => page.locator(`.d2l-live-map-${kind}`).first().boundingBox()),
  )
  expect(input!.x).toBeLessThan(output!.x)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  expect(await errors()).toEqual([])
})

test('the interface speaks the language of the page', async () => {
  const {page} = await open([block('mlp', {steps: '10'})], {lang: 'vi'})
  expect(await page.locator('figcaption').textContent()).toContain('tham số')
  await page.getByRole('button', {name: 'Tùy chỉnh'}).click()
  await page.getByRole('button', {name: 'Huấn luyện'}).waitFor()
})
