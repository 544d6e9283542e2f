// The `package.json` that is published: entries lead to `dist` instead of `src`.

export interface Manifest {
  name: string
  scripts?: unknown
  devDependencies?: Record<string, string>
  publishConfig?: Record<string, unknown>
  files?: string[]
  exports?: unknown
  [field: string]: unknown
}

/** Fields whose texts may be paths of sources. */
const fields = ['exports', 'imports', 'types', 'sideEffects'] as const

/** Docusaurus compiles the modules of a plugin again, one by one; by way of such a file Node loads them as they are. */
export const gateway = (file: string) => file.replace(/\.([jt])s$/, '.c$1s')

/** Whether Docusaurus loads what the package exports. */
export const isPlugin = (name: string) => name.includes('-plugin-')

/**
 * @example `{".": "./src/index.ts"}` -> `{".": {types: "./dist/index.d.ts", default: "./dist/index.js"}}`
 */
export function publishedManifest(manifest: Manifest): Manifest {
  const {scripts: _scripts, devDependencies: _tools, publishConfig, ...kept} = manifest
  const paths = fields.flatMap((field) =>
    kept[field] === undefined ? [] : [[field, mapTexts(kept[field], field === 'exports' ? entry : script)]],
  )
  return {...kept, ...Object.fromEntries(paths), ...publishConfig}

  function entry(source: string): unknown {
    const target = entryOf(source)
    if (!isPlugin(manifest.name) || typeof target === 'string') return target
    const {types, default: file} = target
    return {require: {types: gateway(types), default: gateway(file)}, types, default: file}
  }
}

function mapTexts(value: unknown, map: (text: string) => unknown): unknown {
  if (typeof value === 'string') return map(value)
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, map))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, map)]))
}

function entryOf(source: string): string | {types: string; default: string} {
  const file = script(source)
  if (/\.tsx?$/.test(source)) return {types: file.replace(/\.js$/, '.d.ts'), default: file}
  return file.endsWith('.css') ? {types: `${file}.d.ts`, default: file} : file
}

function script(source: string): string {
  const file = source.replace(/^\.\/src\//, './dist/')
  return file.endsWith('.d.ts') ? file : file.replace(/\.tsx?$/, '.js')
}
