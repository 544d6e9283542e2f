// The `package.json` that is published: entries lead to `dist` instead of `src`.

export interface Manifest {
  name: string
  scripts?: unknown
  devDependencies?: Record<string, string>
  publishConfig?: Record<string, unknown>
  exports?: unknown
  [field: string]: unknown
}

/** Fields whose texts may be paths of sources. */
const fields = ['exports', 'imports', 'types', 'sideEffects'] as const

/**
 * @example `{".": "./src/index.ts"}` -> `{".": {types: "./dist/index.d.ts", default: "./dist/index.js"}}`
 */
export function publishedManifest(manifest: Manifest): Manifest {
  const {scripts: _scripts, devDependencies: _tools, publishConfig, ...kept} = manifest
  const paths = fields.flatMap((field) =>
    kept[field] === undefined ? [] : [[field, toDist(kept[field], field)]],
  )
  return {...kept, ...Object.fromEntries(paths), ...publishConfig}
}

function toDist(value: unknown, field: (typeof fields)[number]): unknown {
  if (typeof value === 'string') return field === 'exports' ? entry(value) : script(value)
  if (Array.isArray(value)) return value.map((item) => toDist(item, field))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toDist(item, field)]))
}

function entry(source: string): unknown {
  const file = script(source)
  if (/\.tsx?$/.test(source)) return {types: file.replace(/\.js$/, '.d.ts'), default: file}
  return file.endsWith('.css') ? {types: `${file}.d.ts`, default: file} : file
}

function script(source: string): string {
  const file = source.replace(/^\.\/src\//, './dist/')
  return file.endsWith('.d.ts') ? file : file.replace(/\.tsx?$/, '.js')
}
