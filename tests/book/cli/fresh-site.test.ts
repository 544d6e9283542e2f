// The site takes its place when it is whole; until then, and where nothing comes of it, the last one stays.

import {spawn} from 'node:child_process'
import {lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {openFreshSite} from '../../../plugins/book/src/cli/fresh-site.ts'

let root: string
let out: string
const home = process.cwd()
beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-fresh-'))
  out = path.join(root, 'sites/out')
  await write(out, {'index.html': 'old', 'old/page.html': 'old', 'turns/file': 'old', other: 'old'})
})
afterEach(async () => {
  process.chdir(home)
  await rm(root, {recursive: true, force: true})
})

async function write(folder: string, files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), {recursive: true})
    await writeFile(path.join(folder, name), text)
  }
}

async function read(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true})
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
  return Object.fromEntries(
    await Promise.all(
      files
        .toSorted()
        .map(async (file) => [path.relative(folder, file), await readFile(file, 'utf8')] as const),
    ),
  )
}

const old = {'index.html': 'old', 'old/page.html': 'old', other: 'old', 'turns/file': 'old'}
/** A file where the old site had a folder, and a folder where it had a file. */
const fresh = {'index.html': 'new', 'other/page.html': 'new', turns: 'new'}
const open = (place = out) => openFreshSite(place, path.join(root, 'spare'))

test('the old site is there until the new one takes its place, and nothing else is left', async () => {
  const site = await open()
  await write(site.folder, fresh)
  expect(await read(out)).toEqual(old)
  await site.publish()
  expect(await read(out)).toEqual(fresh)
  expect(await readdir(path.dirname(out))).toEqual(['out'])
  expect(await readdir(out)).toEqual(['index.html', 'other', 'turns'])
})

test('a site that is thrown away leaves the old one', async () => {
  const site = await open()
  await write(site.folder, {'index.html': 'half'})
  await site.discard()
  expect(await read(out)).toEqual(old)
  expect(await readdir(path.dirname(out))).toEqual(['out'])
})

test('where a shell stands in the folder its files change, not the folder', async () => {
  process.chdir(out)
  const {ino} = await lstat(out)
  const site = await open('.')
  await write(site.folder, fresh)
  await site.publish()
  expect(await read(out)).toEqual(fresh)
  expect(await readdir(out)).toEqual(['index.html', 'other', 'turns'])
  expect((await lstat(out)).ino).toBe(ino)
})

test('a link stays one, and the folder behind it changes', async () => {
  const link = path.join(root, 'link')
  await symlink(out, link)
  const site = await open(link)
  await write(site.folder, fresh)
  await site.publish()
  expect((await lstat(link)).isSymbolicLink()).toBe(true)
  expect(await read(out)).toEqual(fresh)
})

test('two at once: the last one stays, whole', async () => {
  const first = await open()
  await write(first.folder, {'index.html': 'first'})
  await first.publish()
  const second = await open()
  await write(second.folder, {'index.html': 'second'})
  await second.publish()
  expect(await read(out)).toEqual({'index.html': 'second'})
})

test('what a killed build left is taken away, what a running one needs is not', async () => {
  const child = spawn(process.execPath, ['-e', ''])
  await new Promise((resolve) => child.on('exit', resolve))
  await write(path.dirname(out), {
    [`.out.d2lbook-${child.pid}.new/a`]: '',
    [`.out.d2lbook-${child.pid}.old/a`]: '',
    [`.out.d2lbook-${process.ppid}.new/a`]: '',
    '.out.d2lbook-notes/a': '',
  })
  await (await open()).discard()
  expect(await readdir(path.dirname(out))).toEqual([
    `.out.d2lbook-${process.ppid}.new`,
    '.out.d2lbook-notes',
    'out',
  ])
})
