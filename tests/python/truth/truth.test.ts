// What frameworks really printed for the cells of books.
import {describe, expect, test} from 'vitest'
import {createSession, type Output} from 'd2lbook-python'
import {isAlike, tabsThatRun, truthPages} from './truth-pages.ts'

describe.each(tabsThatRun)('cells print what %s printed (D2LBOOK_BOOKS says where the books are)', (tab) => {
  const pages = truthPages(tab).filter(({cells}) => cells.some(({expected}) => expected !== undefined))

  test.skipIf(pages.length > 0)('skipped: the books are not there', () => {})

  test.each(pages)('$name', async ({cells}) => {
    const session = createSession({
      cells: cells.map(({source}, i) => ({id: String(i), source})),
      onEvent: () => {},
    })
    const wrong: unknown[] = []
    for (const [i, {source, expected}] of cells.entries()) {
      const {outputs} = await session.run(String(i))
      const shown = outputs.flatMap(textOf).join('\n')
      if (expected !== undefined && !isAlike(shown, expected)) wrong.push({source, shown, expected})
    }
    expect(wrong).toEqual([])
  })
})

function textOf(output: Output): string[] {
  if (output.kind === 'text') return [output.text]
  return output.kind === 'error' ? [output.text] : []
}
