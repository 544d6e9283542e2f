// What `d2lbook test` has found as JUnit's XML, which continuous integration reads: a suite for each page and framework.

import {grouped} from '../text/grouped.ts'
import type {TestedCell} from './test-book.ts'

export function formatJunit(cells: readonly TestedCell[], nameOf: (file: string) => string): string {
  const suites = grouped(cells, ({page, tab}) => (tab === null ? page : `${page} (${tab})`))
  const body = [...suites].map(([name, own]) =>
    [
      `  <testsuite${attributes({name, ...countsOf(own), time: seconds(own)})}>`,
      ...own.map((cell) => testcase(cell, nameOf)),
      '  </testsuite>',
    ].join('\n'),
  )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({name: 'd2lbook test', ...countsOf(cells), time: seconds(cells)})}>`,
    ...body,
    '</testsuites>',
  ].join('\n')
}

function countsOf(cells: readonly TestedCell[]): Record<'tests' | 'failures' | 'skipped', number> {
  const count = (status: TestedCell['status']) => cells.filter((cell) => cell.status === status).length
  return {tests: cells.length, failures: count('failed'), skipped: count('skipped')}
}

function seconds(cells: readonly TestedCell[]): string {
  return (cells.reduce((sum, {milliseconds}) => sum + milliseconds, 0) / 1000).toFixed(3)
}

function testcase(cell: TestedCell, nameOf: (file: string) => string): string {
  const {page, tab, index, line, status, reason = '', shown = '', expected = ''} = cell
  const head = attributes({
    classname: tab === null ? page : `${page}.${tab}`,
    name: `cell ${index} (line ${line})`,
    file: nameOf(cell.file),
    line,
    time: seconds([cell]),
  })
  if (status === 'passed') return `    <testcase${head}/>`
  const inside =
    status === 'skipped'
      ? `<skipped${attributes({message: reason})}/>`
      : `<failure${attributes({message: reason})}>${escaped(`recorded:\n${expected}\n\nshown:\n${shown}`)}</failure>`
  return `    <testcase${head}>${inside}</testcase>`
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(String(value)).replaceAll('\n', '&#10;')}"`)
    .join('')
}

/** XML has no other control characters. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\u{fffd}')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
