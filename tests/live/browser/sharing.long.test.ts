// What a reader takes along of every figure: a link that opens this very state, and programs.
import type {Page} from 'playwright'
import {expect, test} from 'vitest'
import type {LiveBlock} from '../../../plugins/live/src/index.ts'
import {useBrowser} from './with-page.ts'

const {open} = useBrowser()

/** What a reader does to each figure before she shares it, and the buttons that it starts with. */
const figures: {
  component: string
  attributes: Record<string, string>
  start: 'Explore' | 'Settings'
  change: (figure: ReturnType<Page['locator']>, page: Page) => Promise<void>
  program: string
  link: RegExp
}[] = [
  {
    component: 'activation',
    attributes: {functions: 'relu,tanh'},
    start: 'Explore',
    change: async (figure) => {
      await figure.getByLabel('PReLU').check()
      await figure.getByLabel('Slope α').fill('0.6')
      await figure.getByLabel('x', {exact: true}).fill('-1.5')
    },
    program: "'PReLU': lambda x: F.prelu(x, torch.tensor([0.6]))",
    link: /~frelu,prelu,tanh~p0\.6~x-1\.5/,
  },
  {
    component: 'mlp-diagram',
    attributes: {},
    start: 'Explore',
    change: async (figure) => {
      await figure.getByRole('button', {name: 'Add a layer'}).click()
      await figure.getByLabel('Show weights').check()
      await figure.getByRole('button', {name: 'Other random start'}).click()
    },
    program: 'nn.Linear(5, 5)',
    link: /~s\d+~wtrue~z4,5,5,3/,
  },
  {
    component: 'affine-collapse',
    attributes: {},
    start: 'Explore',
    change: async (figure) => {
      await figure.getByRole('slider', {name: 'Function between'}).fill('0.37')
      await figure.getByRole('button', {name: 'Other random start'}).click()
    },
    program: 'bend = 0.37',
    link: /~b0\.37~s\d+/,
  },
  {
    component: 'approximation',
    attributes: {steps: '120', units: '6'},
    start: 'Settings',
    change: async (figure, page) => {
      await figure.getByRole('button', {name: /^Draw a curve/}).focus()
      for (const key of ['ArrowUp', 'Shift+ArrowRight', 'Shift+ArrowUp', 'ArrowDown'])
        await page.keyboard.press(key)
    },
    program: 'nn.Linear(1, 6)',
    link: /~!120~\*[\w-]+~:[\w-]{150,}/,
  },
  {
    component: 'mlp',
    attributes: {steps: '50', data: 'points', hidden: '3'},
    start: 'Settings',
    change: async (figure) => figure.locator('.d2l-live-pen').click({position: {x: 41, y: 67}}),
    program: 'nn.Linear(2, 3)',
    link: /~!50~\*[\w-]+~:[\w-]{16}/,
  },
  {
    // too many weights for a link: it is trained anew, with both learning rates
    component: 'digits',
    attributes: {steps: '60', samples: '200'},
    start: 'Settings',
    change: async (figure) => {
      await figure.getByLabel('Learning rate').selectOption('0.03')
      await figure.getByRole('button', {name: 'One step'}).click()
      await restsAt(figure, '61')
      await figure.getByLabel('Optimizer').selectOption('Adam')
      await figure.getByRole('button', {name: 'One step'}).click()
      await restsAt(figure, '62')
    },
    program: "images = '''",
    link: /~!62~@60![^~]*l0\.2[^~]*~@61!osgd/,
  },
]

function blockOf({component, attributes}: (typeof figures)[number]): LiveBlock {
  const source = component === 'mlp' ? '-1,-1,0\n1,1,1\n-2,1,1\n' : ''
  return {component, attributes, source}
}

async function restsAt(figure: ReturnType<Page['locator']>, step?: string): Promise<void> {
  if (step)
    await expect
      .poll(() =>
        figure
          .locator('dd')
          .first()
          .evaluate((node) => node.firstChild?.textContent),
      )
      .toBe(step)
  await figure.getByRole('button', {name: 'Train', exact: true}).waitFor()
}

/** The first number of a figure that trains. */
function shownStep(shown: string[]): string {
  return shown.flatMap((text) => /^step(\d+?)(?=training|epoch)/.exec(text)?.[1] ?? [])[0]!
}

/** Numbers, tables and drawings; without the loss on the way where a link holds what came of it. */
function seen(figure: ReturnType<Page['locator']>): Promise<string[]> {
  return figure.evaluate((node) =>
    [...node.querySelectorAll('dl, table, .d2l-live-drawing')]
      .filter((part) => part.closest('.d2l-live-loss-view') === null)
      .map((part) => (part instanceof SVGElement ? part.outerHTML : part.textContent)),
  )
}

test.each(figures.map((figure) => [figure.component, figure] as const))(
  'the link of %s opens this very state, and its program is that of the state',
  async (_, what) => {
    const {page, url, errors} = await open([blockOf(what)], {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    const {start, change, program, attributes, link} = what
    const figure = page.locator('figure.d2l-live')
    await figure.getByRole('button', {name: start}).click()
    if (attributes['steps']) await restsAt(figure, attributes['steps'])
    else await figure.getByRole('button', {name: 'Copy link'}).waitFor()
    await change(figure, page)
    if (attributes['steps']) await restsAt(figure)
    else await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'))
    await figure.getByRole('button', {name: 'Copy link'}).click()
    await figure.getByText('Copied: the link opens exactly this state.').waitFor()
    const address = await page.evaluate(() => navigator.clipboard.readText())
    expect(address).toMatch(new RegExp(`^${url}/\\?live-1=1~.*#live-1$`))
    expect(address).toMatch(link)
    await figure.getByRole('button', {name: 'Code', exact: true}).click()
    await expect.poll(() => figure.locator('pre').textContent()).toContain(program)
    await figure.getByRole('tab', {name: 'PyTorch'}).press('ArrowLeft')
    await expect.poll(() => figure.locator('pre').textContent()).toContain('import jax')
    const tab = figure.getByRole('tab', {name: 'JAX'})
    await expect.poll(() => tab.evaluate((node) => node === document.activeElement)).toBe(true)
    const shown = await seen(figure)

    const other = await page.context().newPage()
    await other.goto(address)
    const again = other.locator('figure.d2l-live')
    await again.getByRole('button', {name: 'Copy link'}).waitFor()
    if (attributes['steps']) await restsAt(again, shownStep(shown))
    await expect.poll(() => seen(again)).toEqual(shown)
    expect(await errors()).toEqual([])
  },
)

test('a link also sets the inputs that a figure follows', async () => {
  const {page} = await open(
    [
      {component: 'slider', attributes: {name: 'bend', min: '0', max: '1', step: '0.01', value: '0.2'}},
      {component: 'affine-collapse', attributes: {bend: '$bend', name: 'two'}},
    ],
    {query: '?live-two=1~b0.8'},
  )
  await page.getByRole('button', {name: 'Copy link'}).waitFor()
  expect(await page.getByLabel('bend').inputValue()).toBe('0.8')
})
