// Runs the programs of a folder and compares what they print with what CPython prints: `x.py` beside `x.py.out`.
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {createSession} from 'd2lbook-python'

export interface SuiteResult {
  passed: string[]
  failed: {name: string; expected: string; printed: string}[]
}

const secondsEach = 20

/** @param folder programs without an `.out` beside them are left out */
export async function runSuite(folder: string): Promise<SuiteResult> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.py'))
  const files = new Set(readdirSync(folder))
  const result: SuiteResult = {passed: [], failed: []}
  for (const name of names.filter((one) => files.has(`${one}.out`))) {
    const expected = readFileSync(join(folder, `${name}.out`), 'utf8')
    const printed = await printedBy(readFileSync(join(folder, name), 'utf8'))
    if (printed === expected) result.passed.push(name)
    else result.failed.push({name, expected, printed})
  }
  return result
}

/** What a program prints; an error that ends it stands at the end. */
export async function printedBy(source: string): Promise<string> {
  const session = createSession({
    cells: [{id: 'program', source}],
    seed: 0,
    checksSyntax: true,
    limit: secondsEach * 1000,
    onEvent: () => undefined,
  })
  const {outputs} = await session.run('program')
  return outputs
    .map((output) =>
      output.kind === 'error' || (output.kind === 'text' && output.channel === 'stdout') ? output.text : '',
    )
    .join('')
}
