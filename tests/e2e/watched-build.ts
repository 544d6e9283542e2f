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

export interface Watch {
  /** Ends the build once, as soon as something holds. */
  stop?: {
    /** @param output all that the build has said so far */
    when: (output: string) => boolean
    signal: NodeJS.Signals
    /** The build alone, or with it all that it has started: a terminal does so. */
    whom: 'build' | 'all'
  }
}

/** Runs `d2lbook build ARGS`. */
export function watchBuild(args: string[], {cwd, stop}: Watch & {cwd: string}): Promise<Ended> {
  const env = {...process.env, NODE_ENV: undefined, FORCE_COLOR: '0'}
  const child = spawn(process.execPath, [cli, 'build', ...args], {env, cwd, detached: true})
  const group = child.pid ?? 0
  let output = ''
  const keep = (chunk: Buffer) => {
    output += chunk.toString()
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const timer = setInterval(() => {
    if (!stop?.when(output)) return
    clearInterval(timer)
    process.kill(stop.whom === 'all' ? -group : group, stop.signal)
  }, 10)
  return new Promise((resolve) => {
    const end = (code: number | null, signal: NodeJS.Signals | null) => {
      clearInterval(timer)
      resolve({code, signal, output, group})
    }
    child.on('close', end)
    // whoever is killed may leave others, who have its output open
    child.on('exit', (code, signal) => {
      if (signal) end(code, signal)
    })
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
