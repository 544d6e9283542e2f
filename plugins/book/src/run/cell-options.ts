// What an author says of the running of one cell, in its fence: ```` ```{.python .input run=false} ````. The tags are
// those of Jupyter.

export interface CellOptions {
  /** The author asks that it is not run. */
  isLeftOut: boolean
  /** It is there to show an error. */
  mayFail: boolean
}

export function cellOptions(attributes: Readonly<Record<string, string>>): CellOptions {
  const tags = tagsOf(attributes)
  const runs = ['run', 'eval'].every((name) => !no.test(attributes[name] ?? ''))
  return {isLeftOut: !runs || tags.has('skip-execution'), mayFail: tags.has('raises-exception')}
}

export function tagsOf(attributes: Readonly<Record<string, string>>): Set<string> {
  return new Set((attributes['tags'] ?? '').split(/[\s,]+/))
}

const no = /^(?:false|no|off|never|0)$/i
