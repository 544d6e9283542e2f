// JavaScript with types and source maps for one package: `dist` mirrors `src` file by file, so that an address beside a
// module (`new URL('./entry.ts', import.meta.url)`) leads to the same thing in both.

import {execFile} from 'node:child_process'
import {createRequire} from 'node:module'
import {cp, mkdir, readFile, rm, writeFile} from 'node:fs/promises'
import {existsSync} from 'node:fs'
import path from 'node:path'
import {promisify} from 'node:util'
import {rolldown, type Plugin} from 'rolldown'
import {glob} from 'tinyglobby'
import {gateway, isPlugin, type Manifest} from './published-manifest.mts'
import {tidyComponents} from './tidy-components.mts'

/** @param folder absolute path of the package, whose `src` is compiled into its `dist` */
export async function buildPackage(folder: string, manifest: Manifest): Promise<void> {
  await rm(path.join(folder, 'dist'), {recursive: true, force: true})
  await writeTypes(folder)
  const scripts = await writeScripts(folder, manifest)
  await copyOthers(folder)
  if (isPlugin(manifest.name)) await writeGateways(folder, manifest, scripts)
  if (isTheme(manifest.name)) await tidyComponents(path.join(folder, 'dist/theme'))
}

/** A theme's components are compiled by the site, and read by whoever takes one over. */
const isTheme = (name: string) => name.includes('-theme-')

/** Names that a module exports, by its path in `dist`. */
type Exports = ReadonlyMap<string, readonly string[]>

async function writeScripts(folder: string, manifest: Manifest): Promise<Exports> {
  const src = path.join(folder, 'src')
  const files = await glob(['**/*.{ts,tsx}', '!**/*.d.ts'], {cwd: src})
  const bundle = await rolldown({
    cwd: folder,
    input: Object.fromEntries(files.map((file) => [file.replace(/\.tsx?$/, ''), path.join(src, file)])),
    external: (id) => !isOurs(id, manifest),
    platform: 'neutral',
    resolve: {aliasFields: [['browser']], mainFields: ['browser', 'module', 'main']},
    preserveEntrySignatures: 'strict',
    treeshake: false,
    transform: {target: 'es2022', ...(isTheme(manifest.name) && {jsx: 'preserve'})},
    plugins: [addressesOfScripts],
  })
  const {output} = await bundle.write({
    dir: path.join(folder, 'dist'),
    format: 'esm',
    sourcemap: true,
    sourcemapExcludeSources: true,
    preserveModules: true,
    preserveModulesRoot: src,
    // npm packs no folder of the name that modules of others have here
    entryFileNames: ({name}) => `${name.replace(/^.*node_modules\//, 'vendor/')}.js`,
  })
  return new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.exports]] : [])))
}

/** Files of the package, and packages that only its development needs: those are built in. */
function isOurs(id: string, {devDependencies = {}}: Manifest): boolean {
  if (id.startsWith('.') || path.isAbsolute(id)) return !/\.(css|cjs|json)$/.test(id)
  return Object.keys(devDependencies).some((name) => id === name || id.startsWith(`${name}/`))
}

/** Paths of modules as text, which no bundler sees. */
const addressesOfScripts: Plugin = {
  name: 'addresses-of-scripts',
  transform(code, id) {
    const renamed = code.replaceAll(/(['"])(\.{1,2}\/[\w./-]+)\.tsx?\1/g, (literal, quote, address, offset) =>
      isImported(code, offset) || !existsSync(path.resolve(path.dirname(id), literal.slice(1, -1)))
        ? literal
        : `${quote}${address}.js${quote}`,
    )
    return renamed === code ? null : {code: renamed, map: null}
  },
}

/** What stands before the text: an import, which the bundler resolves itself. */
function isImported(code: string, offset: number): boolean {
  return /(?:from\s*|import\s*\(?\s*)$/.test(code.slice(Math.max(0, offset - 20), offset))
}

/** Written by the compiler; only the names of files are those of JavaScript, for compilers of any setting. */
async function writeTypes(folder: string): Promise<void> {
  const compiler = createRequire(import.meta.url).resolve('typescript/package.json')
  await promisify(execFile)(process.execPath, [path.join(compiler, '../bin/tsc'), '-b', '--force', folder])
  const types = path.join(folder, 'lib')
  for (const file of await glob('**/*.d.ts{,.map}', {cwd: types})) {
    const text = await readFile(path.join(types, file), 'utf8')
    await write(path.join(folder, 'dist', file), file.endsWith('.map') ? text : withScriptNames(text))
  }
}

/** Paths of sources become those of scripts, but for files of declarations. */
function withScriptNames(types: string): string {
  return types.replaceAll(/(['"])(\.{1,2}\/[^'"\n]+)(?<!\.d)\.tsx?\1/g, '$1$2.js$1')
}

/** Style sheets, pictures, declarations, loaders of the bundler. */
async function copyOthers(folder: string): Promise<void> {
  const src = path.join(folder, 'src')
  for (const file of await glob('**/*', {cwd: src})) {
    if (/(?<!\.d)\.tsx?$/.test(file)) continue
    const target = path.join(folder, 'dist', file)
    await cp(path.join(src, file), target)
    // newer compilers look for the types of style sheets, too
    if (file.endsWith('.css')) await write(`${target}.d.ts`, 'export {}\n')
  }
}

async function writeGateways(folder: string, {exports}: Manifest, scripts: Exports): Promise<void> {
  const entries = Object.values(exports as Record<string, string>).filter((source) => source.endsWith('.ts'))
  for (const source of entries) {
    const script = source.replace(/^\.\/src\//, '').replace(/ts$/, 'js')
    const beside = `'./${path.basename(script)}'`
    const lines = [
      `const loaded = require('node:module').createRequire(__filename)(${beside})`,
      `Object.defineProperty(exports, '__esModule', {value: true})`,
      ...(scripts.get(script) ?? []).map((name) => `exports.${name} = loaded.${name}`),
    ]
    await write(path.join(folder, 'dist', gateway(script)), `${lines.join('\n')}\n`)
    const types = `export * from ${beside}\nexport {default} from ${beside}\n`
    await write(path.join(folder, 'dist', gateway(script.replace(/js$/, 'd.ts'))), types)
  }
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), {recursive: true})
  await writeFile(file, text)
}
