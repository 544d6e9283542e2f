// How long the processor has worked on a thread: on a busy machine that is less than the time that has passed.

import {readFileSync} from 'node:fs'

/** Nodes from 23.9 on tell it themselves, in microseconds. */
interface WithThreadTime {
  threadCpuUsage?: () => {user: number; system: number}
}

/**
 * Tells the milliseconds that the thread that calls it has had of a processor; `undefined` where nobody tells.
 * Source: `schedstat` in proc(5) of Linux.
 */
export function threadTime(): (() => number) | undefined {
  const {threadCpuUsage} = process as WithThreadTime
  if (threadCpuUsage)
    return () => {
      const {user, system} = threadCpuUsage()
      return (user + system) / 1000
    }
  return Number.isNaN(readNanoseconds()) ? undefined : () => readNanoseconds() / 1e6
}

function readNanoseconds(): number {
  try {
    return Number.parseInt(readFileSync('/proc/thread-self/schedstat', 'utf8'), 10)
  } catch {
    return NaN
  }
}
