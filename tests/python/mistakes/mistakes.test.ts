// The mistakes that beginners make, and what CPython 3.14 says: the innermost place in the cell, then the last line of its traceback.
import {readFileSync} from 'node:fs'
import {createSession} from 'd2lbook-python'
import {expect, test} from 'vitest'

const cases = readFileSync(new URL('mistakes.txt', import.meta.url), 'utf8')
  .split(/(?<=^--> .*\n)\n/m)
  .map((text) => {
    const [source = '', expected = ''] = text.trimEnd().split('\n--> ')
    return {source, expected}
  })

async function verdict(source: string): Promise<string> {
  const session = createSession({
    cells: [{id: 'cell', source}],
    seed: 0,
    checksSyntax: true,
    onEvent: () => undefined,
  })
  const {outputs} = await session.run('cell')
  const error = outputs.find((output) => output.kind === 'error')
  if (!error) return 'fine'
  const {place} = error.data
  return `${place?.line}:${place?.column} ${error.text.trimEnd().split('\n').at(-1)}`
}

test('there are more than thirty', () => {
  expect(cases.length).toBeGreaterThan(30)
})

test.each(cases)('$source', async ({source, expected}) => {
  expect(await verdict(source)).toBe(expected)
})
