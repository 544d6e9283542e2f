// What the page says of cells that a reader can run.

import {load} from 'cheerio'
import {expect, test} from 'vitest'
import {compilePage} from './compile-page.ts'

const fence = (code: string, info = '{.python .input}') => `\`\`\`${info}\n${code}\n\`\`\`\n`

/** Of each cell its number, its code, and what of it is not seen. */
async function cellsOf(...blocks: string[]): Promise<string[]> {
  const $ = load(await compilePage(`# A\n\n${blocks.join('\n')}`))
  return $('.d2l-cell')
    .toArray()
    .map((cell) => {
      const code = $(cell).find('> pre > code').text()
      const hidden = $(cell).is('[hidden]') ? ' hidden' : ''
      const hidesCode = $(cell).find('> pre[hidden]').length > 0 ? ' without its code' : ''
      return `${$(cell).attr('data-cell') ?? '-'} ${code}${hidden}${hidesCode}`
    })
}

test('cells of Python have numbers, others have none', async () => {
  expect(await cellsOf(fence('x = 1'), fence('ls', '{.bash .input}'), fence('x'))).toEqual([
    '1 x = 1',
    '- ls',
    '2 x',
  ])
})

test('every framework counts', async () => {
  const tabbed = [fence('#@tab numpy\nx = 1'), fence('#@tab torch\nx = 2'), fence('#@tab all\nx')]
  expect(await cellsOf(...tabbed)).toEqual(['1 x = 1', '2 x = 2', '3 x'])
})

test('hidden code is there, and is not seen; a cell that shows nothing is not seen either', async () => {
  const output = fence('[{"output_type": "stream", "text": "42"}]', '{.json .output}')
  expect(await cellsOf(fence('# hide code\nx = "<&"'), fence('# hide code\nx'), output)).toEqual([
    '1 # hide code\nx = "<&" hidden without its code',
    '2 # hide code\nx without its code',
  ])
})

test('hidden code in another language is left out', async () => {
  expect(await cellsOf(fence('# hide code\nls', '{.bash .input}'))).toEqual([])
})
