// A training whose plot grows in the page: smoothly, in its place, and with no more memory than one plot.

import type {CDPSession, Page} from 'playwright'
import {expect, test} from 'vitest'
import {compilePage} from '../book/render/compile-page.ts'
import {sampleSite} from './sample-page.ts'

const fence = (code: string) => `\`\`\`{.python .input}\n#@tab all\n${code}\n\`\`\``

const animator = `from IPython import display
from matplotlib import pyplot as plt
import torch

class Curve:
    """Draws a loss while it is measured."""
    def __init__(self):
        self.figure, self.axes = plt.subplots(figsize=(4, 2.5))
        self.x, self.y = [], []

    def add(self, x, y):
        self.x.append(x)
        self.y.append(y)
        self.axes.cla()
        self.axes.plot(self.x, self.y)
        self.axes.set_xlabel('epoch')
        display.display(self.figure)
        display.clear_output(wait=True)`

const training = `torch.manual_seed(1)
x = torch.randn(500, 20)
y = x @ torch.arange(20.0) + 0.1 * torch.randn(500)
w = torch.zeros(20, requires_grad=True)
curve = Curve()
for epoch in range(150):
    for _ in range(10):
        loss = ((x @ w - y) ** 2).mean()
        loss.backward()
        with torch.no_grad():
            w -= 0.01 * w.grad
            w.grad.zero_()
    curve.add(epoch, loss.item())`

const article = await compilePage(
  `# Training\n\n${fence(animator)}\n\n${fence(training)}\n\nWhat comes after it.\n\n${'More text. '.repeat(2000)}`,
)
const open = sampleSite({article})

interface Frames {
  /** Heights of the outputs, one for each picture of the screen on which there were some. */
  heights: number[]
  plots: number[]
  /** Where the text below stood. */
  tops: number[]
  /** Different drawings that were seen. */
  drawings: number
  /** The longest that the page was busy with one thing. */
  longest: number
}

/** Look at every picture of the screen until the cell is done. */
function watch(page: Page, cell: number): Promise<Frames> {
  return page.evaluate(async (number) => {
    const element = document.querySelector(`[data-cell="${number}"]`)
    const after = [...document.querySelectorAll('p')].find((p) => p.textContent === 'What comes after it.')
    const frames = {heights: [] as number[], plots: [] as number[], tops: [] as number[], longest: 0}
    const drawings = new Set<string>()
    const tasks = new PerformanceObserver((list) => {
      for (const {duration} of list.getEntries()) frames.longest = Math.max(frames.longest, duration)
    })
    tasks.observe({type: 'longtask'})
    for (let wasSeen = false; ;) {
      await new Promise(requestAnimationFrame)
      const outputs = element?.querySelector<HTMLElement>('.d2l-outputs')
      const plots = outputs?.querySelectorAll('.d2l-plot') ?? []
      wasSeen ||= plots.length > 0
      if (wasSeen) {
        frames.heights.push(outputs?.offsetHeight ?? 0)
        frames.plots.push(plots.length)
        frames.tops.push((after?.getBoundingClientRect().top ?? 0) + scrollY)
        drawings.add(plots[0]?.innerHTML ?? '')
      }
      if (element?.getAttribute('data-state') === 'done') break
    }
    tasks.disconnect()
    return {...frames, drawings: drawings.size}
  }, cell)
}

async function train(page: Page): Promise<Frames> {
  const watched = watch(page, 2)
  await page.locator('[data-cell="2"]').getByRole('button', {name: /^Run/}).click()
  return watched
}

test('the plot grows without flicker, and nothing below it moves', async () => {
  const page = await open()
  // a browser that has just started draws its first pictures late
  await page.screenshot()
  const {heights, plots, tops, drawings} = await train(page)
  expect(drawings).toBeGreaterThan(10)
  expect(new Set(plots)).toEqual(new Set([1]))
  expect(new Set(heights).size).toBe(1)
  expect(new Set(tops).size).toBe(1)
  const shots = process.env['D2LBOOK_SCREENSHOTS']
  if (shots) await page.screenshot({path: `${shots}/training.png`})
})

test('who reads below stays there, and what is open stays open', async () => {
  const page = await open()
  await page.locator('[data-cell="2"]').getByRole('button', {name: /^Run/}).click()
  const data = page.locator('[data-cell="2"] .d2l-outputs details')
  await data.waitFor()
  // at once: the next drawing is a new one
  await page.evaluate(() => document.querySelector<HTMLElement>('[data-cell="2"] summary')?.click())
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  // what is read, not how far the page is scrolled: the numbers above it grow
  const text = page.getByText('More text. More text.')
  const place = () => text.evaluate((element) => Math.round(element.getBoundingClientRect().bottom))
  const before = await place()
  await page.locator('[data-cell="2"][data-state="done"]').waitFor()
  expect(await place()).toBe(before)
  expect(await data.evaluate((element: HTMLDetailsElement) => element.open)).toBe(true)
})

test('a page that has trained for long holds no more than one that has begun', async () => {
  const page = await open()
  const session = await page.context().newCDPSession(page)
  await train(page)
  const [nodes, heap] = await held(session)
  for (let again = 0; again < 3; again++) {
    await page.locator('[data-cell="2"]').getByRole('button', {name: /^Run/}).click()
    await page.locator('[data-cell="2"][data-state="running"]').waitFor()
    await page.locator('[data-cell="2"][data-state="done"]').waitFor()
  }
  const [nodesThen, heapThen] = await held(session)
  expect(nodesThen).toBeLessThan(nodes * 1.2)
  expect(heapThen).toBeLessThan(heap * 1.2 + 1_000_000)
})

/** Nodes of the page, and bytes of its heap, after everything that can go has gone. */
async function held(session: CDPSession): Promise<[nodes: number, heap: number]> {
  await session.send('Performance.enable')
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage')
  const {metrics} = await session.send('Performance.getMetrics')
  const value = (wanted: string) => metrics.find(({name}) => name === wanted)?.value ?? 0
  return [value('Nodes'), value('JSHeapUsedSize')]
}
