// An article of cells as the build writes it, and what a reader does with them.

import type {Locator, Page} from 'playwright'
import {compilePage} from '../book/render/compile-page.ts'

export const tabs = ['numpy', 'torch']

const cell = (code: string) => `\`\`\`{.python .input}\n${code}\n\`\`\``
const stored = (text: string) =>
  `\`\`\`{.json .output}\n${JSON.stringify([{output_type: 'stream', name: 'stdout', text}])}\n\`\`\``

/** By the numbers that they have on the page. */
export const cells = {
  list: 1,
  hidden: 2,
  loop: 3,
  error: 4,
  sum: 5,
  endless: 6,
  flood: 7,
  ofNumpy: 8,
  ofTorch: 9,
  shared: 10,
  hiddenError: 11,
  user: 12,
} as const

const sources: Record<keyof typeof cells, string> = {
  list: `${cell('#@tab all\nx = [n * n for n in range(4)]\nx')}\n\n${stored('stored output')}`,
  hidden: cell('#@tab all\n# hide code\nsecret = 42'),
  loop: cell('#@tab all\nfor i in range(2):\n    print(i, secret)'),
  error: cell('#@tab all\ndef f(a):\n    return a\n\ny = f(1 / 0)  # not a number'),
  sum: cell('#@tab all\nprint(sum(x))'),
  endless: cell('#@tab all\nwhile True:\n    pass'),
  flood: cell('#@tab all\nn = 0\nwhile True:\n    n += 1\n    print(n)'),
  ofNumpy: cell("#@tab numpy\nname = 'NumPy'\nname"),
  ofTorch: cell("#@tab torch\nname = 'PyTorch'\nname"),
  shared: cell("#@tab all\nprint('I am', name)"),
  hiddenError: cell('#@tab all\n# hide code\nlost = missing'),
  user: cell('#@tab all\nlost'),
}

export function cellsArticle(): Promise<string> {
  const names = Object.keys(cells) as (keyof typeof cells)[]
  return compilePage(`# Cells\n\n${names.map((name) => `About ${name}.\n\n${sources[name]}\n`).join('\n')}`)
}

/** What tests do with one cell. */
export class CellOnPage {
  readonly root: Locator
  constructor(page: Page, name: keyof typeof cells) {
    this.root = page.locator(`[data-cell="${cells[name]}"]`)
  }

  button(name: 'Run' | 'Edit' | 'More for' | 'Stop'): Locator {
    return this.root.getByRole('button', {
      name: name === 'Stop' ? /^Stop$/ : new RegExp(`^${name} cell \\d+$`),
    })
  }

  /** Run it, and wait until it stands as `state` says. */
  async run(state: string): Promise<void> {
    await this.button('Run').click()
    await this.is(state)
  }

  async is(state: string): Promise<void> {
    await this.root.and(this.root.page().locator(`[data-state="${state}"]`)).waitFor({state: 'attached'})
  }

  /** What can be read of its outputs. */
  async outputs(): Promise<string[]> {
    const texts = await this.root.locator('.d2l-output').filter({visible: true}).allInnerTexts()
    return texts.map((text) => text.trim())
  }

  /** What the bar says of it. */
  said(): Promise<string> {
    return this.root.locator('.d2l-cell-state').innerText()
  }

  async choose(action: string): Promise<void> {
    await this.button('More for').click()
    await this.root.getByRole('button', {name: action, exact: true}).click()
  }

  /** Open its editor, with the caret at the end of its text. */
  async edit(): Promise<Locator> {
    await this.button('Edit').click()
    const editor = this.root.getByRole('textbox')
    await editor.waitFor()
    await editor.press('Control+End')
    return editor
  }
}
