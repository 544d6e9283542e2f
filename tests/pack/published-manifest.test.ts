import {existsSync} from 'node:fs'
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {expect, test} from 'vitest'
import {publishedManifest} from '../../plugins/pack/published-manifest.mts'
import {keptManifest, restore} from '../../plugins/pack/restore.mts'

const library = {name: 'engine', version: '1.0.0'}

test.each([
  [
    'a module has its types before it',
    {exports: {'.': './src/index.ts'}},
    {exports: {'.': {types: './dist/index.d.ts', default: './dist/index.js'}}},
  ],
  [
    'a pattern',
    {exports: {'./parts/*': './src/parts/*.tsx'}},
    {exports: {'./parts/*': {types: './dist/parts/*.d.ts', default: './dist/parts/*.js'}}},
  ],
  [
    'a style sheet has types, too',
    {exports: {'./look.css': './src/look.css'}},
    {exports: {'./look.css': {types: './dist/look.css.d.ts', default: './dist/look.css'}}},
  ],
  [
    'what lies beside the sources stays',
    {exports: {'./package.json': './package.json'}},
    {exports: {'./package.json': './package.json'}},
  ],
  [
    'inner names, and conditions within them',
    {imports: {'#still': {node: './src/server.ts', default: './src/browser.ts'}}},
    {imports: {'#still': {node: './dist/server.js', default: './dist/browser.js'}}},
  ],
  [
    'files with effects',
    {sideEffects: ['*.css', './src/entry.ts']},
    {sideEffects: ['*.css', './dist/entry.js']},
  ],
  ['true stays true', {sideEffects: false}, {sideEffects: false}],
  ['declarations', {types: './src/parts.d.ts'}, {types: './dist/parts.d.ts'}],
  ['what only development needs goes', {scripts: {test: 'x'}, devDependencies: {x: '1'}}, {}],
  [
    'what is said for publishing wins',
    {bin: {run: './bin/run.mjs'}, publishConfig: {bin: {run: './dist/run.js'}}},
    {bin: {run: './dist/run.js'}},
  ],
])('%s', (_, written, published) => {
  expect(publishedManifest({...library, ...written})).toEqual({...library, ...published})
})

test('a plugin of Docusaurus can be required without being compiled', () => {
  const {exports} = publishedManifest({name: 'docusaurus-plugin-x', exports: {'.': './src/index.ts'}})
  expect(exports).toEqual({
    '.': {
      require: {types: './dist/index.d.cts', default: './dist/index.cjs'},
      types: './dist/index.d.ts',
      default: './dist/index.js',
    },
  })
})

test('a packing that was broken off leaves nothing behind', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-pack-'))
  await mkdir(path.join(folder, 'lib'))
  await mkdir(path.join(folder, 'guide'))
  await writeFile(path.join(folder, 'LICENSE'), '')
  await writeFile(path.join(folder, 'package.json'), '"published"')
  await writeFile(keptManifest(folder), '"of the sources"')
  for (const _ of ['once', 'and again']) {
    await restore(folder)
    expect(await readFile(path.join(folder, 'package.json'), 'utf8')).toBe('"of the sources"')
    expect(['LICENSE', 'guide'].filter((name) => existsSync(path.join(folder, name)))).toEqual([])
  }
  await rm(folder, {recursive: true})
})
