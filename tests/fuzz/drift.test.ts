// Two versions of a page and its translation, however they differ: each block is told once, and the report is safe.

import fc from 'fast-check'
import {expect, test} from 'vitest'
import {changesHtml} from '../../plugins/book/src/drift/format-drift-html.ts'
import {alignVersions} from '../../plugins/book/src/drift/align-versions.ts'
import {originBlock, originOf, pageDrift} from '../../plugins/book/src/drift/page-drift.ts'
import {readBlocks} from '../../plugins/book/src/drift/page-blocks.ts'
import {wordDiff} from '../../plugins/book/src/drift/word-diff.ts'
import {faultsIn} from '../book/payloads/faults.ts'
import {pageOfParts} from '../dialect/page-of-parts.ts'
import {mutated} from './mutations.ts'
import {structuredPage} from './structured-page.ts'
import {runs} from './runs.ts'

const pages = fc.oneof(structuredPage, structuredPage, pageOfParts)
const versions = pages.chain((page) =>
  fc.tuple(fc.constant(page), mutated(fc.constant(page), 6), mutated(fc.constant(page), 10)),
)

test('any two versions of a page can be compared', () => {
  fc.assert(
    fc.property(versions, fc.boolean(), ([was, is, made], hasOrigin) => {
      const [then, now, target] = [was, is, made].map((source) =>
        readBlocks(source, {tabs: ['pytorch', 'mxnet']}),
      )
      const rows = pageDrift(now!, target!, hasOrigin ? originOf(then!, target!) : null)
      // each block of the source stands in one row, in order
      expect(rows.flatMap(({source}) => source)).toEqual(now!.map((_, i) => i))
      expect([...new Set(rows.flatMap((row) => row.target))].toSorted((a, b) => a - b)).toEqual(
        target!.map((_, i) => i),
      )
      for (const row of rows) expect(faultsIn(changesHtml(row))).toEqual([])
      const aligned = alignVersions(
        then!.map((block) => originBlock(block, [])),
        now!,
      ).filter((index) => index !== null)
      expect(new Set(aligned).size).toBe(aligned.length)
      const same = pageDrift(then!, target!, originOf(then!, target!))
      expect(same.filter(({state}) => state === 'edited' || state === 'new')).toEqual([])
    }),
    runs(100),
  )
})

test('a diff of words holds both texts', () => {
  fc.assert(
    fc.property(versions, ([was, is]) => {
      const parts = wordDiff(was, is)
      const side = (kind: string) => parts.filter((part) => part.kind === 'same' || part.kind === kind)
      const words = (text: string) => text.replace(/\s+/g, '')
      expect(
        words(
          side('added')
            .map(({text}) => text)
            .join(''),
        ),
      ).toBe(words(is))
      expect(
        words(
          side('removed')
            .map(({text}) => text)
            .join(''),
        ),
      ).toBe(words(was))
    }),
    runs(200),
  )
})
