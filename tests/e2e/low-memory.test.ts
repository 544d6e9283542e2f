// `build --low-memory`, which large books have of themselves: several processes make the site that one would make.

import {cp, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {glob} from 'tinyglobby'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {isLeft, textsBelow, watchBuild, type Ended, type Stop} from './watched-build.ts'

let folder: string
let first: Record<string, string>
let atOnce: Ended
let inSteps: Ended

const at = (...names: string[]) => path.join(folder, ...names)
const page = (name: string, text: string) => writeFile(at('book', name), text)

const build = (flags: string[] = [], watch: Partial<Parameters<typeof watchBuild>[1]> = {}) =>
  watchBuild(
    [at('book'), '--languages', 'en,vi', '--out', at('sites/out'), '--cache', at('cache'), ...flags],
    {cwd: folder, ...watch},
  )

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-memory-'))
  await cp(path.join(import.meta.dirname, 'fixtures/pairs-book'), at('book'), {recursive: true})
  await page('glossary.md', `${await readFile(at('book/glossary.md'), 'utf8')}\nSee :ref:\`sec_nowhere\`.\n`)
  atOnce = await build()
  first = await textsBelow(at('sites/out'))
  // addresses of scripts depend on the caches
  await rm(at('cache'), {recursive: true})
  inSteps = await build(['--low-memory'])
})

afterAll(() => rm(folder, {recursive: true, force: true}))

async function expectFirstSite(): Promise<void> {
  const now = await textsBelow(at('sites/out'))
  expect(Object.keys(now)).toEqual(Object.keys(first))
  for (const [file, text] of Object.entries(first)) expect(now[file] === text, file).toBe(true)
  expect(await readdir(at('sites'))).toEqual(['out'])
}

test('two languages are the same site, byte for byte', async () => {
  expect([atOnce.code, inSteps.code], inSteps.output).toEqual([0, 0])
  expect(Object.keys(first)).toContain('vi/chapter_nets/layers/index.html')
  await expectFirstSite()
})

test('what is to be said is said once, and in the words of any other build', () => {
  const lines = (output: string) => output.split('\n').filter((line) => line !== '')
  expect(inSteps.output.match(/sec_nowhere/g)).toHaveLength(1)
  const said = lines(inSteps.output)
  expect(said.filter((line) => !lines(atOnce.output).includes(line))).toEqual([])
  expect(said.filter((line) => line.includes('[SUCCESS]'))).toHaveLength(2)
})

test('the caches serve the next build, with or without', async () => {
  for (const flags of [['--low-memory'], []]) {
    const {code, output} = await build(flags)
    expect(code, output).toBe(0)
    expect(output).not.toContain('as the last run left it')
  }
  // out of its cache the bundler names some scripts otherwise
  const words = (files: Record<string, string>) =>
    Object.entries(files)
      .filter(([name]) => name.endsWith('.html'))
      .map(([name, text]) => [name, text.replace(/<[^>]+>/g, '')])
  const next = await textsBelow(at('sites/out'))
  expect(words(next)).toEqual(words(first))
  first = next
})

test.each([
  ['drawn', "throw new Error('no part today')\n", 'bad.mdx:1 this page cannot be built: no part today'],
  ['compiled', 'export default () => {\n', 'book/part.js'],
])('a page that cannot be %s is named, and the last site stays', async (_, part, told) => {
  await page('bad.mdx', "import X from './part.js'\n\n# Bad\n\n<X />\n")
  await page('part.js', part)
  const {code, output} = await build(['--low-memory'])
  await rm(at('book/bad.mdx'))
  await rm(at('book/part.js'))
  expect(output).toContain(told)
  expect(output.match(/^d2lbook: /gm)).toHaveLength(1)
  expect(code).toBe(3)
  await expectFirstSite()
})

/** Calls `then` when the bundler has written what it makes, before a page is drawn. */
async function whenBundled(then: () => void): Promise<void> {
  await expect
    .poll(() => glob('.out.d2lbook-*.new/__server/*', {cwd: at('sites'), dot: true}), {interval: 20})
    .not.toEqual([])
  then()
}

test.each<['build' | 'all', NodeJS.Signals, number]>([
  ['build', 'SIGINT', 130],
  ['all', 'SIGINT', 130],
  ['build', 'SIGTERM', 143],
])(
  'stopped while it reads or draws (%s, %s), nothing runs on, and the last site stays',
  async (whom, signal, code) => {
    const moments: Partial<Parameters<typeof watchBuild>[1]>[] = [
      {onOutput: stopAt('error in', signal, whom)},
      {onStart: (stop) => void whenBundled(() => stop(signal, whom))},
    ]
    for (const moment of moments) {
      const ended = await build(['--low-memory'], moment)
      expect(ended.code, ended.output).toBe(code)
      expect(isLeft(ended)).toBe(false)
      await expectFirstSite()
    }
  },
)

function stopAt(words: string, signal: NodeJS.Signals, whom: 'build' | 'all') {
  let isStopped = false
  return (output: string, stop: Stop): void => {
    if (isStopped || !output.includes(words)) return
    isStopped = true
    stop(signal, whom)
  }
}

test('a build that is killed takes its steps with it, and the next one is sound', async () => {
  const killed = await build(['--low-memory'], {
    onStart: (stop) => void whenBundled(() => stop('SIGKILL')),
  })
  expect(killed.signal).toBe('SIGKILL')
  await expect.poll(() => isLeft(killed)).toBe(false)
  const {code, output} = await build(['--low-memory'])
  expect(code, output).toBe(0)
  expect(await readdir(at('sites'))).toEqual(['out'])
})
