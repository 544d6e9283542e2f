// The list of edits does what micromark's own does, whatever is put in and taken out.

import fc from 'fast-check'
import {EditMap} from 'micromark-util-edit-map'
import type {Event} from 'micromark-util-types'
import {expect, test} from 'vitest'

import {keepEditsShort} from '../../plugins/dialect/src/syntax/edit-map.ts'

type Consume = (this: EditMap, events: Event[]) => void

// a copy of the module of its own: another file may have used the dialect before
const untouched = (await import(`${import.meta.resolve('micromark-util-edit-map')}?untouched`)) as {
  EditMap: typeof EditMap
}
const original = Reflect.get(untouched.EditMap.prototype, 'consume') as Consume
keepEditsShort()
const own = Reflect.get(EditMap.prototype, 'consume') as Consume

const edit = fc.record({at: fc.nat(12), remove: fc.nat(3), added: fc.array(fc.nat(), {maxLength: 3})})

test('edits change a list as those of micromark do', () => {
  expect(own).not.toBe(original)
  fc.assert(
    fc.property(fc.array(fc.nat(), {maxLength: 14}), fc.array(edit, {maxLength: 5}), (list, edits) => {
      const apart = withoutOverlaps(edits.filter(({at, remove}) => at + remove <= list.length))
      const [expected, actual] = [original, own].map((method) => {
        const events = list.map(eventOf)
        const map = new EditMap()
        for (const {at, remove, added} of apart) map.add(at, remove, added.map(eventOf))
        method.call(map, events)
        return events
      })
      expect(actual).toEqual(expected)
    }),
    {numRuns: 500, seed: 1},
  )
})

const eventOf = (value: number) => ['enter', {type: String(value)}, null] as unknown as Event

function withoutOverlaps<T extends {at: number; remove: number}>(edits: readonly T[]): T[] {
  let end = 0
  return edits
    .toSorted((a, b) => a.at - b.at)
    .filter(({at, remove}) => {
      const isApart = at >= end
      if (isApart) end = at + Math.max(1, remove)
      return isApart
    })
}
