// An article whose cells have inputs, and what a reader does with these.

import type {Locator, Page} from 'playwright'
import {compilePage} from '../book/render/compile-page.ts'

const cell = (code: string) => `\`\`\`{.python .input}\n#@tab all\n${code}\n\`\`\``
const stored = (text: string) =>
  `\`\`\`{.json .output}\n${JSON.stringify([{output_type: 'stream', name: 'stdout', text}])}\n\`\`\``

/** By the numbers that they have on the page. */
export const cells = {
  setUp: 1,
  inputs: 2,
  square: 3,
  apart: 4,
  form: 5,
  slow: 6,
  after: 7,
} as const

const sources: Record<keyof typeof cells, string> = {
  setUp: cell('# hide code\nruns = []'),
  inputs: cell(`a = 0.5 #@param {type:"slider", min:0, max:2, step:0.25}
n = 3 #@param {type:"integer"}
word = "one" #@param ["one", "two"]
flag = True #@param {type:"boolean"}
day = "2024-02-29" #@param {type:"date"}
any = [1, 2] #@param {type:"raw"}
free = "mine" #@param ["yours"] {allow-input: true}
name = "Ada" #@param {type:"string", placeholder:"a name"}
print(a, n, word, flag, day, any, free, name)`),
  square: `${cell('print("square", a * a)')}\n\n${stored('square 0.25')}`,
  apart: cell('print("apart", len(runs))\nruns.append(1)'),
  form: cell(`#@title A line {display-mode: "form"}
#@markdown Its *slope* and where it begins:
slope = 2 #@param {type:"slider", min:-3, max:3, step:1}
print("slope", slope)`),
  slow: cell(`turns = 1 #@param {type:"slider", min:0, max:9, step:1}
total = 0
while turns == 1:
    total += 1`),
  after: cell('print("turns", turns)'),
}

export function reactiveArticle(): Promise<string> {
  const names = Object.keys(cells) as (keyof typeof cells)[]
  return compilePage(`# Inputs\n\n${names.map((name) => `About ${name}.\n\n${sources[name]}\n`).join('\n')}`)
}

export class CellOnPage {
  readonly root: Locator
  constructor(page: Page, name: keyof typeof cells) {
    this.root = page.locator(`[data-cell="${cells[name]}"]`)
  }

  input(name: string): Locator {
    return this.root.getByLabel(name, {exact: true})
  }

  /** As a hand on the slider does it. */
  async slide(name: string, ...values: number[]): Promise<void> {
    await this.input(name).evaluate((slider: HTMLInputElement, all) => {
      for (const value of all) {
        slider.value = String(value)
        slider.dispatchEvent(new Event('input', {bubbles: true}))
      }
      slider.dispatchEvent(new Event('change', {bubbles: true}))
    }, values)
  }

  code(): Promise<string> {
    return this.root.locator('> pre').innerText()
  }

  async outputs(): Promise<string> {
    const texts = await this.root.locator('.d2l-output').filter({visible: true}).allInnerTexts()
    return texts.join('\n').trim()
  }

  async choose(action: string): Promise<void> {
    await this.root.getByRole('button', {name: /^More for/}).click()
    await this.root.getByRole('button', {name: action, exact: true}).click()
  }
}
