// `check` and `build` tell the same of a book with all faults, and see the same pages with the same numbers.

import {rm} from 'node:fs/promises'
import {test} from 'vitest'
import {expectAgreement} from './expect-agreement.ts'
import {bookWith} from './fault.ts'
import {faults} from './faults.ts'

test('a book with all faults', async () => {
  const book = await bookWith(faults)
  await expectAgreement(book)
  await rm(book, {recursive: true})
})
