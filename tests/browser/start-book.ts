// `d2lbook start` in a process of its own, for whoever wants to look at a book while it is edited.

import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {createServer, type AddressInfo} from 'node:net'
import path from 'node:path'

const cli = path.resolve(import.meta.dirname, '../../plugins/book/bin/d2lbook.mjs')

export interface StartedBook {
  /** Without a slash at the end. */
  url: string
  /** What it has printed so far. */
  output: () => string
  /** Resolves once the server is gone, and writes into its folders no longer. */
  close: () => Promise<void>
}

/**
 * Starts the development server on a free port and resolves when the book can be read; rejects with the server's
 * output if it ends before.
 *
 * Cells are not run.
 *
 * @param flags further arguments of `d2lbook start`
 */
export async function startBook(book: string, cache: string, flags: string[] = []): Promise<StartedBook> {
  const port = await freePort()
  const args = [
    cli,
    'start',
    book,
    '--no-open',
    '--port',
    String(port),
    '--cache',
    cache,
    '--no-run',
    ...flags,
  ]
  const child = spawn(process.execPath, args, {env: {...process.env, NODE_ENV: undefined, FORCE_COLOR: '0'}})
  const close = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill()
    await gone
  }
  return new Promise((resolve, reject) => {
    let output = ''
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      if (/compiled/i.test(output)) resolve({url: `http://localhost:${port}`, output: () => output, close})
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.on('exit', (code) => reject(new Error(`start ended with ${code}\n${output}`)))
  })
}

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const {port} = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
