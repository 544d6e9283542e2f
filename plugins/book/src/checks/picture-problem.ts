// Why a file cannot be shown as a picture. What is told goes on after its name: `dot.png`, which ...

import {open, readFile, stat} from 'node:fs/promises'
import path from 'node:path'
import {errorCode} from '../files/error-code.ts'
import {shared} from '../files/shared.ts'
import {svgProblem} from '../text/svg-problem.ts'

/** What begins the files of a format that browsers show. */
const signatures: readonly {at: number; bytes: string}[] = [
  {at: 0, bytes: '\x89PNG'},
  {at: 0, bytes: '\xFF\xD8\xFF'},
  {at: 0, bytes: 'GIF8'},
  {at: 8, bytes: 'WEBP'},
  {at: 0, bytes: 'BM'},
  {at: 0, bytes: '\0\0\x01\0'},
  {at: 0, bytes: '\0\0\x02\0'},
  {at: 4, bytes: 'ftyp'},
  {at: 0, bytes: '\xFF\x0A'},
  {at: 4, bytes: 'JXL '},
]

const rasterFile = /\.(?:png|jpe?g|gif|webp|avif|bmp|ico)$/i

/** `undefined` for a picture, and for a file of a kind that is not known here. */
export async function pictureProblem(file: string): Promise<string | undefined> {
  try {
    const info = await stat(file)
    if (info.isDirectory()) return 'is a folder'
    if (!info.isFile()) return 'is no file'
    if (info.size === 0) return 'is empty'
    const known = shared('pictures', () => new Map<string, {as: string; problem: string | undefined}>())
    const as = `${info.mtimeMs} ${info.size}`
    const before = known.get(file)
    if (before?.as === as) return before.problem
    const problem = await contentProblem(file)
    known.set(file, {as, problem})
    return problem
  } catch (error) {
    const code = errorCode(error)
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'is not there' : `cannot be read (${code})`
  }
}

async function contentProblem(file: string): Promise<string | undefined> {
  if (/\.svg$/i.test(file)) return svgProblem(await readFile(file))
  if (!rasterFile.test(file)) return undefined
  const begin = await firstBytes(file)
  if (signatures.some(({at, bytes}) => begin.startsWith(bytes, at))) return undefined
  if (begin.startsWith('version https://git-lfs.')) return 'stands for one that `git lfs pull` would bring'
  return /<svg[\s>]/i.test(begin)
    ? `is an SVG, and should be called \`${path.parse(file).name}.svg\``
    : 'holds no picture'
}

async function firstBytes(file: string): Promise<string> {
  const handle = await open(file)
  try {
    const {bytesRead, buffer} = await handle.read(Buffer.alloc(512), 0, 512, 0)
    return buffer.toString('latin1', 0, bytesRead)
  } finally {
    await handle.close()
  }
}
