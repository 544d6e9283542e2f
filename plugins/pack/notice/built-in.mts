// What is not installed beside the packages but stands within them, or within what they bring along.

import {readFileSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import path from 'node:path'
import {glob} from 'tinyglobby'

export interface BuiltIn {
  name: string
  /** Where it is installed while the packages are built. */
  folder: string
  /** In which package it stands, and how it came there. */
  place: string
}

/** What the scripts of pages are made of, beside our own packages and what stands in them. */
const inScripts = [
  '@codemirror/autocomplete',
  '@codemirror/commands',
  '@codemirror/lang-python',
  '@codemirror/language',
  '@codemirror/state',
  '@codemirror/streamparser',
  '@codemirror/view',
  '@docusaurus/core',
  '@lezer/common',
  '@lezer/highlight',
  '@lezer/lr',
  '@lezer/python',
  '@marijn/find-cluster-break',
  '@preact/signals-core',
  'crelt',
  'd3-array',
  'd3-contour',
  'fastest-levenshtein',
  'fflate',
  'py-ast',
  'react',
  'react-dom',
  'scheduler',
  'style-mod',
  'w3c-keyname',
]

/** Packages whose code stands in one of ours. */
export const builtIns: readonly BuiltIn[] = [
  {name: 'gpu.js', folder: 'node_modules/gpu.js', place: 'd2lbook-tensor, in dist/vendor'},
  {name: 'gpu-mock.js', folder: 'node_modules/gpu-mock.js', place: 'gpu.js'},
  {name: 'acorn', folder: 'node_modules/gpu.js/node_modules/acorn', place: 'gpu.js'},
  ...inScripts.map((name) => ({
    name,
    folder: `node_modules/${name}`,
    place: 'docusaurus-plugin-d2lbook, in scripts',
  })),
]

/** `gpu.js 2.24.1`, and the text of its licence. */
export async function licenceText(root: string, {folder}: BuiltIn): Promise<{version: string; text: string}> {
  const [file] = await glob('LICEN[CS]E{,.*}', {cwd: path.join(root, folder), caseSensitiveMatch: false})
  if (file === undefined) throw new Error(`${folder} has no file with its licence`)
  const manifest = await readFile(path.join(root, folder, 'package.json'), 'utf8')
  const text = await readFile(path.join(root, folder, file), 'utf8')
  return {
    version: (JSON.parse(manifest) as {version: string}).version,
    text: text.replaceAll('\r\n', '\n').trim(),
  }
}

/** The styles and languages that the citation library brings along: name, and who made it. */
export function citationStyles(): {styles: string[]; locales: string[]} {
  const {resolve} = createRequire(import.meta.url)
  // as they lie there: the library adds the styles of books to what it has loaded
  const read = (name: string) => {
    const file = readFileSync(resolve(`@citation-js/plugin-csl/lib/${name}.json`), 'utf8')
    return Object.entries(JSON.parse(file) as Record<string, string>)
  }
  return {
    styles: read('styles').map(([name, xml]) => `${name}: ${between(xml, 'title')[0]}, by ${authors(xml)}`),
    locales: read('locales').map(([name, xml]) => `${name}: by ${authors(xml)}`),
  }
}

/** Every one of them says that it is under this licence. */
export const styleLicence = 'http://creativecommons.org/licenses/by-sa/3.0/'

function authors(xml: string): string {
  if (!xml.includes(`<rights license="${styleLicence}"`)) throw new Error('a style has another licence')
  return [...new Set(between(xml, 'name'))].join(', ')
}

function between(xml: string, tag: string): string[] {
  return [...xml.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map(([, text]) => text!)
}
