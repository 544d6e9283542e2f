// What `start` and `build` print of a book's messages, load by load.

import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {reportMessages} from '../../../plugins/book/src/docusaurus/report-messages.ts'
import type {BookMessage} from '../../../plugins/book/src/messages/message.ts'

let printed: string[]
let site = 0
beforeEach(() => {
  printed = []
  site += 1
  vi.spyOn(console, 'warn').mockImplementation((text: string) => void printed.push(text))
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

const message = (text: string, line = 1, severity: BookMessage['severity'] = 'error'): BookMessage => ({
  rule: 'reference-has-target',
  severity,
  file: 'page.md',
  place: [line, 1, line, 2],
  text,
})
const root = process.cwd()

function report(...messages: BookMessage[]): string | undefined {
  printed = []
  reportMessages([{root, messages}], 'warn', `site ${site}`)
  return printed.join('\n')
}

test.each<[string, BookMessage[], BookMessage[], string]>([
  ['the same again is silence', [message('a')], [message('a')], ''],
  ['a fault that has moved is the same', [message('a', 3)], [message('a', 5)], ''],
  ['hints are not told', [], [message('a', 1, 'hint')], ''],
  [
    'what is new stands alone',
    [message('old')],
    [message('old'), message('new', 4)],
    'page.md:4:1 error reference-has-target: new\n\n1 error in 1 file\n\n1 message of before is left, which `d2lbook check` lists',
  ],
  [
    'the same fault twice is two',
    [message('a')],
    [message('a'), message('a', 7)],
    'page.md:7:1 error reference-has-target: a\n\n1 error in 1 file\n\n1 message of before is left, which `d2lbook check` lists',
  ],
  [
    'what is mended is told',
    [message('a', 2), message('b')],
    [message('b')],
    'mended: page.md:2 reference-has-target: a\n1 message of before is left, which `d2lbook check` lists',
  ],
  [
    'the last one that is mended',
    [message('a', 2)],
    [],
    'mended: page.md:2 reference-has-target: a\nnothing is left to mend',
  ],
  [
    'one for another',
    [message('a', 2)],
    [message('b', 3)],
    'page.md:3:1 error reference-has-target: b\n\n1 error in 1 file\n\nmended: page.md:2 reference-has-target: a\nnothing of before is left to mend',
  ],
])('%s', (_, before, after, text) => {
  report(...before)
  expect(report(...after)).toBe(text)
})

test('a build of several languages tells each message once, and mends nothing', () => {
  vi.stubEnv('NODE_ENV', 'production')
  expect(report(message('a'))).toContain('a')
  expect(report(message('b'))).toBe('page.md:1:1 error reference-has-target: b\n\n1 error in 1 file')
  expect(report(message('a'))).toBe('')
})

test('"throw" ends the build, and tells why before', () => {
  const book = {root, messages: [message('a')]}
  expect(() => reportMessages([book], 'throw', `site ${site}`)).toThrow('The book has errors')
  expect(printed.join('\n')).toContain('reference-has-target: a')
})
