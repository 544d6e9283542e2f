import {defineConfig} from 'vitest/config'
import {isShortRun} from './tests/support/which-run.ts'

const exclude = ['**/node_modules/**', '**/fixtures/**', ...(isShortRun ? ['**/*.long.test.*'] : [])]
// polls end as soon as they hold; a slow machine needs more than the usual second
const poll = {timeout: 60_000}
// the files of a worker share what they import, and one browser
const isolate = false
const setupFiles = ['tests/support/each-file.ts']

export default defineConfig({
  test: {
    reporters: ['default', './tests/support/summary-reporter.ts'],
    // the machine that runs them has two cores, and several files start a browser or build a site
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'rooms',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...exclude, 'tests/e2e/**', 'tests/packages/**'],
          isolate,
          setupFiles,
          expect: {poll},
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'packages',
          include: ['tests/packages/**/*.test.ts'],
          exclude,
          globalSetup: ['tests/packages/pack-all.ts'],
          isolate,
          setupFiles,
          expect: {poll},
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/e2e/**/*.test.ts'],
          exclude,
          globalSetup: ['tests/e2e/build-site.ts'],
          isolate,
          setupFiles,
          expect: {poll},
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
})
