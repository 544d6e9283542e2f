// A book of cells, built by the command, run in the pages of its site: what only the whole can show. What a reader does with
// single cells is in tests/theme/cells.long.test.ts.

import {mkdtemp, readFile, rm} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type {Browser, BrowserContextOptions, Locator, Page} from 'playwright'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {hydrated} from '../browser/hydrated.ts'
import {closePages, sharedChromium} from '../browser/shared-chromium.ts'
import {isolationHeaders, serveFolder, type FolderServer} from '../browser/serve-folder.ts'
import {buildWithCells} from './build-site.ts'

const book = path.join(import.meta.dirname, 'fixtures/cells-book')
let folder: string
let policy: string
let server: FolderServer
let browser: Browser

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-cells-'))
  const site = path.join(folder, 'site')
  await buildWithCells(book, site)
  policy = (await readFile(path.join(site, 'content-security-policy.txt'), 'utf8')).trim()
  // every page of this file is read under the policy that the build has written
  server = await serveFolder(site, {headers: {'content-security-policy': policy}})
  browser = await sharedChromium()
})

afterAll(async () => {
  await closePages(browser)
  await server?.close()
  await rm(folder, {recursive: true, force: true})
})

interface Opened {
  page: Page
  /** What the policy refuses, and what fails. */
  problems: string[]
}

async function open(name: string, options: BrowserContextOptions = {}, url = server.url): Promise<Opened> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const problems: string[] = []
  page.on('pageerror', ({message}) => problems.push(message))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  await page.goto(`${url}/${name}`)
  if (options.javaScriptEnabled !== false) await hydrated(page)
  return {page, problems}
}

/** The cell with this text, of the framework that is read; it stays that cell when its text is another. */
async function cellWith(page: Page, text: string): Promise<Locator> {
  const found = page.locator('.d2l-cell', {hasText: text}).filter({visible: true})
  return page.locator(`[data-cell="${await found.getAttribute('data-cell')}"]`)
}

async function run(cell: Locator, state = 'done'): Promise<void> {
  await cell.getByRole('button', {name: /^Run cell/}).click()
  await cell.page().locator(`.d2l-cell[data-state="${state}"]`).and(cell).waitFor()
}

async function outputsOf(cell: Locator): Promise<string> {
  return (await cell.locator('.d2l-output').filter({visible: true}).allInnerTexts()).join('\n').trim()
}

describe('without JavaScript', () => {
  test('a page shows what its cells have put out when it was built', async () => {
    const {page} = await open('program', {javaScriptEnabled: false})
    expect(await outputsOf(await cellWith(page, 'for n in x'))).toBe('0 42\n1 42\n4 42\n9 42')
    expect(await outputsOf(await cellWith(page, 'read with'))).toContain("'read with PyTorch'")
    expect(await page.locator('.d2l-cell-bar').count()).toBe(0)
    expect(await page.getByText('secret = 42').isVisible()).toBe(false)
  })
})

test('what a reader runs is what was shown, under the strict policy', async () => {
  const {page, problems} = await open('program')
  const shared = await cellWith(page, 'read with')
  const loop = await cellWith(page, 'for n in x')
  const [before, alike] = [await outputsOf(loop), await outputsOf(shared)]
  await run(loop)
  await run(shared)
  expect([await outputsOf(loop), await outputsOf(shared)]).toEqual([before, alike])
  await run(await cellWith(page, 'def half'), 'failed')
  expect(await outputsOf(await cellWith(page, 'def half'))).toMatch(/^✕? ?TypeError: unsupported operand/)
  const cell = await cellWith(page, 'range(4)')
  await cell.getByRole('button', {name: /^Edit cell/}).click()
  await cell.getByRole('textbox').fill('x = [5]')
  await cell.getByRole('textbox').press('Shift+Enter')
  await run(loop)
  expect(await outputsOf(loop)).toBe('5 42')
  expect(problems).toEqual([])
})

test('each framework has its own outputs, those of the build and those of the reader', async () => {
  const {page} = await open('program?tab=tensorflow')
  const shared = await cellWith(page, 'read with')
  expect(await outputsOf(shared)).toBe("'read with TensorFlow'")
  await run(shared)
  expect(await outputsOf(shared)).toBe("'read with TensorFlow'")
  await page.getByRole('tab', {name: 'PyTorch'}).first().click()
  expect(await outputsOf(shared)).toBe("'read with PyTorch'")
  await expect.poll(() => shared.getAttribute('data-state')).toBe(null)
})

test('the functions that the book has saved are fetched when a cell runs', async () => {
  const {page, problems} = await open('library')
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  const cell = await cellWith(page, 'd2l.double(21)')
  await run(cell)
  expect(await outputsOf(cell)).toBe('42')
  expect(asked.filter((address) => address.endsWith('.json'))).toEqual([
    expect.stringMatching(/library.*pytorch.*\.json$/),
  ])
  expect(problems).toEqual([])
})

test('a page whose author wants it runs when it is read', async () => {
  const {page} = await open('loads')
  await page.locator('.d2l-cell[data-state="done"]').waitFor()
  expect(await outputsOf(page.locator('.d2l-cell'))).toBe('(False, 42)')
})

