import {expect, test} from 'vitest'
import {absentPackages} from '../../../plugins/python/src/session/absent-packages.ts'
import {moduleSources} from '../../../plugins/python/src/session/module-sources.ts'

test('no package is told to be absent that is there', () => {
  const {library, loaders} = moduleSources
  const there = new Set([...Object.keys(library), ...Object.keys(loaders)])
  expect(Object.keys(absentPackages).filter((name) => there.has(name))).toEqual([])
})
