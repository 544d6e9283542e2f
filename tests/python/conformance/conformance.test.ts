// Public suites of programs for Python, where they are at hand: D2LBOOK_PYTHON_SUITE names a folder of `x.py` and `x.py.out`.
import {expect, test} from 'vitest'
import {runSuite} from './run-suite.ts'

const folder = process.env['D2LBOOK_PYTHON_SUITE']

test.skipIf(folder === undefined)(
  'nineteen of twenty programs print what CPython prints (D2LBOOK_PYTHON_SUITE names their folder)',
  async () => {
    const {passed, failed} = await runSuite(folder ?? '')
    const names = failed.map(({name}) => name).join(' ')
    console.log(`${passed.length} of ${passed.length + failed.length} programs passed; failed: ${names}`)
    expect(passed.length).toBeGreaterThan(0)
    expect(passed.length / (passed.length + failed.length)).toBeGreaterThanOrEqual(0.95)
  },
  600_000,
)
