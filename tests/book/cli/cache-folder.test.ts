import {existsSync} from 'node:fs'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {cacheFolder} from '../../../plugins/book/src/cli/cache-folder.ts'
import {UsageError} from '../../../plugins/book/src/cli/usage-error.ts'

let place: string

beforeEach(async () => {
  place = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-cache-'))
  await mkdir(path.join(place, 'home'))
  await writeFile(path.join(place, 'file'), '')
})

afterEach(async () => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  await rm(place, {recursive: true})
})

const name = /^my_book-[\da-f]{8}$/

test.each([
  // XDG_CACHE_HOME, HOME, where
  ['xdg', 'home', 'xdg/d2lbook'],
  ['', 'home', 'home/.cache/d2lbook'],
  [undefined, 'home', 'home/.cache/d2lbook'],
  ['not/absolute', 'home', 'home/.cache/d2lbook'],
])('with the cache %j and the home %j caches lie in %s', async (xdg, home, where) => {
  const told = vi.spyOn(console, 'error').mockReturnValue()
  vi.stubEnv('XDG_CACHE_HOME', xdg === 'xdg' ? path.join(place, xdg) : xdg)
  vi.stubEnv('HOME', path.join(place, home))
  const folder = await cacheFolder('/books/my book')
  expect(path.dirname(folder)).toBe(path.join(place, where))
  expect(path.basename(folder)).toMatch(name)
  expect(told).not.toHaveBeenCalled()
})

test('where the home cannot be written to, a folder of this run is taken, and that is told', async () => {
  const told = vi.spyOn(console, 'error').mockReturnValue()
  vi.stubEnv('XDG_CACHE_HOME', undefined)
  vi.stubEnv('HOME', path.join(place, 'file'))
  vi.stubEnv('TMPDIR', place)
  const folder = await cacheFolder('/books/my book')
  expect(path.basename(folder)).toMatch(name)
  expect(path.dirname(path.dirname(folder))).toBe(place)
  expect(existsSync(path.dirname(folder))).toBe(true)
  expect(told.mock.calls).toEqual([
    [
      `d2lbook: nothing is kept for the next run: ${place}/file/.cache/d2lbook cannot be written to (ENOTDIR); ` +
        '--cache names another folder',
    ],
  ])
})

test('a system that knows no home of the user is one without', async () => {
  const told = vi.spyOn(console, 'error').mockReturnValue()
  vi.stubEnv('XDG_CACHE_HOME', undefined)
  vi.stubEnv('TMPDIR', place)
  vi.spyOn(os, 'homedir').mockImplementation(() => {
    throw new Error('ENOENT: no such file or directory, uv_os_homedir')
  })
  expect(path.basename(await cacheFolder('/books/my book'))).toMatch(name)
  expect(told.mock.calls.flat()[0]).toContain('there is no home folder')
})

test('a named folder that cannot be written to is a mistake in the call', async () => {
  const named = path.join(place, 'file')
  await expect(cacheFolder('/books/my book', named)).rejects.toThrow(
    new UsageError(`--cache ${named}: cannot be written to (EEXIST)`),
  )
  expect(path.dirname(await cacheFolder('/books/my book', path.join(place, 'new/one')))).toBe(
    path.join(place, 'new/one'),
  )
})
