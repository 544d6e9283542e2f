// Ports for the development server.

import {createServer} from 'node:net'
import {InvalidArgumentError} from 'commander'
import {UsageError} from './usage-error.ts'

/** `--port`. */
export function readPort(value: string): number {
  const port = Number(value)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new InvalidArgumentError('A port is a number from 1 to 65535')
  return port
}

/** The wanted port, a usage error where it is taken; else 3000 or the next free one. */
export async function choosePort(wanted: number | undefined, host: string): Promise<number> {
  if (wanted !== undefined) {
    if (await isFree(wanted, host)) return wanted
    throw new UsageError(`--port ${wanted}: is in use; name another, or none to take the next free one`)
  }
  let port = 3000
  while (!(await isFree(port, host))) port += 1
  return port
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })
}
