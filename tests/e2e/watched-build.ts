// A build as a process that may fail or be stopped, and the site that it leaves.

import {spawn} from 'node:child_process'
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {glob} from 'tinyglobby'
import {cli} from './build-site.ts'

export interface Ended {
  code: number | null
  signal: NodeJS.Signals | null
  output: string
  /** The build and all that it has started. */
  group: number
}

/** Sends a signal to the build alone, or to all that it has started as well, as a terminal does. */
export type Stop = (signal?: NodeJS.Signals, whom?: 'build' | 'all') => void

interface WatchOptions {
  cwd: string
  /** Is told all output so far. */
  onOutput?: (output: string, stop: Stop) => void
  /** Is called once, as soon as the build runs. */
  onStart?: (stop: Stop) => void
}

/** Runs `d2lbook build ARGS`. */
export function watchBuild(args: string[], {cwd, onOutput, onStart}: WatchOptions): Promise<Ended> {
  const env = {...process.env, NODE_ENV: undefined, FORCE_COLOR: '0'}
  const child = spawn(process.execPath, [cli, 'build', ...args], {env, cwd, detached: true})
  const group = child.pid ?? 0
  const stop: Stop = (signal = 'SIGINT', whom = 'build') =>
    void process.kill(whom === 'all' ? -group : group, signal)
  onStart?.(stop)
  return new Promise((resolve) => {
    let output = ''
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      onOutput?.(output, stop)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.on('exit', (code, signal) => resolve({code, signal, output, group}))
  })
}

/** Whether a process of the build is still there. */
export function isLeft({group}: Ended): boolean {
  try {
    return process.kill(-group, 0)
  } catch {
    return false
  }
}

/** The files below a folder, as texts by their names. */
export async function textsBelow(folder: string): Promise<Record<string, string>> {
  const files = (await glob('**/*', {cwd: folder, dot: true})).toSorted()
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'latin1')))
  return Object.fromEntries(files.map((file, i) => [file, texts[i]!]))
}
