// Steps grow with the length of what stands in HTML and in the outputs of programs.

import {test} from 'vitest'
import {cleanHtml} from '../../../plugins/book/src/text/clean-html.ts'
import {finalText} from '../../../plugins/dialect/src/cell/terminal-text.ts'
import {expectLinear, useSteps} from '../../support/growth.ts'

useSteps()

const esc = '\x1b'
const repeat = (piece: string) => (length: number) => piece.repeat(length / piece.length)

test.each([
  '<script ',
  '<script>',
  '<script></script>',
  '<b title="',
  "<a '",
  '<!--',
  '<',
  '</',
  '<b ""',
  '<a "<a" ',
  '<svg ',
  '</svg><svg ',
])('HTML of %j', (piece) => {
  expectLinear({make: repeat(piece), work: (text) => void cleanHtml(text)})
})

test.each([`${esc}[31m\r${'#'.repeat(20)}${esc}[39m\n`, `${esc}]`])('an output of %j', (piece) => {
  expectLinear({make: repeat(piece), work: finalText})
})
