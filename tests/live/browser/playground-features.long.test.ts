// What the reader does with inputs, units, weights and views of the playground, by pointer, finger and keyboard.
import type {Page} from 'playwright'
import {expect, test} from 'vitest'
import {faultsOf, shownNumber, useBrowser, waitForStep, type OpenOptions} from './with-page.ts'

const {open} = useBrowser()

const clipboard = {permissions: ['clipboard-read', 'clipboard-write']}

/** A playground at rest after its steps. */
async function opened(attributes: Record<string, string>, options: OpenOptions = {}) {
  const made = await open([{component: 'mlp', attributes: {backend: 'plain', ...attributes}}], options)
  await made.page.getByRole('button', {name: 'Settings'}).click()
  await waitForStep(made.page, Number(attributes['steps']))
  await made.page.getByRole('button', {name: 'Train'}).waitFor()
  return made
}

async function copiedLink(page: Page): Promise<string> {
  await page.getByRole('button', {name: 'Copy link'}).click()
  await page.getByText('Copied: the link opens').waitFor()
  return page.evaluate(() => navigator.clipboard.readText())
}

/** The pixels of the large plane, as one text. */
async function planeOf(page: Page): Promise<string> {
  return page.locator('canvas.d2l-live-surface').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())
}

const unit = (page: Page, name: RegExp | string) =>
  page.locator('.d2l-live-map').and(page.getByRole('button', {name}))
const few = {steps: '40', samples: '60', hidden: '3', activation: 'tanh'}

test('inputs are chosen by ticks; the last one cannot be taken away; links and programs know them', async () => {
  const {page, errors} = await opened({...few, features: 'x1*x2', data: 'xor'}, clipboard)
  expect(await shownNumber(page, 'parameters')).toBe(10)
  expect(await page.getByRole('checkbox', {name: 'x₁x₂'}).isDisabled()).toBe(true)
  await page.getByRole('checkbox', {name: 'sin x₂'}).check()
  await page.waitForFunction(() => document.querySelectorAll('.d2l-live-map-input').length === 2)
  await waitForStep(page, 40)
  expect(await shownNumber(page, 'parameters')).toBe(13)
  expect(await page.getByRole('checkbox', {name: 'x₁x₂'}).isDisabled()).toBe(false)
  await page.getByRole('button', {name: 'Code'}).click()
  await page.getByText('X = np.stack([x1 * x2, np.sin(x2)], axis=1)').waitFor()
  const loss = await shownNumber(page, 'training loss')
  const link = await copiedLink(page)

  const other = await page.context().newPage()
  await other.goto(link)
  await waitForStep(other, 40)
  expect(await unit(other, 'Input sin x₂').count()).toBe(1)
  expect(await shownNumber(other, 'training loss')).toBe(loss)
  expect(await errors()).toEqual([])
})

test('another learning rate keeps weights that come of other inputs', async () => {
  const {page} = await opened({...few, features: 'x1,x2^2'})
  await page.getByRole('button', {name: 'One step'}).click()
  await waitForStep(page, 41)
  const bias = await unit(page, 'Output').getAttribute('aria-label')
  await page.getByLabel('Learning rate').selectOption('0.001')
  await page.getByRole('button', {name: 'One step'}).click()
  await waitForStep(page, 42)
  const [before, after] = [bias, await unit(page, 'Output').getAttribute('aria-label')].map(biasOf)
  expect(Math.abs(after! - before!)).toBeLessThan(0.011)
})

function biasOf(label: string | null): number {
  return Number(/bias (.*)$/.exec(label ?? '')![1]!.replace('−', '-'))
}

test('a unit is shown large under the pointer and with the focus, and stays when it is chosen', async () => {
  const {page, errors} = await opened(few)
  const output = await planeOf(page)
  const hidden = unit(page, 'Layer 1, unit 2')
  await hidden.hover()
  await page.locator('.d2l-live-unit-name', {hasText: 'Layer 1, unit 2'}).waitFor()
  const large = await planeOf(page)
  expect(large).not.toBe(output)
  await page.mouse.move(0, 0)
  await page.locator('.d2l-live-unit-name').waitFor({state: 'detached'})
  expect(await planeOf(page)).toBe(output)

  await unit(page, 'Layer 1, unit 1').focus()
  await page.keyboard.press('Tab')
  await page.locator('.d2l-live-unit-name', {hasText: 'Layer 1, unit 2'}).waitFor()
  expect(await planeOf(page)).toBe(large)
  await page.keyboard.press('Enter')
  expect(await hidden.getAttribute('aria-pressed')).toBe('true')
  await page.keyboard.press('Tab')
  await page.locator('.d2l-live-unit-name', {hasText: 'Layer 1, unit 3'}).waitFor()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await page.locator('.d2l-live-unit-name').waitFor({state: 'detached'})
  expect(await errors()).toEqual([])
})

test('the shown unit, the sides and the test points go with a link', async () => {
  const {page} = await opened({...few, legend: 'true'}, clipboard)
  await unit(page, 'Layer 1, unit 3').click()
  await page.getByLabel('Sides only').check()
  await page.getByLabel('Test points').uncheck()
  await page.getByText('In words').click()
  await page.getByText('Shown in the plane: Layer 1, unit 3. The plane shows only').waitFor()
  await page.mouse.move(0, 0)
  const sides = await planeOf(page)
  const link = await copiedLink(page)
  expect(link).toMatch(/~qtrue~tfalse~u1\.3/)
  const other = await page.context().newPage()
  await other.goto(link)
  await waitForStep(other, 40)
  await other.locator('.d2l-live-unit-name', {hasText: 'Layer 1, unit 3'}).waitFor()
  expect(await planeOf(other)).toBe(sides)
  const spoken = other.locator('.d2l-live-plane-view svg[role=img]')
  expect(await spoken.getAttribute('aria-label')).toContain('Test points are not shown.')
  expect(await other.locator('.d2l-live-plane-legend').textContent()).toBe('A (square)B (round)')
})

