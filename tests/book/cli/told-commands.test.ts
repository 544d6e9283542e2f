// What README and guide tell people to type and to copy is right: commands and options that there are, files that parse.

import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {parseDocument} from 'yaml'
import {afterEach, describe, expect, test, vi} from 'vitest'
import {run} from '../../../plugins/book/src/cli/run.ts'

const root = path.join(import.meta.dirname, '../../..')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const guide = readdirSync(path.join(root, 'docs/guide')).map((name) => `docs/guide/${name}`)
const readmes = readdirSync(path.join(root, 'plugins'))
  .map((room) => `plugins/${room}/README.md`)
  .filter((file) => existsSync(path.join(root, file)))
const texts = new Map(['README.md', ...guide, ...readmes].map((file) => [file, read(file)]))
const deploying = texts.get('docs/guide/deploying.md')!

interface Manifest {
  name: string
  version: string
  scripts: Record<string, string>
  dependencies?: Record<string, string>
  engines: {node: string}
  workspaces: string[]
}

const manifestOf = (file: string) => JSON.parse(read(file)) as Manifest

afterEach(() => vi.restoreAllMocks())

const helps = new Map<string, Promise<string>>()

/** `d2lbook check --help` */
function help(command: string): Promise<string> {
  const known = helps.get(command) ?? readHelp(command)
  helps.set(command, known)
  return known
}

async function readHelp(command: string): Promise<string> {
  let text = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((part) => {
    text += String(part)
    return true
  })
  const code = await run([command, '--help'])
  vi.restoreAllMocks()
  return code === 0 ? text : ''
}

const calls = [...texts].flatMap(([file, text]) =>
  [...text.matchAll(/npx d2lbook ([a-z]+)([^\n`#]*)/g)].map(
    ([, command = '', rest = '']) => [file, command, rest.trim()] as const,
  ),
)

test('README and guide name commands', () => {
  expect(new Set(calls.map(([, command]) => command))).toEqual(
    new Set([
      'start',
      'build',
      'check',
      'run',
      'execute',
      'outputs',
      'test',
      'index',
      'explain',
      'export',
      'drift',
    ]),
  )
})

test.each(calls)('%s: `d2lbook %s %s` is a command with these options', async (_file, command, rest) => {
  const text = await help(command)
  for (const option of rest.match(/(?<=^| )--?[a-z][a-z-]*/g) ?? []) expect(text).toContain(option)
  expect(text).toMatch(new RegExp(`^Usage: d2lbook ${command} `))
})

describe('the package.json for a pipeline', () => {
  const [, block = ''] = /```json\n([^]*?)```/.exec(deploying) ?? []
  const told = JSON.parse(block) as Manifest
  const packages = readmes
    .map((file) => manifestOf(file.replace('README.md', 'package.json')))
    .toSorted((a, b) => a.name.localeCompare(b.name))

  test('names the archives of all packages', () => {
    expect(told.dependencies).toEqual(
      Object.fromEntries(packages.map(({name, version}) => [name, `file:vendor/${name}-${version}.tgz`])),
    )
    const [, dependency] = /one line will do[^`]*`vendor`: `"([^"]+": "[^"]+)"`/.exec(deploying) ?? []
    const plugin = packages.find(({name}) => name === 'docusaurus-plugin-d2lbook')!
    expect(dependency).toBe(`${plugin.name}": "^${plugin.version}`)
    // whoever installs the one gets the others
    const brought = new Set([plugin.name])
    // what is added to a set while it is walked is walked, too
    for (const name of brought) {
      const {dependencies = {}} = packages.find((one) => one.name === name) ?? {}
      for (const other of Object.keys(dependencies)) brought.add(other)
    }
    // a book runs without the small data for its cells
    expect(packages.map(({name}) => name).filter((name) => !brought.has(name))).toEqual(['d2lbook-data'])
  })

  test('calls commands of a Node that will do', async () => {
    for (const script of Object.values(told.scripts)) {
      const [, command = ''] = /^d2lbook ([a-z]+) book$/.exec(script) ?? []
      expect(await help(command), script).toContain(`Usage: d2lbook ${command} `)
    }
    expect(told.engines).toEqual(manifestOf('package.json').engines)
  })
})

test('the workflow is one, and calls what the package.json brings', async () => {
  const [, block = ''] = /```yaml\n([^]*?)```/.exec(deploying) ?? []
  const document = parseDocument(block)
  expect([document.errors, document.warnings]).toEqual([[], []])
  const {on, jobs} = document.toJS() as {
    on: {push: {branches: string[]}}
    jobs: Record<string, {'runs-on': string; steps: {uses?: string; run?: string; with?: object}[]}>
  }
  expect(on.push.branches).toEqual(['main'])
  const steps = Object.values(jobs).flatMap((job) => job.steps)
  for (const step of steps)
    expect(Object.keys(step).filter((key) => ['uses', 'run'].includes(key))).toHaveLength(1)
  const runs = steps.flatMap((step) => step.run ?? [])
  expect(runs[0]).toBe('npm ci')
  expect(runs.slice(1).every((line) => /^npx d2lbook (check|build) book\b/.test(line))).toBe(true)
  // what is uploaded is where `build` writes by itself
  expect(await help('build')).toContain('(default: "build")')
  expect(steps.find(({uses}) => uses?.startsWith('actions/upload-pages-artifact'))?.with).toEqual({
    path: 'build',
  })
})

test('packages are installed from where they are packed to', () => {
  const [, folder] = /--pack-destination (\S+)/.exec(manifestOf('package.json').scripts['pack']!) ?? []
  for (const file of ['README.md', 'docs/guide/index.md']) {
    expect(texts.get(file), file).toContain(`npm install path/to/d2lbook/${folder}/*.tgz`)
    expect(texts.get(file), file).toContain('npm run pack')
  }
})
