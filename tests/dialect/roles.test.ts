import {roles} from 'remark-d2lbook'
import {describe, expect, test} from 'vitest'

import {parseText} from './parse-text.ts'
import {showTree} from './show-tree.ts'

/** What `:role:` with the value `x` becomes in a text, without its place. */
const becomes: Record<keyof typeof roles, string> = {
  numref: 'reference role=numref label=x',
  ref: 'reference role=ref label=x',
  eqref: 'reference role=eqref label=x',
  cite: "citation role=cite keys=[ 'x' ]",
  citep: "citation role=citep keys=[ 'x' ]",
  citet: "citation role=citet keys=[ 'x' ]",
  class: 'apiReference "x" role=class',
  func: 'apiReference "x" role=func',
  mod: 'apiReference "x" role=mod',
  bibliography: 'bibliography path=x',
  label: 'heading depth=1 label=x',
  eqlabel: 'equation "e" eqlabel=x',
  width: "figure url=i alt='' width=x",
  height: "figure url=i alt='' height=x",
  begin_tab: "tab names=[ 'x' ]",
  end_tab: "tab names=[ 'x' ]",
}

const inText = Object.keys(roles).filter((name) =>
  /reference|citation|apiReference/i.test(roles[name as 'ref'].node),
)

describe.each(inText)(':%s:', (name) => {
  test.each([
    ['in a text', 'a :ROLE:`x` b'],
    ['glued to letters', 'a:ROLE:`x`b'],
    ['glued to Chinese', '如图:ROLE:`x`所示'],
    ['in emphasis', '*a :ROLE:`x`*'],
    ['in a link', '[:ROLE:`x`](a.md)'],
    ['in a heading', '# :ROLE:`x`'],
    ['in a caption', '![:ROLE:`x`](a.svg)'],
    ['in a table', '| a |\n|---|\n| :ROLE:`x` |'],
    ['in a quote', '> :ROLE:`x`'],
    ['with two back-ticks', ':ROLE:``x``'],
    ['with spaces inside', ':ROLE:` x `'],
  ])('is read %s', (_where, template) => {
    const {tree} = parseText(template.replace('ROLE', name))
    expect(showTree(tree)).toContain(becomes[name as keyof typeof roles])
  })

  test.each(['`:ROLE:`', '``:ROLE:`x` ``', '```\n:ROLE:`x`\n```', '$:ROLE:`x`$', '\\:ROLE:`x`', ':ROLE: `'])(
    'is no role in %j',
    (template) => {
      const {tree} = parseText(template.replace('ROLE', name))
      expect(showTree(tree)).not.toContain(becomes[name as keyof typeof roles])
    },
  )
})

test.each([
  ['label', '# h\n:label:`x`'],
  ['eqlabel', '$$e$$\n:eqlabel:`x`'],
  ['width', '![](i)\n:width:`x`'],
  ['height', '![](i)\n:height:`x`'],
  ['begin_tab', ':begin_tab:`x`\na\n:end_tab:\n:begin_tab:`y`\nb\n:end_tab:'],
  ['end_tab', ':begin_tab:`x`\na\n:end_tab:\n:begin_tab:`y`\nb\n:end_tab:'],
  ['bibliography', 'Text\n:bibliography:`x`'],
] as const)(':%s: stands on a line of its own', (name, text) => {
  const {tree} = parseText(text, {tabs: ['x', 'y']})
  expect(showTree(tree)).toContain(becomes[name])
})
