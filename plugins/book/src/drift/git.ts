// The few questions that are asked of git. Where there is no git, or no repository, every answer is "unknown".

import {execFile} from 'node:child_process'
import path from 'node:path'
import {promisify} from 'node:util'

const run = promisify(execFile)

/** Output of a git command, run beside a file; `null` where it fails. */
async function ask(file: string, args: string[]): Promise<string | null> {
  try {
    const options = {cwd: path.dirname(file), maxBuffer: 64 << 20, encoding: 'utf8' as const}
    return (await run('git', args, options)).stdout
  } catch {
    return null
  }
}

export interface LineOrigin {
  commit: string
  /** Seconds since 1970. */
  time: number
}

/** The commit that last changed each line of a file, from line 1; `null` for lines not committed yet. */
export async function blame(file: string): Promise<(LineOrigin | null)[] | null> {
  const output = await ask(file, ['blame', '-w', '--line-porcelain', '--', path.basename(file)])
  if (output === null) return null
  const lines: (LineOrigin | null)[] = []
  let commit = ''
  let time = 0
  for (const line of output.split('\n')) {
    const [, hash] = /^([0-9a-f]{40,64}) \d+ \d+/.exec(line) ?? []
    if (hash !== undefined) commit = hash
    else if (line.startsWith('committer-time ')) time = Number(line.slice('committer-time '.length))
    else if (line.startsWith('\t')) lines.push(/^0+$/.test(commit) ? null : {commit, time})
  }
  return lines
}

/** The text of a file in a commit of its repository; `null` where it was not there. */
export async function fileAt(file: string, commit: string): Promise<string | null> {
  return ask(file, ['show', `${commit}:./${path.basename(file)}`])
}

/** The last commit of a file's repository up to a time. */
export async function commitBefore(file: string, time: number): Promise<string | null> {
  return (await ask(file, ['rev-list', '-1', `--before=${time}`, 'HEAD']))?.trim() || null
}

/** The folder of a file's repository. */
export async function repositoryOf(file: string): Promise<string | null> {
  return (await ask(file, ['rev-parse', '--show-toplevel']))?.trim() || null
}

/** The commit whose version of a file is the one on disk; `null` where it has been changed since. */
export async function commitOf(file: string): Promise<string | null> {
  const state = await ask(file, ['status', '--porcelain', '--', path.basename(file)])
  if (state === null || state.trim() !== '') return null
  return (await ask(file, ['log', '-1', '--format=%H', '--', path.basename(file)]))?.trim() || null
}

/** The commit that a file's repository is at. */
export async function headOf(file: string): Promise<string | null> {
  return (await ask(file, ['rev-parse', 'HEAD']))?.trim() || null
}
