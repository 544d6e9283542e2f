// Arrays and what frameworks printed for them.
import {readFileSync} from 'node:fs'
import path from 'node:path'

interface Recorded {
  dtype: string
  shape: number[]
  /** What JSON has no number for is written as a text. */
  values: (number | string)[]
  repr: string
}

const words: Record<string, number> = {inf: Infinity, '-inf': -Infinity, nan: NaN}

export function readRecorded<More>(
  name: string,
): (Omit<Recorded, 'values'> & More & {name: string; values: number[]})[] {
  const file = path.join(import.meta.dirname, 'fixtures', `${name}.json`)
  const all = JSON.parse(readFileSync(file, 'utf8')) as (Recorded & More)[]
  return all.map((one, i) => ({
    ...one,
    name: `${i}: ${one.dtype} [${one.shape.join(', ')}]`,
    values: one.values.map((value) => (typeof value === 'number' ? value : (words[value] ?? 0))),
  }))
}