test('to go to another page ends what runs on this one; to come back begins anew', async () => {
  const {page, problems} = await open('program')
  const cell = await cellWith(page, 'range(4)')
  await cell.getByRole('button', {name: /^Edit cell/}).click()
  await cell.getByRole('textbox').fill('while True: pass')
  await cell.getByRole('textbox').press('Shift+Enter')
  await page.locator('.d2l-cell[data-state="running"]').waitFor()
  await expect.poll(() => page.workers().length).toBe(1)
  await page.locator('nav.menu a', {hasText: 'A Library'}).click()
  await page.locator('h1', {hasText: 'A Library'}).waitFor()
  await expect.poll(() => page.workers().length).toBe(0)
  await run(await cellWith(page, 'd2l.double(21)'))
  await page.goBack()
  await page.locator('h1', {hasText: 'A Program'}).waitFor()
  const again = await cellWith(page, 'range(4)')
  await run(again)
  expect(await outputsOf(again)).toBe('[0, 1, 4, 9]')
  expect(problems).toEqual([])
})

test('a site that is isolated from others keeps its state through a stop', async () => {
  const isolated = await serveFolder(path.join(folder, 'site'), {
    headers: {...isolationHeaders, 'content-security-policy': policy},
  })
  const {page} = await open('program', {}, isolated.url)
  const loop = await cellWith(page, 'for n in x')
  const cell = await cellWith(page, 'def half')
  await run(loop)
  await cell.getByRole('button', {name: /^Edit cell/}).click()
  await cell.getByRole('textbox').fill('while True: pass')
  await run(cell, 'running')
  await cell.getByRole('button', {name: 'Stop'}).click()
  await page.locator('.d2l-cell[data-state="stopped"]').and(cell).waitFor()
  expect(await outputsOf(cell)).toContain('KeyboardInterrupt')
  expect(await loop.getAttribute('data-state')).toBe('done')
  await isolated.close()
})

describe('an input of a cell that a live block has, too', () => {
  const slide = (slider: Locator, value: number) =>
    slider.evaluate((element: HTMLInputElement, to) => {
      // as React hears it
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(element, String(to))
      element.dispatchEvent(new Event('input', {bubbles: true}))
    }, value)

  test('moves with it, and the cells that depend on it run', async () => {
    const {page, problems} = await open('inputs')
    const ofCell = page.getByLabel('rate', {exact: true})
    const ofBlock = page.getByLabel('The rate')
    const output = await cellWith(page, "print('rate'")
    expect(await outputsOf(output)).toBe('rate 0.1 True')
    await slide(ofCell, 0.25)
    await expect.poll(() => outputsOf(output)).toBe('rate 0.25 True')
    expect(await ofBlock.inputValue()).toBe('0.25')
    expect(await page.locator('#live-tenfold').innerText()).toContain('2.5')
    await slide(ofBlock, 0.4)
    await expect.poll(() => outputsOf(output)).toBe('rate 0.4 True')
    expect(await ofCell.inputValue()).toBe('0.4')
    expect(await (await cellWith(page, '#@param {type:"slider"')).locator('> pre').innerText()).toContain(
      'rate = 0.4 #',
    )
    await page.getByLabel('The flag').uncheck()
    await expect.poll(() => outputsOf(output)).toBe('rate 0.4 False')
    expect(await page.getByLabel('flag', {exact: true}).isChecked()).toBe(false)
    // what cannot run is not run because an input has moved
    expect(await page.locator('.d2l-cell[data-state="failed"]').count()).toBe(0)
    expect(problems).toEqual([])
  })

  test('is moved by the block before any cell has run', async () => {
    const {page} = await open('inputs')
    await slide(page.getByLabel('The rate'), 0.3)
    await expect.poll(async () => outputsOf(await cellWith(page, "print('rate'"))).toBe('rate 0.3 True')
  })
})

describe('a cell of which the build knows that it cannot run', () => {
  test('says why, without a script too, and so does what depends on it', async () => {
    const {page} = await open('inputs', {javaScriptEnabled: false})
    const lacks = page.locator('.d2l-cell-lack')
    expect(await lacks.first().innerText()).toContain('gymnasium is not part of the Python of this page')
    expect(await lacks.last().innerText()).toContain('It needs cell 3, which does not run here')
    expect(await lacks.first().getByRole('link').first().getAttribute('href')).toMatch(/inputs.*\.ipynb$/)
  })

  test('does not offer to run it until the reader has written something else', async () => {
    const {page} = await open('inputs')
    const cell = await cellWith(page, 'import gymnasium')
    await cell.getByRole('button', {name: /^Edit cell/}).waitFor()
    expect(await cell.getByRole('button', {name: /^Run cell/}).count()).toBe(0)
    await cell.getByRole('button', {name: /^Edit cell/}).click()
    await cell.getByRole('textbox').fill('print(2)')
    await run(cell)
    expect(await outputsOf(cell)).toBe('2')
    expect(await cell.locator('.d2l-cell-lack').isVisible()).toBe(false)
  })
})
