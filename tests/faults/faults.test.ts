// Each fault by itself in a good book: it is told by its rule at its place, and nothing else is.

import {rm} from 'node:fs/promises'
import {expect, test} from 'vitest'
import {BookFolder} from '../../plugins/book/src/load/book-folder.ts'
import {messagesInLanguages} from '../../plugins/book/src/cli/load-languages.ts'
import type {BookMessage} from '../../plugins/book/src/messages/message.ts'
import {bookWith, toldOf, type Fault} from './fault.ts'
import {faults} from './faults.ts'

async function checked(inserted: readonly Fault[]): Promise<string[]> {
  const root = await bookWith(inserted)
  try {
    return unique((await messagesInLanguages(new BookFolder(root), {})).map(lineOf))
  } finally {
    await rm(root, {recursive: true})
  }
}

const lineOf = ({file, place, rule}: BookMessage) =>
  `${file}:${place ? `${place[0]}:${place[1]}` : '-'} ${rule}`

const unique = (lines: string[]) => [...new Set(lines)].toSorted()

test('nothing is told of the good book', async () => {
  expect(await checked([])).toEqual([])
})

test('each fault has a page of its own', () => {
  expect(unique(faults.map(({page}) => page))).toHaveLength(faults.length)
})

test.each(faults)('$page', async (fault) => {
  expect(await checked([fault])).toEqual(toldOf([fault]))
})
