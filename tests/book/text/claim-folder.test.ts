// Processes that work on the same book at the same time have folders of their own.

import {spawn} from 'node:child_process'
import {mkdtemp, readdir, rm, utimes, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {claimFolder, type ClaimedFolder} from '../../../plugins/book/src/files/claim-folder.ts'

let root: string
let claimed: ClaimedFolder[]
beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-claim-'))
  claimed = []
})
afterEach(async () => {
  for (const {release} of claimed) release()
  await rm(root, {recursive: true, force: true})
})

async function claim(): Promise<string> {
  const folder = await claimFolder(path.join(root, 'build'))
  claimed.push(folder)
  return path.relative(root, folder.folder)
}

/** A process that is no more. */
async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', ''])
  await new Promise((resolve) => child.on('exit', resolve))
  return child.pid!
}

async function leave(pid: number, machine: string, ageInHours = 0): Promise<void> {
  await claim()
  claimed.pop()!.release()
  const file = path.join(root, 'build', `in-use.${pid}.${machine}.x`)
  await writeFile(file, '')
  const time = Date.now() / 1000 - ageInHours * 3600
  await utimes(file, time, time)
}

async function thisMachine(): Promise<string> {
  await claim()
  const [name] = (await readdir(path.join(root, 'build'))).filter((file) => file.startsWith('in-use.'))
  claimed.pop()!.release()
  return name!.split('.')[2]!
}

test('each gets another folder, and what was given back is used again', async () => {
  expect([await claim(), await claim(), await claim()]).toEqual(['build', 'build-2', 'build-3'])
  claimed[1]!.release()
  expect(await claim()).toBe('build-2')
})

test('some at once never share one', async () => {
  const folders = await Promise.all(Array.from({length: 8}, claim))
  expect(new Set(folders).size).toBe(8)
})

test.each([
  ['a process that is no more', async () => leave(await deadPid(), await thisMachine()), 'build'],
  ['a living process', async () => leave(process.ppid, await thisMachine()), 'build-2'],
  [
    'a living process whose number a dead one had before the machine was started again',
    async () => leave(process.ppid, await thisMachine(), os.uptime() / 3600 + 1),
    'build',
  ],
  ['another machine', async () => leave(1, 'elsewhere'), 'build-2'],
  ['another machine long ago', async () => leave(1, 'elsewhere', 25), 'build'],
])('a folder claimed by %s', async (_, prepare, expected) => {
  await prepare()
  expect(await claim()).toBe(expected)
})

test('a process that ends gives its folder back', async () => {
  const module = path.resolve(import.meta.dirname, '../../../plugins/book/src/files/claim-folder.ts')
  const script = `import(${JSON.stringify(module)}).then((m) => m.claimFolder(${JSON.stringify(path.join(root, 'build'))}))`
  const child = spawn(process.execPath, ['--import', 'tsx', '-e', script], {stdio: 'inherit'})
  expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(0)
  expect(await readdir(path.join(root, 'build'))).toEqual([])
})
