// What the commands do: loaded when one of them is called, so that `--help` and a mistake in the call are answered at
// once.

const works = {
  build: () => import('./build.ts'),
  'build-step': () => import('./build-step.ts'),
  check: () => import('./check.ts'),
  drift: () => import('./drift.ts'),
  execute: () => import('./execute.ts'),
  explain: () => import('./explain.ts'),
  export: () => import('./export.ts'),
  'failure-sentences': () => import('./failure-sentences.ts'),
  'import-outputs': () => import('./import-outputs.ts'),
  'print-index': () => import('./print-index.ts'),
  'run-cells': () => import('./run-cells.ts'),
  'test-outputs': () => import('./test-outputs.ts'),
  start: () => import('./start.ts'),
}

type Works = typeof works

/** Loads one of the files beside this one. */
export type LoadWork = <Name extends keyof Works>(name: Name) => ReturnType<Works[Name]>

/** As every environment does that knows the language of these files. */
export const importWork: LoadWork = (name) => works[name]() as ReturnType<Works[typeof name]>
