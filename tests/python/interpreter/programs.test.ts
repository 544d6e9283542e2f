// Programs print what CPython prints: each `fixtures/NAME.py` is expected to print `fixtures/NAME.txt`.
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {runProgram} from './run-program.ts'

const folder = join(import.meta.dirname, 'fixtures')
const names = readdirSync(folder).filter((name) => name.endsWith('.py'))

describe('programs', () => {
  test.each(names)('%s', (name) => {
    const {text, error} = runProgram(readFileSync(join(folder, name), 'utf8'))
    const expected = readFileSync(join(folder, name.replace(/\.py$/, '.txt')), 'utf8')
    expect({text, error}).toEqual({text: expected, error: undefined})
  })
})
