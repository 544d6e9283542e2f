// The names of a page's parts stand once in `page-parts.ts`; style sheets must spell them again, nobody else may. What
// the sheets of a live component style, its own room draws.

import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {liveComponents} from 'd2lbook-live'
import {
  addedParts,
  attributes,
  cellParts,
  formParts,
  choices,
  originalsAttribute,
  parts,
  searchParts,
  terminalColours,
  terminalDecorations,
  terminalParts,
  terminalVariable,
  translationParts,
} from 'docusaurus-theme-d2lbook/page-parts'
import {glob} from 'tinyglobby'
import {beforeAll, describe, expect, test} from 'vitest'

const plugins = path.resolve(import.meta.dirname, '../../plugins')
const contract = path.join(plugins, 'theme/src/page-parts.ts')

const sides = ['fg', 'bg'] as const
const terminal = [
  ...terminalDecorations.map(terminalParts.decorated),
  ...sides.map(terminalParts.exact),
  ...sides.flatMap((side) => terminalColours.map((colour) => terminalParts.coloured(colour, side))),
]
const tables = {parts, addedParts, cellParts, formParts, searchParts, translationParts, attributes, choices}
const written = [parts, addedParts, cellParts, formParts, searchParts, translationParts]
const classes: string[] = [...written.flatMap((table) => Object.values<string>(table)), ...terminal]
const known: string[] = [...Object.values(attributes), ...Object.values(choices), originalsAttribute]
const names = [...classes, ...known]

/** Attributes that Docusaurus gives to its pages. */
const ofDocusaurus = ['data-theme', 'data-has-hydrated']

interface Source {
  file: string
  /** Without comments. */
  text: string
}

let sheets: string
let liveSheets: string
let scripts: Source[]
let liveScripts: string

beforeAll(async () => {
  sheets = (await sourcesOf('{theme,book}/src/**/*.css')).map(({text}) => text).join('\n')
  liveSheets = (await sourcesOf('live/src/**/*.css')).map(({text}) => text).join('\n')
  scripts = await sourcesOf('{theme,book}/src/**/*.{ts,tsx,cjs,mjs}')
  liveScripts = (await sourcesOf('live/src/**/*.{ts,tsx}')).map(({text}) => text).join('\n')
})

async function sourcesOf(pattern: string): Promise<Source[]> {
  const files = await glob(pattern, {cwd: plugins, absolute: true, ignore: ['**/node_modules/**']})
  expect(files).not.toEqual([])
  return Promise.all(files.map(async (file) => ({file, text: withoutComments(await readFile(file, 'utf8'))})))
}

function withoutComments(text: string): string {
  return text.replace(/\/\*.*?\*\//gs, '').replace(/^\s*\/\/.*$/gm, '')
}

/** Each once, in order. */
function matchesIn(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].toSorted()
}

const classInSheet = /\.(d2l-[\w-]+)/g

test('no two parts have one name', () => {
  expect(names.toSorted()).toEqual([...new Set(names)].toSorted())
})

describe('the style sheets of the theme', () => {
  test('style parts that there are', () => {
    const styled = matchesIn(sheets, classInSheet)
    expect(styled.length).toBeGreaterThan(80)
    expect(styled.filter((name) => !classes.includes(name))).toEqual([])
  })

  test('ask for attributes that there are', () => {
    const components = scripts.filter(({file}) => file.endsWith('.tsx'))
    const own = components.flatMap(({text}) => matchesIn(text, /\s(data-[\w-]+)=/g))
    const asked = matchesIn(sheets, /\[(data-[\w-]+)/g)
    expect(asked.length).toBeGreaterThan(8)
    expect(asked.filter((name) => ![...known, ...own, ...ofDocusaurus].includes(name))).toEqual([])
  })

  test('have the colours of terminals, with a name and without', () => {
    const styled = matchesIn(sheets, classInSheet)
    const exact = sides.flatMap((side) => [terminalVariable(side, 'light'), terminalVariable(side, 'dark')])
    expect(terminal.filter((name) => !styled.includes(name))).toEqual([])
    expect(exact.filter((name) => !sheets.includes(`var(${name})`))).toEqual([])
  })
})

describe('the sources of book and theme', () => {
  test('spell no name of a part', () => {
    const spelled = scripts
      .filter(({file}) => file !== contract && !ownDocuments.some((own) => file.endsWith(own)))
      .flatMap(({file, text}) =>
        names
          .filter((name) => isSpelled(name, withoutOwnAttributes(text)))
          .map((name) => `${path.relative(plugins, file)}: ${name}`),
      )
    expect(spelled).toEqual([])
  })

  test('use every name', () => {
    const text = scripts.map((source) => source.text).join('\n')
    const unused = Object.entries(tables).flatMap(([table, entries]) =>
      Object.keys(entries)
        .filter((name) => !isUsed(text, table, name))
        .map((name) => `${table}.${name}`),
    )
    expect(unused).toEqual([])
  })
})

/** Pages that are no part of a site, with a style of their own. */
const ownDocuments = ['format-drift-html.ts']

function isSpelled(name: string, text: string): boolean {
  return new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(text)
}

/** A component writes an attribute of its own by its name. */
function withoutOwnAttributes(text: string): string {
  return text.replace(/\sdata-[\w-]+=(?=[{"])/g, ' ')
}

function isUsed(text: string, table: string, name: string): boolean {
  const spellings = table === 'attributes' ? '(?:attributes|partProperties)' : table
  return new RegExp(`\\b${spellings}\\.${name}\\b|has\\('${name}'`).test(text)
}

describe('the style sheets of live components', () => {
  test('style what their room draws', () => {
    const composed = matchesIn(liveScripts, /(d2l-live-[\w-]+-)\$\{/g)
    const components = [...liveComponents.keys()].map((name) => `d2l-live-${name}`)
    const isDrawn = (name: string) =>
      isSpelled(name, liveScripts) ||
      components.includes(name) ||
      composed.some((beginning) => name.startsWith(beginning))
    const styled = matchesIn(liveSheets, classInSheet)
    expect(styled.length).toBeGreaterThan(80)
    expect(styled.filter((name) => !isDrawn(name))).toEqual([])
  })
})
