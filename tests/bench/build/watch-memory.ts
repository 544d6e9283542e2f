// What a process and all that it has started hold in memory, seen several times a second.

import {readdirSync, readFileSync} from 'node:fs'

const pause = 200

/** Watches until the returned function is called, which tells the most megabytes at once; `null` but on Linux. */
export function watchMemory(pid: number): () => number | null {
  if (process.platform !== 'linux') return () => null
  let most = 0
  const timer = setInterval(() => {
    const held = processesOf(pid).reduce((sum, one) => sum + megabytesOf(one), 0)
    most = Math.max(most, held)
  }, pause)
  return () => {
    clearInterval(timer)
    return most
  }
}

function processesOf(pid: number): number[] {
  return [pid, ...childrenOf(pid).flatMap(processesOf)]
}

/** Each thread has its own. */
function childrenOf(pid: number): number[] {
  const threads = orNothing(() => readdirSync(`/proc/${pid}/task`)) ?? []
  return threads.flatMap((thread) => {
    const list = orNothing(() => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8')) ?? ''
    return list.split(' ').filter(Boolean).map(Number)
  })
}

function megabytesOf(pid: number): number {
  const status = orNothing(() => readFileSync(`/proc/${pid}/status`, 'utf8')) ?? ''
  return Number(/^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024
}

/** Of a process that has just ended there is nothing. */
function orNothing<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}
