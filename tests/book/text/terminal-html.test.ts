import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {contrast, type Colour} from '../../../plugins/book/src/text/contrast.ts'
import {readableOn, terminalHtml, tintOf} from '../../../plugins/book/src/text/terminal-html.ts'

const esc = '\x1b['

it.each<[string, string, string]>([
  ['text', 'a < b & c', 'a &lt; b &amp; c'],
  ['a colour with a name', `${esc}0;31mred${esc}0m.`, '<span class="d2l-ansi-red-fg">red</span>.'],
  ['a bright one', `${esc}92mgreen${esc}39m.`, '<span class="d2l-ansi-bright-green-fg">green</span>.'],
  [
    'bold, and a colour behind',
    `${esc}1;43mmarked${esc}m`,
    '<span class="d2l-ansi-yellow-bg d2l-ansi-bold">marked</span>',
  ],
  [
    'underlined and struck out',
    `${esc}4;9ma${esc}24mb`,
    '<span class="d2l-ansi-underline d2l-ansi-strikethrough">a</span><span class="d2l-ansi-strikethrough">b</span>',
  ],
  ['italic, dim', `${esc}3;2ma`, '<span class="d2l-ansi-italic d2l-ansi-dim">a</span>'],
  ['inverse', `${esc}31;7ma`, '<span class="d2l-ansi-black-fg d2l-ansi-red-bg">a</span>'],
  ['one of 256 that has a name', `${esc}38;5;9ma`, '<span class="d2l-ansi-bright-red-fg">a</span>'],
  [
    'one of 256',
    `${esc}38;5;28ma`,
    '<span class="d2l-ansi-fg" style="--d2l-fg-light:#006500;--d2l-fg-dark:#73bd73">a</span>',
  ],
  [
    'a grey of 256',
    `${esc}48;5;240ma`,
    '<span class="d2l-ansi-bg" style="--d2l-bg-light:#d5d5d5;--d2l-bg-dark:#3a3a3b">a</span>',
  ],
  [
    'any colour',
    `${esc}38;2;255;135;0ma`,
    '<span class="d2l-ansi-fg" style="--d2l-fg-light:#804400;--d2l-fg-dark:#ff8700">a</span>',
  ],
  ['no colour at all', `${esc}38;2;999;0;0ma`, 'a'],
  [
    'a tag within a colour',
    `${esc}31m<img src=x onerror=run()>`,
    '<span class="d2l-ansi-red-fg">&lt;img src=x onerror=run()&gt;</span>',
  ],
])('%s', (_name, text, html) => {
  expect(terminalHtml(text)).toBe(html)
})

const white: Colour = [255, 255, 255]
const night: Colour = [27, 27, 29]
const steps = [0, 95, 135, 175, 215, 255]
const cube = steps.flatMap((r) => steps.flatMap((g) => steps.map((b): Colour => [r, g, b])))

describe('every text can be read on the page and on every tint', () => {
  it.each([
    ['light', white],
    ['dark', night],
  ] as const)('of 256 colours, %s', (mode, page) => {
    const texts = cube.map((colour) => readableOn(colour)[mode])
    const tints = cube.map((colour) => tintOf(colour)[mode])
    expect(worst(texts, [page])).toBeGreaterThanOrEqual(7)
    expect(worst(texts, tints)).toBeGreaterThanOrEqual(4.5)
  })

  it.each([
    ['light', white],
    ['dark', night],
  ] as const)('of those with names, %s', (mode, page) => {
    const {texts, tints} = namedColours(mode)
    expect(texts).toHaveLength(16)
    expect(tints).toHaveLength(16)
    expect(worst(texts, [page])).toBeGreaterThanOrEqual(7)
    expect(worst(texts, tints)).toBeGreaterThanOrEqual(4.5)
    const all = cube.map((colour) => readableOn(colour)[mode])
    expect(worst(all, tints)).toBeGreaterThanOrEqual(4.5)
  })
})

function worst(texts: readonly Colour[], behind: readonly Colour[]): number {
  return Math.min(...texts.flatMap((text) => behind.map((page) => contrast(text, page))))
}

function namedColours(mode: 'light' | 'dark'): {texts: Colour[]; tints: Colour[]} {
  const css = readFileSync('plugins/theme/src/css/output.css', 'utf8')
  const [, light = '', dark = ''] =
    /:where\(:root\) \{([^}]*)\}\s*:where\(\[data-theme='dark'\]\) \{([^}]*)\}/.exec(css) ?? []
  const found = [...(mode === 'light' ? light : dark).matchAll(/--d2l-ansi-([a-z-]+): (#[\da-f]{6});/g)]
  const colours = (isTint: boolean) =>
    found.filter(([, name = '']) => name.endsWith('-tint') === isTint).map(([, , hex = '']) => rgb(hex))
  return {texts: colours(false), tints: colours(true)}
}

function rgb(hex: string): Colour {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16)
  return [part(1), part(3), part(5)]
}