test('a weight is set by hand with the keyboard alone, and training goes on from there', async () => {
  const {page, errors} = await opened(few, clipboard)
  await page.getByText('Choose a unit or a connection').waitFor()
  await unit(page, 'Layer 1, unit 2').focus()
  await page.keyboard.press('Enter')
  const group = page.getByRole('group', {name: 'By hand: Layer 1, unit 2'})
  const weight = group.getByLabel('weight from x₂')
  await weight.focus()
  const before = await shownNumber(page, 'training loss')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('-2.5')
  await page.waitForFunction(
    (loss) => Number(document.querySelectorAll('dd')[2]?.firstChild?.textContent) !== loss,
    before,
  )
  await group.getByLabel('bias').focus()
  await page.keyboard.press('ArrowUp')
  await expect.poll(() => weight.inputValue()).toBe('-2.5')
  await page.getByText('In words').click()
  await page.getByText('Some of its weights were set by hand.').waitFor()
  expect(await shownNumber(page, 'step')).toBe(40)
  const link = await copiedLink(page)
  const loss = await shownNumber(page, 'training loss')

  await page.getByRole('button', {name: 'One step'}).click()
  await waitForStep(page, 41)
  const trained = async () => Number(await weight.inputValue())
  await expect.poll(trained).not.toBe(-2.5)
  expect(await trained()).toBeCloseTo(-2.5, 0)

  const other = await page.context().newPage()
  await other.goto(link)
  await waitForStep(other, 40)
  await other.waitForFunction(
    (wanted) => Number(document.querySelectorAll('dd')[2]?.firstChild?.textContent) === wanted,
    loss,
  )
  expect(await errors()).toEqual([])
})

test.each([
  ['mouse', {}],
  ['finger', {hasTouch: true, isMobile: true, viewport: {width: 390, height: 800}}],
] as const)('a connection is chosen by %s, and its number has the focus', async (kind, options) => {
  const {page} = await opened({...few, hidden: '1', features: 'x1,x2'}, options)
  const [from, to] = [await unit(page, 'Input x₂').boundingBox(), await unit(page, 'Layer 1').boundingBox()]
  const middle = (box: typeof from): [number, number] => [box!.x + box!.width / 2, box!.y + box!.height / 2]
  const [[x1, y1], [x2, y2]] = [middle(from), middle(to)]
  const place = [(x1 + x2) / 2, (y1 + y2) / 2] as const
  if (kind === 'mouse') {
    await page.mouse.move(...place)
    await page.getByText(/^weight from x₂: −?\d/).waitFor()
    await page.mouse.click(...place)
  } else await page.touchscreen.tap(...place)
  const weight = page.getByRole('group', {name: /By hand: Layer 1, unit 1/}).getByLabel('weight from x₂')
  await weight.waitFor()
  await expect.poll(() => weight.evaluate((input) => input === document.activeElement)).toBe(true)
  await weight.fill('3')
  await page.waitForFunction(() => document.querySelector('.d2l-live-plus[stroke-width="5.00"]') !== null)
})

test('bumps are followed with a squared error, and their legend has shades', async () => {
  const {page} = await opened({...few, data: 'bumps', steps: '300', rate: '0.3'})
  expect(await page.locator('dd small').count()).toBe(0)
  expect(await page.locator('.d2l-live-plane-legend .d2l-live-band').count()).toBe(20)
  expect(await page.getByLabel('Legend').count()).toBe(0)
  expect(await shownNumber(page, 'training loss')).toBeLessThan(0.05)
})

test.each([
  ['light', {}],
  ['dark', {colorScheme: 'dark'}],
  ['on a phone', {viewport: {width: 360, height: 740}}],
] as const)('axe finds nothing wrong with all of it (%s)', async (_, options) => {
  const all = 'x1,x2,x1^2,x2^2,x1*x2,sin(x1),sin(x2)'
  const {page} = await opened({...few, features: all, hidden: '4,3', data: 'bumps', unit: '2.2'}, options)
  await page.getByRole('group', {name: 'By hand: Layer 2, unit 2'}).waitFor()
  expect(await faultsOf(page)).toEqual([])
  const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(width).toBeLessThanOrEqual(0)
})

test('without JavaScript there is the picture of it, with its words', async () => {
  const attributes = {...few, features: 'x1*x2,sin(x1)', data: 'bumps', unit: '1.2', discrete: 'true'}
  const {page} = await open([{component: 'mlp', attributes}], {javaScriptEnabled: false})
  const words = await page.locator('figcaption').textContent()
  expect(words).toContain('with the inputs x₁x₂, sin x₁, one hidden layer of 3 units')
  expect(words).toContain('Shown in the plane: Layer 1, unit 2.')
  expect(await page.locator('figure .d2l-live-side').count()).toBe(2)
  expect(await page.locator('figure svg .d2l-live-plane-legend').isVisible()).toBe(true)
})
