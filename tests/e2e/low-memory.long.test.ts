// `build --low-memory`, which large books have of themselves: several processes make the site that one would make.

import {existsSync, readdirSync} from 'node:fs'
import {cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {isLeft, textsBelow, watchBuild, type Ended, type Watch} from './watched-build.ts'

let folder: string
const at = (...names: string[]) => path.join(folder, ...names)

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-memory-'))
  for (const name of ['pairs-book', 'small-book'])
    await cp(path.join(import.meta.dirname, 'fixtures', name), at(name), {recursive: true})
})
afterAll(() => rm(folder, {recursive: true, force: true}))

const build = (name: string, flags: string[], watch: Watch = {}) =>
  watchBuild([at(name), '--out', at(`${name}-sites/out`), '--cache', at(`${name}-cache`), ...flags], {
    cwd: folder,
    ...watch,
  })

const siteOf = (name: string) => textsBelow(at(`${name}-sites/out`))

describe('two languages', () => {
  const languages = ['--languages', 'en,vi']
  let atOnce: Ended
  let inSteps: Ended
  let first: Record<string, string>

  beforeAll(async () => {
    const page = at('pairs-book/glossary.md')
    await writeFile(page, `${await readFile(page, 'utf8')}\nSee :ref:\`sec_nowhere\`.\n`)
    atOnce = await build('pairs-book', languages)
    first = await siteOf('pairs-book')
    // where there are caches, the bundler names some scripts otherwise
    await rm(at('pairs-book-cache'), {recursive: true})
    inSteps = await build('pairs-book', [...languages, '--low-memory'])
  })

  test('are the same site, byte for byte', async () => {
    expect([atOnce.code, inSteps.code], inSteps.output).toEqual([0, 0])
    expect(Object.keys(first)).toContain('vi/chapter_nets/layers/index.html')
    expectSame(await siteOf('pairs-book'), first)
  })

  test('what is to be said is said once, and in the words of any other build', () => {
    const lines = (output: string) => output.split('\n').filter((line) => line !== '')
    expect(inSteps.output.match(/sec_nowhere/g)).toHaveLength(1)
    const said = lines(inSteps.output)
    expect(said.filter((line) => !lines(atOnce.output).includes(line))).toEqual([])
    expect(said.filter((line) => line.includes('[SUCCESS]'))).toHaveLength(2)
  })

  test('the caches serve the next build', async () => {
    const {code, output} = await build('pairs-book', [...languages, '--low-memory'])
    expect(code, output).toBe(0)
    expect(output).not.toContain('as the last run left it')
    const words = (files: Record<string, string>) =>
      Object.entries(files)
        .filter(([name]) => name.endsWith('.html') || name.startsWith('assets/articles/'))
        .map(([name, text]) => [name, text.replace(/<[^>]+>/g, '')])
    expect(words(await siteOf('pairs-book'))).toEqual(words(first))
  })
})

function expectSame(site: Record<string, string>, other: Record<string, string>): void {
  expect(Object.keys(site)).toEqual(Object.keys(other))
  for (const [file, text] of Object.entries(other)) expect(site[file] === text, file).toBe(true)
}

describe('a build that does not come to its end', () => {
  let first: Record<string, string>

  beforeAll(async () => {
    const {code, output} = await build('small-book', ['--low-memory'])
    expect(code, output).toBe(0)
    first = await siteOf('small-book')
  })

  async function expectFirstSite(): Promise<void> {
    expectSame(await siteOf('small-book'), first)
    expect(await readdir(at('small-book-sites'))).toEqual(['out'])
  }

  test('what cannot be compiled is named, and the last site stays', async () => {
    // a package is believed to be sound
    await mkdir(at('small-book/node_modules/unsound'), {recursive: true})
    await writeFile(at('small-book/node_modules/unsound/index.js'), 'export default () => {\n')
    await writeFile(at('small-book/bad.mdx'), "import X from 'unsound'\n\n# Bad\n\n<X />\n")
    const {code, output} = await build('small-book', ['--low-memory'])
    await rm(at('small-book/bad.mdx'))
    await rm(at('small-book/node_modules'), {recursive: true})
    expect(output).toContain('small-book/node_modules/unsound/index.js')
    expect(output.match(/^d2lbook: /gm)).toHaveLength(1)
    expect(code).toBe(3)
    await expectFirstSite()
  })

  const isRead = (output: string) => output.includes('error in')
  /** The bundler has written what it makes, and no page is drawn. */
  const isBundled = () =>
    readdirSync(at('small-book-sites')).some((name) =>
      existsSync(at('small-book-sites', name, '__server/server.bundle.js')),
    )

  test.each([
    ['by its terminal, while it bundles', isRead, 'SIGINT', 'all', 130],
    ['by another program, while it draws', isBundled, 'SIGTERM', 'build', 143],
  ] as const)('stopped %s, nothing runs on, and the last site stays', async (_, when, signal, whom, code) => {
    const ended = await build('small-book', ['--low-memory'], {stop: {when, signal, whom}})
    expect(ended.code, ended.output).toBe(code)
    expect(isLeft(ended)).toBe(false)
    await expectFirstSite()
  })

  test('killed, it takes its steps with it, and the next one is sound', async () => {
    const killed = await build('small-book', ['--low-memory'], {
      stop: {when: isBundled, signal: 'SIGKILL', whom: 'build'},
    })
    expect(killed.signal).toBe('SIGKILL')
    await expect.poll(() => isLeft(killed)).toBe(false)
    const {code, output} = await build('small-book', ['--low-memory'])
    expect(code, output).toBe(0)
    expect(await readdir(at('small-book-sites'))).toEqual(['out'])
  })
})
