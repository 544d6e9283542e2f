// Three thousand levels deep: nothing crashes, what is too deep is shown as it is written, and told.

import type {Nodes} from 'mdast'
import {expect, test} from 'vitest'

import {parseText} from './parse-text.ts'

const levels = 3000

function nested(open: string, close = ''): string {
  return `${open.repeat(levels)}deep${close.repeat(levels)}`
}

test.each([
  ['quotes', nested('> ')],
  ['quotes without spaces', nested('>')],
  ['list items', nested('- ')],
  ['numbered items', nested('1. ')],
  ['quotes and items', nested('> - ')],
  ['indented items', `${Array.from({length: 140}, (_, level) => `${'  '.repeat(level)}- a\n`).join('')}deep`],
  ['stars', nested('*', '*')],
  ['brackets', nested('[', ']')],
  ['links', nested('[', '](a)')],
  ['images', nested('![', '](a)')],
  ['spans', nested('[', ']{.a}')],
  ['divs', nested('::: a\n', '\n:::')],
  ['elements', nested('<div>')],
  ['elements in paragraphs', nested('<div>\n\n')],
  ['elements in a text', `a ${nested('<b>')}`],
])('%s', (_what, source) => {
  const {tree, file} = parseText(source)
  expect(depthOf(tree)).toBeLessThan(260)
  expect(JSON.stringify(tree)).toContain('deep')
  const rules = file.messages.map(({ruleId}) => ruleId)
  expect(rules).toContain('nesting-is-readable')
  expect(rules).not.toContain('page-is-readable')
})

test('what is deep for people, but not for programs, is left alone', () => {
  const {tree, file} = parseText(`${'> '.repeat(60)}- **[deep]{.a}**`)
  expect(file.messages).toEqual([])
  expect(depthOf(tree)).toBe(67)
})

/** Level by level, since that is what is in question. */
function depthOf(tree: Nodes): number {
  let depth = 0
  for (let level: Nodes[] = [tree]; level.length > 0; depth++)
    level = level.flatMap((node) => ('children' in node ? node.children : []))
  return depth
}
