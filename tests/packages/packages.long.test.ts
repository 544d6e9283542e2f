// What is in the archives that would be published.

import {execFile} from 'node:child_process'
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {promisify} from 'node:util'
import {publint} from 'publint'
import {formatMessage} from 'publint/utils'
import {describe, expect, inject, test} from 'vitest'
import type {BundleNote} from '../../plugins/book/src/docusaurus/kept-bundle.ts'
import {run} from '../e2e/build-site.ts'

const archives = inject('archives')
const files = promisify(execFile)
const list = async (archive: string) =>
  (await files('tar', ['tzf', archive], {maxBuffer: 1e8})).stdout.trim().split('\n')
const read = async (archive: string, file: string) =>
  (await files('tar', ['xzOf', archive, `package/${file}`], {maxBuffer: 1e8})).stdout

test('there is an archive of each package', () => {
  expect(Object.keys(archives).toSorted()).toEqual([
    'd2lbook-data',
    'd2lbook-live',
    'd2lbook-picture',
    'd2lbook-python',
    'd2lbook-tensor',
    'docusaurus-plugin-d2lbook',
    'docusaurus-theme-d2lbook',
    'remark-d2lbook',
  ])
})

describe.each(Object.entries(archives))('%s', (_name, archive) => {
  test('publint has nothing to say', async () => {
    const {buffer} = new Uint8Array(await readFile(archive))
    const {messages, pkg} = await publint({pack: {tarball: buffer}, strict: true})
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([])
  })

  test('types are right for every way to import', async () => {
    const attw = path.join(import.meta.dirname, '../../node_modules/@arethetypeswrong/cli/dist/index.js')
    // there is no CommonJS: Node 20.19 and newer `require` modules
    await run(process.execPath, [attw, archive, '--profile', 'esm-only', '--no-color'])
  })

  test('every script has its types, its source and a map that leads there', async () => {
    const all = new Set(await list(archive))
    const sources = [...all].filter((file) => /^package\/src\/.*(?<!\.d)\.tsx?$/.test(file))
    expect(sources).not.toEqual([])
    for (const source of sources) {
      const script = source.replace('/src/', '/dist/').replace(/\.tsx?$/, '.js')
      expect(all, script).toContain(script)
    }
    const maps = [...all].filter((file) => file.endsWith('.js.map') && !file.includes('/vendor/'))
    for (const file of maps.slice(0, 20)) {
      const map = JSON.parse(await read(archive, file.slice('package/'.length))) as {sources: string[]}
      for (const source of map.sources)
        expect(all, file).toContain(path.posix.join(path.posix.dirname(file), source))
    }
  })

  test('nothing of development is in it', async () => {
    const manifest = JSON.parse(await read(archive, 'package.json')) as Record<string, unknown>
    expect(Object.keys(manifest)).not.toContain('scripts')
    expect(Object.keys(manifest)).not.toContain('devDependencies')
    expect(JSON.stringify(manifest.exports)).not.toContain('/src/')
    const all = await list(archive)
    expect(all).toContain('package/LICENSE')
    expect(all).toContain('package/README.md')
    expect(all.filter((file) => /tsbuildinfo|\.test\.|node_modules/.test(file))).toEqual([])
  })
})

test('what stands within a package, or comes with it, is there with its licence', async () => {
  for (const name of ['d2lbook-tensor', 'docusaurus-plugin-d2lbook'])
    expect(await read(archives[name]!, 'NOTICE')).toContain('gpu.js ')
})

test('the plugin brings the guide that its messages lead to', async () => {
  expect(await read(archives['docusaurus-plugin-d2lbook']!, 'guide/rules.md')).toContain(
    '\n### tab-is-closed\n',
  )
})

test('the scripts of pages come with the command, and NOTICE names what is in them', async () => {
  const archive = archives['docusaurus-plugin-d2lbook'] ?? ''
  const {entry, packages} = JSON.parse(await read(archive, 'scripts/bundle.json')) as BundleNote
  expect(await list(archive)).toContain(`package/scripts/${entry}`)
  const notice = await read(archive, 'NOTICE')
  const others = Object.entries(packages).filter(([name]) => !(name in archives))
  expect(others.map(([name]) => name)).toContain('react')
  for (const [name, version] of others) expect(notice).toContain(`\n${name} ${version}, within `)
})
