// Whether the bundler can take in a module that a page imports, and all that this imports in turn. A file that it cannot
// read ends a build, wherever it stands.

import {existsSync, readFileSync, statSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {parse} from 'acorn'
import type {Node, Program} from 'estree-jsx'
import {VFile} from 'vfile'
import {isMdxFile} from '../text/is-mdx-file.ts'
import {svgProblem} from '../text/svg-problem.ts'
import {shared} from '../files/shared.ts'
import {findModule, type ModulePlaces} from './find-module.ts'
import type {SurroundingSite} from './surrounding-site.ts'
import {importedBy, importsOfPage} from './page-imports.ts'
import {parseText} from './parse-text.ts'
import {walkProgram} from './walk-program.ts'

export interface ModuleFault {
  /** As it goes on behind the name of the module that the page imports. */
  text: string
  /** The module cannot be imported; else it does without what is at fault. */
  isLost: boolean
}

/** What is wrong with a module that is there, as a page writes it; `null` where nothing is. */
export function moduleFault(source: string, places: ModulePlaces): ModuleFault | null {
  const found = findModule(source, places)
  return typeof found === 'string' ? faultOf(found, places, new Set()) : null
}

/** The path of a module that can be imported, `true` for one that is somewhere else, `null` for what cannot be. */
export function usableModule(source: string, places: ModulePlaces): string | true | null {
  const found = findModule(source, places)
  return typeof found === 'string' && faultOf(found, places, new Set())?.isLost ? null : found
}

/** The files of a module and of all that it imports. */
export function moduleFiles(source: string, places: ModulePlaces): string[] {
  const found = findModule(source, places)
  if (typeof found !== 'string') return []
  const files = new Set<string>()
  collectFiles(found, places, files)
  return [...files]
}

function collectFiles(file: string, site: SurroundingSite, files: Set<string>): void {
  if (files.has(file) || isInstalled(file)) return
  files.add(file)
  for (const source of contentOf(file).imports) {
    const found = findModule(source, placesFrom(file, site))
    if (typeof found === 'string') collectFiles(found, site, files)
  }
}

function faultOf(file: string, site: SurroundingSite, seen: Set<string>): ModuleFault | null {
  if (seen.has(file) || isInstalled(file)) return null
  seen.add(file)
  const {problem, imports} = contentOf(file)
  const description = problem === null ? unsoundPackage(path.dirname(file)) : null
  if (description !== null) return {text: `lies below a \`package.json\` that ${description}`, isLost: true}
  if (problem !== null) return {text: problem, isLost: true}
  for (const source of imports) {
    const fault = faultBehind(source, file, site, seen)
    // a page that is a part of another one does without what it cannot import
    if (fault) return {text: fault, isLost: !/\.mdx?$/i.test(file)}
  }
  return null
}

function faultBehind(source: string, file: string, site: SurroundingSite, seen: Set<string>): string | null {
  const found = findModule(source, placesFrom(file, site))
  if (found === null) return `imports \`${source}\`, which is not there`
  const fault = typeof found === 'string' ? faultOf(found, site, seen) : null
  return fault && `imports \`${source}\`, which ${fault.text}`
}

function placesFrom(file: string, {site, isOwnSite}: SurroundingSite): ModulePlaces {
  return {folders: [path.dirname(file)], site, isOwnSite}
}

/** The bundler looks at the nearest `package.json` above each file. */
function unsoundPackage(folder: string): string | null {
  const file = path.join(folder, 'package.json')
  if (existsSync(file)) return contentOf(file).problem
  return folder === path.dirname(folder) ? null : unsoundPackage(path.dirname(folder))
}

const isInstalled = (file: string) => /[\\/]node_modules[\\/]/.test(file)

interface Content {
  /** Why the bundler cannot read the file, as it goes on behind its name. */
  problem: string | null
  /** Modules that it names. */
  imports: string[]
}

/** What a file holds; read again when it has changed. */
function contentOf(file: string): Content {
  const known = shared('modules', () => new Map<string, Content & {as: string}>())
  const {mtimeMs, size} = statSync(file)
  const as = `${mtimeMs} ${size}`
  const before = known.get(file)
  if (before?.as === as) return before
  const content = readContent(file)
  known.set(file, {...content, as})
  return content
}

function readContent(file: string): Content {
  try {
    if (/\.[mc]?[jt]sx?$/i.test(file)) return {problem: null, imports: importsOfScript(readText(file), file)}
    if (/\.mdx?$/i.test(file)) return {problem: null, imports: importsOfPart(readText(file), file)}
    if (/\.json$/i.test(file)) JSON.parse(readText(file))
    if (/\.css$/i.test(file)) postcss().parse(readText(file))
    if (/\.svg$/i.test(file)) return {problem: svgProblem(readFileSync(file)) ?? null, imports: []}
    return {problem: null, imports: []}
  } catch (error) {
    return {problem: `cannot be read${reasonOf(error)}`, imports: []}
  }
}

function readText(file: string): string {
  return readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
}

/** What a part of a page names. */
function importsOfPart(value: string, file: string): string[] {
  if (!isMdxFile(file)) return []
  return importsOfPage(parseText(new VFile({path: file, value}), {})).map(({source}) => source)
}

interface Transpiler {
  transformSync: (code: string, options: object) => {code: string}
}

interface StyleParser {
  parse: (css: string) => unknown
}

const require = createRequire(import.meta.url)

/** Those of the bundler: what they cannot read here, they cannot read there. Few books need them. */
let transpiler: Transpiler | undefined
let styleParser: StyleParser | undefined

function swc(): Transpiler {
  transpiler ??= createRequire(require.resolve('@docusaurus/faster'))('@swc/core') as Transpiler
  return transpiler
}

function postcss(): StyleParser {
  styleParser ??= createRequire(require.resolve('@docusaurus/core/package.json'))('postcss') as StyleParser
  return styleParser
}

const scripts = {
  swcrc: false,
  configFile: false,
  jsc: {
    target: 'esnext',
    parser: {syntax: 'typescript', tsx: true},
    transform: {react: {runtime: 'automatic'}},
  },
}

/** @throws Error where the text is no JavaScript, or gives a name twice */
function importsOfScript(source: string, file: string): string[] {
  const {code} = swc().transformSync(source, {...scripts, filename: path.basename(file)})
  const options = {ecmaVersion: 'latest', allowReturnOutsideFunction: true} as const
  const program = parse(code, {
    ...options,
    sourceType: /\bimport\b|\bexport\b/.test(code) ? 'module' : 'script',
  })
  const imports = new Set<string>()
  walkProgram(program as Program, (node: Node) => {
    // whoever tries has something else at hand
    if (node.type === 'TryStatement') return false
    for (const {source: name} of importedBy(node)) imports.add(name)
    return true
  })
  return [...imports]
}

/** The line and the first sentence of what a reader of files says. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  const [, line] =
    /\[[^\]\n]*:(\d+):\d+\]/.exec(text) ?? /\((\d+):\d+\)/.exec(text) ?? /:(\d+):\d+:/.exec(text) ?? []
  const [first = ''] = text.split('\n')
  const sentence = first
    .replace(/^\s*[x×]\s*/u, '')
    .replace(/\s*\(\d+:\d+\)$/, '')
    .replace(/^.*:\d+:\d+: /, '')
    .replaceAll('`', "'")
  return `: ${sentence}${line === undefined ? '' : ` (line ${line})`}`
}
