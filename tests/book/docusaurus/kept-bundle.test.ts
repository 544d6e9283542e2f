// Bundled scripts are taken over as long as what is in them is the same.

import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {keptEntry, noteBundle} from '../../../plugins/book/src/docusaurus/kept-bundle.ts'

const root = mkdtempSync(path.join(os.tmpdir(), 'd2lbook-bundle-'))
afterAll(() => rmSync(root, {recursive: true}))

function write(file: string, text: string): string {
  const whole = path.join(root, file)
  mkdirSync(path.dirname(whole), {recursive: true})
  writeFileSync(whole, text)
  return whole
}

const install = (name: string, version: string) => {
  write(`node_modules/${name}/package.json`, JSON.stringify({name, version}))
  return write(`node_modules/${name}/lib/index.js`, '')
}

test('a bundle is kept until one of its packages has another version', async () => {
  const folder = path.join(root, 'bundle')
  expect(await keptEntry(folder)).toBe(null)
  write('bundle/assets/js/pages.js', '')
  const files = [install('react', '19.1.0'), install('@lezer/common', '1.0.0'), write('src/own.js', '')]
  await noteBundle(folder, 'assets/js/pages.js', files)
  expect(await keptEntry(folder)).toBe('assets/js/pages.js')
  install('another', '1.0.0')
  expect(await keptEntry(folder)).toBe('assets/js/pages.js')
  install('@lezer/common', '1.0.1')
  expect(await keptEntry(folder)).toBe(null)
})

test.each([
  ['whose script is gone', '{"entry": "gone.js", "packages": {}}'],
  ['whose note is broken', '{"entry": "a.js", "pack'],
  ['whose note says nothing', 'null'],
])('a bundle %s is none', async (name, note) => {
  write(`${name}/a.js`, '')
  write(`${name}/bundle.json`, note)
  expect(await keptEntry(path.join(root, name))).toBe(null)
})
