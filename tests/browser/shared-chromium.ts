// One browser for all test files of a worker: starting it costs more than what most of them do in it.

import type {Browser} from 'playwright'
import {launchChromium} from './launch-chromium.ts'

let launched: Promise<Browser> | undefined

/**
 * The browser of this worker. Who uses it ends with `closePages`; the browser itself goes when the worker does, whose
 * end of the pipe between them it watches.
 */
export async function sharedChromium(): Promise<Browser> {
  launched ??= launchChromium()
  if (!(await launched).isConnected()) launched = launchChromium()
  return launched
}

/** Closes all pages, with what they have stored: the next file finds a browser like new. */
export async function closePages(browser: Browser | undefined): Promise<void> {
  await Promise.all((browser?.contexts() ?? []).map((context) => context.close()))
}

/** For programs that are not tests: they end when their browser has. */
export async function closeChromium(): Promise<void> {
  await (await launched)?.close()
}
