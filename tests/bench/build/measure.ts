// One command as a whole: the CPU seconds of its process and of all that it started, its peak memory, its wall time.

import {spawn} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {mkdtemp, readFile, rm} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {watchMemory} from './watch-memory.ts'

export interface Usage {
  cpuSeconds: number
  /** Of the process and all that it starts, at once; where the system does not tell, of the process alone. */
  peakMegabytes: number
  wallSeconds: number
}

const preload = fileURLToPath(new URL('./usage-at-exit.mjs', import.meta.url))

/** Linux counts in this unit, whatever the machine (`man 5 proc`, `sysconf(_SC_CLK_TCK)`). */
const ticksPerSecond = 100

/** Runs `node ARGS`; rejects with the end of its output if it fails. One at a time: the CPU time is that of all children. */
export async function measure(
  args: string[],
  options: {cwd: string; env?: NodeJS.ProcessEnv},
): Promise<Usage> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-bench-'))
  const usageFile = path.join(folder, 'usage.json')
  const [started, usedBefore] = [performance.now(), childrenCpuSeconds()]
  const peak = await runNode(['--import', preload, ...args], {
    ...options,
    env: {...process.env, ...options.env, D2LBOOK_USAGE_FILE: usageFile},
  })
  const [ended, usedAfter] = [performance.now(), childrenCpuSeconds()]
  const own = JSON.parse(await readFile(usageFile, 'utf8')) as Omit<Usage, 'wallSeconds'>
  await rm(folder, {recursive: true})
  return {
    cpuSeconds: usedBefore === null || usedAfter === null ? own.cpuSeconds : usedAfter - usedBefore,
    peakMegabytes: peak ?? own.peakMegabytes,
    wallSeconds: (ended - started) / 1000,
  }
}

/** CPU seconds of all children that have ended, and theirs in turn; `null` where the system does not tell. */
function childrenCpuSeconds(): number | null {
  if (process.platform !== 'linux') return null
  const stat = readFileSync('/proc/self/stat', 'utf8')
  // the second field is the name of the program, which may hold spaces
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [userTicks, systemTicks] = fields.slice(13, 15).map(Number)
  return (userTicks! + systemTicks!) / ticksPerSecond
}

/** Resolves to the most megabytes that it held. */
function runNode(args: string[], options: {cwd: string; env: NodeJS.ProcessEnv}): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {...options, stdio: ['ignore', 'pipe', 'pipe']})
    const mostMemory = watchMemory(child.pid ?? 0)
    let output = ''
    const keep = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-4000)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', reject)
    child.on('exit', (code) => {
      const most = mostMemory()
      return code === 0 ? resolve(most) : reject(new Error(`node ${args.join(' ')}: ${code}\n${output}`))
    })
  })
}
