// What PyTorch really printed for the cells of books.
import {describe, expect, test} from 'vitest'
import {createSession, type Output} from 'd2lbook-python'
import {isAlike, truthPages} from '../truth/truth-pages.ts'

const pages = truthPages('pytorch').filter(({cells}) => cells.some(({expected}) => expected !== undefined))

describe.skipIf(pages.length === 0)(
  'cells print what PyTorch printed (D2LBOOK_BOOKS says where the books are)',
  () => {
    test.each(pages)('$name', async ({cells}) => {
      const session = createSession({
        cells: cells.map(({source}, i) => ({id: String(i), source})),
        onEvent: () => {},
        limit: 20_000,
      })
      const wrong: unknown[] = []
      for (const [i, {source, expected}] of cells.entries()) {
        const {outputs} = await session.run(String(i))
        const shown = outputs.flatMap(textOf).join('\n')
        if (expected !== undefined && !isAlike(shown, expected)) wrong.push({source, shown, expected})
      }
      expect(wrong).toEqual([])
    })
  },
)

function textOf(output: Output): string[] {
  if (output.kind === 'text') return [output.text]
  return output.kind === 'error' ? [output.text] : []
}
