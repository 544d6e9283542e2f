// How the outputs of a cell are compared, as its author says it: in words of doctest and of nbval, in comments or tags.

export interface TestOptions {
  /** It is not compared. */
  skips: boolean
  /** It has to run; what it shows does not matter. */
  ignoresOutput: boolean
  /** `...` in a recorded text stands for anything. */
  hasEllipsis: boolean
}

/** @param tags of the fence of the cell */
export function testOptions(source: string, tags: ReadonlySet<string>): TestOptions {
  const said = (pattern: RegExp, ...names: string[]) =>
    pattern.test(source) || names.some((name) => tags.has(name))
  return {
    skips: said(/#\s*doctest:.*\+SKIP\b|#\s*NBVAL_SKIP\b/i, 'nbval-skip', 'skip-test'),
    ignoresOutput: said(/#\s*NBVAL_IGNORE_OUTPUT\b/i, 'nbval-ignore-output'),
    hasEllipsis: said(/#\s*doctest:.*\+ELLIPSIS\b/i, 'ellipsis'),
  }
}
