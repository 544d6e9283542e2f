// Errors that nothing catches, as CPython 3.14 prints them: each `tracebacks/NAME.txt` holds a program, `-----`, what is printed.
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {runProgram} from './run-program.ts'

const folder = join(import.meta.dirname, 'tracebacks')

describe('tracebacks', () => {
  test.each(readdirSync(folder))('%s', (name) => {
    const [source = '', expected] = readFileSync(join(folder, name), 'utf8').split('-----\n')
    expect(runProgram(source).error).toBe(expected)
  })
})
