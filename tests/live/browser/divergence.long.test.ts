// A network that diverges in the reader's hands, and how she brings it back.
import type {Page} from 'playwright'
import {expect, test} from 'vitest'
import {faultsOf, shownNumber, useBrowser, waitForStep} from './with-page.ts'

const {open} = useBrowser()

const wild = {
  component: 'mlp',
  attributes: {
    data: 'function',
    function: '40*x1*x2',
    hidden: '8,8',
    activation: 'identity',
    rate: '3',
    batch: '1',
    noise: '0',
    steps: '300',
    name: 'wild',
  },
}
const loss = {component: 'let', attributes: {name: 'loss', label: 'Loss'}, source: '$wild.trainLoss'}

const told = 'The loss grew beyond all numbers: lower the learning rate and start again.'

/** What of the page is no number, and shall not be seen or heard. */
async function noNumbers(page: Page): Promise<string[]> {
  return (await page.content()).match(/.{20}(?:NaN|Infinity|>undefined)/g) ?? []
}

test('it says so, shares the way to it, and is well again with a lower rate', async () => {
  const {page, errors} = await open([wild, loss], {permissions: ['clipboard-read', 'clipboard-write']})
  expect(await page.locator('figcaption').textContent()).toContain('the training has diverged')
  expect(await noNumbers(page)).toEqual([])

  await page.getByRole('button', {name: 'Settings'}).click()
  await page.getByRole('alert').getByText(told).waitFor()
  await waitForStep(page, 300)
  expect(await page.getByText('Loss = –').isVisible()).toBe(true)
  expect(await noNumbers(page)).toEqual([])
  expect(await faultsOf(page)).toEqual([])

  await page.getByRole('button', {name: 'Code'}).click()
  await page.getByText('# The training in the figure has diverged').waitFor()
  expect(await page.getByRole('tabpanel').textContent()).not.toMatch(/\bnan\b|\binf\b/i)

  await page.getByRole('button', {name: 'Copy link'}).click()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  const other = await page.context().newPage()
  await other.goto(link)
  await other.getByRole('alert').getByText(told).waitFor()
  expect(await shownNumber(other, 'step')).toBe(300)
  await other.close()

  await page.getByLabel('Learning rate').selectOption('0.0003')
  await page.getByRole('button', {name: 'Start again'}).click()
  await page.waitForFunction(() => document.querySelector('[role=alert]')?.textContent === '')
  await page.getByRole('button', {name: 'One step'}).click()
  await waitForStep(page, 1)
  expect(await shownNumber(page, 'training loss')).toBeGreaterThan(0)
  expect(await page.getByText(/^Loss = \d/).isVisible()).toBe(true)
  expect(await errors()).toEqual([])
})
