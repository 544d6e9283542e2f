// One command as a whole process: its CPU seconds, peak memory and wall time.

import {spawn} from 'node:child_process'
import {mkdtemp, readFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'

export interface Usage {
  cpuSeconds: number
  peakMegabytes: number
  wallSeconds: number
}

const preload = fileURLToPath(new URL('./usage-at-exit.mjs', import.meta.url))

/** Runs `node ARGS`; rejects with the end of its output if it fails. */
export async function measure(
  args: string[],
  options: {cwd: string; env?: NodeJS.ProcessEnv},
): Promise<Usage> {
  const usageFile = path.join(await mkdtemp(path.join(os.tmpdir(), 'd2lbook-bench-')), 'usage.json')
  const started = performance.now()
  await runNode(['--import', preload, ...args], {
    ...options,
    env: {...process.env, ...options.env, D2LBOOK_USAGE_FILE: usageFile},
  })
  const wallSeconds = (performance.now() - started) / 1000
  return {...(JSON.parse(await readFile(usageFile, 'utf8')) as Omit<Usage, 'wallSeconds'>), wallSeconds}
}

function runNode(args: string[], options: {cwd: string; env: NodeJS.ProcessEnv}): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {...options, stdio: ['ignore', 'pipe', 'pipe']})
    let output = ''
    const keep = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-4000)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', reject)
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`node ${args.join(' ')}: ${code}\n${output}`)),
    )
  })
}
