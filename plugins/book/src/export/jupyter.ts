// The author's own Jupyter: which Python has it, and how it runs notebooks.

import {spawn} from 'node:child_process'
import {access, readFile} from 'node:fs/promises'
import path from 'node:path'
import {isRecord} from '../text/is-record.ts'
import {runnerSource} from './runner-source.ts'

/** What is said where there is none. */
export const howToInstall =
  'no Python here has Jupyter’s nbclient; install it with `python3 -m pip install nbclient ipykernel` (Debian: `apt install python3-nbclient python3-ipykernel`), or name the Python that has it with --python'

/**
 * The command of a Python that has `nbclient`: the one that is named, those of environments that are active, that of the
 * command `jupyter`, those of the system. `undefined` where there is none.
 */
export async function findJupyter(named?: string): Promise<string | undefined> {
  const candidates =
    named === undefined ? ['python3', 'python', ...(await pythonsOfJupyter()), '/usr/bin/python3'] : [named]
  for (const python of new Set(candidates)) if (await hasJupyter(python)) return python
  return undefined
}

async function hasJupyter(python: string): Promise<boolean> {
  const {code} = await runPython(python, ['-c', 'import nbclient, nbformat'])
  return code === 0
}

/** The first lines of Jupyter's commands name the Python that they run in. */
async function pythonsOfJupyter(): Promise<string[]> {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter)
  const files = folders.flatMap((folder) =>
    ['jupyter', 'jupyter-execute', 'jupyter-nbconvert'].map((name) => path.join(folder, name)),
  )
  const found = await Promise.all(
    files.map(async (file) => {
      const isThere = await access(file).then(
        () => true,
        () => false,
      )
      const text = isThere ? await readFile(file, 'latin1') : ''
      return /^#!\s*(\S*python[\d.]*)\s*$/m.exec(text.split('\n')[0] ?? '')?.[1]
    }),
  )
  return found.flatMap((python) => python ?? [])
}

export interface NotebookRun {
  python: string
  /** `''`: the one that the notebook names. */
  kernel: string
  /** Seconds that a cell may take; 0: as long as it takes. */
  timeout: number
  /** Folders that Python looks for modules in first. */
  modules: readonly string[]
}

/** Runs a notebook in place; resolves to why it ended before its end, else to `undefined`. */
export async function runNotebook(
  file: string,
  {python, kernel, timeout, modules}: NotebookRun,
): Promise<string | undefined> {
  const {code, output, errors} = await runPython(
    python,
    ['-c', runnerSource, file, kernel, String(Math.ceil(timeout))],
    modules,
  )
  const end = endOf(output)
  if (end === 'done') return undefined
  if (end !== undefined) return end
  const last = errors.trimEnd().split('\n').at(-1) ?? ''
  return last === '' ? `Python ended with ${code}` : last
}

function endOf(output: string): string | undefined {
  try {
    const told: unknown = JSON.parse(output.trimEnd().split('\n').at(-1) ?? '')
    if (!isRecord(told)) return undefined
    const {end, reason} = told
    if (end === 'dead') return 'the kernel has died'
    return end === 'failed' ? String(reason) : String(end)
  } catch {
    return undefined
  }
}

interface Ended {
  code: number | null
  output: string
  errors: string
}

function runPython(python: string, args: readonly string[], modules: readonly string[] = []): Promise<Ended> {
  const paths = [...modules, ...(process.env['PYTHONPATH']?.split(path.delimiter) ?? [])]
  const env = {...process.env, ...(paths.length > 0 && {PYTHONPATH: paths.join(path.delimiter)})}
  return new Promise((resolve) => {
    const child = spawn(python, args, {env, stdio: ['ignore', 'pipe', 'pipe']})
    let output = ''
    let errors = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
    child.on('error', (error) => resolve({code: null, output, errors: error.message}))
    child.on('close', (code) => resolve({code, output, errors}))
  })
}
