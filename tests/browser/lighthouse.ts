// Lighthouse, as it judges a page on a phone, in a Chromium of its own.

import {readFile} from 'node:fs/promises'
import path from 'node:path'
import lighthouse, {type Flags, type Result} from 'lighthouse'
import type {Browser} from 'playwright'
import {launchChromium} from './launch-chromium.ts'

export interface Lighthouse {
  readonly browser: Browser
  /** Rejects where there is no such page. One page after the other: they share the browser. */
  judge(address: string, settings: Flags): Promise<Result>
  close(): Promise<void>
}

/** The server is a part of the test, and so is not measured. */
function instantServer(address: string): Flags {
  const {origin} = new URL(address)
  return {
    precomputedLanternData: {additionalRttByOrigin: {[origin]: 0}, serverResponseTimeByOrigin: {[origin]: 0}},
  }
}

/** A busy machine needs longer than the half a minute for which Lighthouse waits otherwise. */
const patience = {maxWaitForFcp: 120_000, maxWaitForLoad: 240_000}

export async function startLighthouse(): Promise<Lighthouse> {
  const browser = await launchChromium(['--remote-debugging-port=0'])
  const connection = {port: await debuggingPort(browser), logLevel: 'silent', output: []} satisfies Flags
  return {
    browser,
    judge: async (address, settings) => {
      const run = await lighthouse(address, {
        ...patience,
        ...connection,
        ...instantServer(address),
        ...settings,
      })
      const error = run ? run.lhr.runtimeError?.message : 'no result'
      if (!run || error) throw new Error(`${address}: ${error}`)
      return run.lhr
    },
    close: () => browser.close(),
  }
}

/** The browser chooses a free one, and writes it into the folder of its profile. */
async function debuggingPort(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession()
  const {commandLine} = await session.send('SystemInfo.getInfo')
  const profile = /--user-data-dir="?(.+?)"?(?= --|$)/.exec(commandLine)?.[1]
  if (profile === undefined) throw new Error(`the browser has no folder for its profile: ${commandLine}`)
  const [port] = (await readFile(path.join(profile, 'DevToolsActivePort'), 'utf8')).split('\n')
  return Number(port)
}
