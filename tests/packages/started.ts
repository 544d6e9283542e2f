import {spawn} from 'node:child_process'

export interface Started {
  /** What it has printed so far. */
  output: () => string
  stop: () => Promise<void>
}

/** A program of Node that runs until it is stopped, as in a shell of its own. @param args its file first */
export function startProgram(args: readonly string[], cwd: string): Started {
  const env = {...process.env, NODE_ENV: undefined, NO_COLOR: '1', FORCE_COLOR: undefined}
  const child = spawn(process.execPath, args, {cwd, env})
  let printed = ''
  const keep = (chunk: Buffer) => (printed += chunk.toString())
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  return {
    output: () => printed,
    stop: () =>
      new Promise((resolve) => {
        child.on('exit', () => resolve())
        child.kill()
      }),
  }
}
