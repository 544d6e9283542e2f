// Writes `N passed, N failed` where a script can read it: a file that could not even be loaded counts as failed.

import {mkdirSync, writeFileSync} from 'node:fs'
import type {Reporter, TestModule, SerializedError} from 'vitest/node'

export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    let passed = 0
    let failed = errors.length
    for (const module of modules) {
      if (module.errors().length > 0) failed += module.errors().length
      for (const test of module.children.allTests()) {
        const {state} = test.result()
        if (state === 'passed') passed++
        if (state === 'failed') failed++
      }
    }
    mkdirSync('test-results', {recursive: true})
    writeFileSync('test-results/summary.txt', `${passed} passed, ${failed} failed\n`)
  }
}
