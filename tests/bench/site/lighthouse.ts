// Lighthouse, as it judges a page on a phone: the line is simulated, and the processor of this machine is slowed down.

import {execFile} from 'node:child_process'
import {createServer, type AddressInfo} from 'node:net'
import path from 'node:path'
import {promisify} from 'node:util'
import {launchChromium} from '../../browser/launch-chromium.ts'
import {installPeer, nodeForPeers} from './install-peer.ts'

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const

export type Scores = Record<(typeof categories)[number], number>

interface Report {
  categories: Record<string, {score: number | null}>
  runtimeError?: {message: string}
}

export interface Lighthouse {
  versions: Record<string, string>
  judge(address: string): Promise<Scores>
  close(): Promise<void>
}

export async function startLighthouse(work: string): Promise<Lighthouse> {
  const folder = path.join(work, 'lighthouse')
  const versions = await installPeer(folder, {lighthouse: '^13'})
  const node = await nodeForPeers(work)
  const port = await freePort()
  const browser = await launchChromium([`--remote-debugging-port=${port}`])
  const script = path.join(folder, 'node_modules/lighthouse/cli/index.js')
  const judge = async (address: string) => {
    const args = [script, address, `--port=${port}`, '--quiet', '--output=json', '--output-path=stdout']
    const {stdout} = await promisify(execFile)(
      node,
      [...args, '--no-enable-error-reporting', `--only-categories=${categories.join(',')}`],
      {maxBuffer: 1e9},
    )
    return scoresOf(JSON.parse(stdout) as Report)
  }
  return {versions, judge, close: () => browser.close()}
}

/** From 0 to 100. */
function scoresOf({categories: found, runtimeError}: Report): Scores {
  if (runtimeError) throw new Error(runtimeError.message)
  const scores = categories.map((name) => [name, Math.round((found[name]?.score ?? Number.NaN) * 100)])
  return Object.fromEntries(scores) as Scores
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const {port} = server.address() as AddressInfo
  await new Promise((resolve) => {
    server.close(resolve)
  })
  return port
}
