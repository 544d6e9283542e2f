// A notebook as Jupyter has written it: its code with what it put out.

import {storedOutputs} from 'remark-d2lbook'
import {isRecord} from '../text/is-record.ts'
import {keptOutputs} from './kept-outputs.ts'
import type {StoredOutput} from 'remark-d2lbook'

interface NotebookCell {
  source: string
  /** `undefined`: nobody has run it. */
  outputs: StoredOutput[] | undefined
}

export interface RanNotebook {
  cells: NotebookCell[]
  /** What `d2lbook export` has said of it. */
  page?: string
  tab?: string
  kernel?: string
  packages?: Readonly<Record<string, string>>
}

/** @returns `undefined` for what is no notebook */
export function readNotebook(text: string): RanNotebook | undefined {
  const notebook = parsed(text)
  if (!isRecord(notebook)) return undefined
  const cells = cellsOf(notebook)
  if (!cells) return undefined
  const metadata = recordOf(notebook['metadata'])
  const own = recordOf(metadata['d2lbook'])
  const states = recordOf(recordOf(recordOf(metadata['widgets'])[widgetStates])['state'])
  const hasCounts = cells.some((cell) => countOf(cell) !== undefined)
  return {
    cells: cells.map((cell) => ({
      source: textOf(cell['source'] ?? cell['input']),
      outputs: hasRun(cell, hasCounts)
        ? keptOutputs(storedOutputs(listOf(cell['outputs'])), states)
        : undefined,
    })),
    ...textField('page', own['page']),
    ...textField('tab', own['tab']),
    ...textField('kernel', kernelOf(metadata)),
    ...(isRecord(own['packages']) && {packages: own['packages'] as Record<string, string>}),
  }
}

const widgetStates = 'application/vnd.jupyter.widget-state+json'

/** nbformat 3 has sheets of cells. */
function cellsOf(notebook: Record<string, unknown>): Record<string, unknown>[] | undefined {
  const {cells, worksheets} = notebook
  const all = Array.isArray(worksheets)
    ? worksheets.flatMap((sheet) => listOf(recordOf(sheet)['cells']))
    : cells
  return Array.isArray(all)
    ? all.filter((cell): cell is Record<string, unknown> => isRecord(cell) && cell['cell_type'] === 'code')
    : undefined
}

/** Where no cell has a number, those that show something have run. */
function hasRun(cell: Record<string, unknown>, hasCounts: boolean): boolean {
  const outputs = listOf(cell['outputs'])
  return outputs.length > 0 || (hasCounts && countOf(cell) !== undefined)
}

function countOf(cell: Record<string, unknown>): number | undefined {
  const count = cell['execution_count'] ?? cell['prompt_number']
  return typeof count === 'number' ? count : undefined
}

function kernelOf(metadata: Record<string, unknown>): string | undefined {
  const {name} = recordOf(metadata['kernelspec'])
  const {name: language, version} = recordOf(metadata['language_info'])
  if (typeof name !== 'string') return undefined
  if (typeof version !== 'string') return name
  return `${name} (${language === 'python' ? 'Python' : String(language)} ${version})`
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\u{feff}/u, ''))
  } catch {
    return undefined
  }
}

function textField<Name extends string>(name: Name, value: unknown): {[Key in Name]?: string} {
  return typeof value === 'string' ? ({[name]: value} as {[Key in Name]: string}) : {}
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(String).join('')
  return typeof value === 'string' ? value : ''
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function recordOf(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {}
}
