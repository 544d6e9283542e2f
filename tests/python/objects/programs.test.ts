import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {printsOf} from './run-program.ts'

// each program and what CPython 3.14 prints
const folder = new URL('programs/', import.meta.url)
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.py'))
  .map((name) => name.slice(0, -3))

const textOf = (name: string): string => readFileSync(new URL(name, folder), 'utf8')

test.each(names)('%s', (name) => {
  expect(printsOf(textOf(`${name}.py`)).split('\n')).toEqual(textOf(`${name}.out`).split('\n'))
})
