// Notebooks written in place, as Jupyter has them after a run.

export interface WrittenCell {
  source: string
  outputs?: unknown[]
  count?: number | null
}

export function notebookText(cells: readonly WrittenCell[], metadata: object = {}): string {
  return JSON.stringify({
    nbformat: 4,
    nbformat_minor: 5,
    metadata,
    cells: cells.map(({source, outputs = [], count = 1}, i) => ({
      id: `c${i}`,
      cell_type: 'code',
      execution_count: count,
      metadata: {},
      outputs,
      source: source.split(/(?<=\n)/),
    })),
  })
}

export function printed(text: string, name = 'stdout'): unknown {
  return {output_type: 'stream', name, text: [text]}
}

export function result(text: string, more: object = {}): unknown {
  return {
    output_type: 'execute_result',
    execution_count: 3,
    metadata: {},
    data: {'text/plain': text, ...more},
  }
}
