// One process of the build of a large book.

import {constants} from 'node:os'
import {endQuietLoading, loadQuietly} from '../docusaurus/quiet-loading.ts'
import {stopSignals, type BuildStep} from './build-apart.ts'
import {exitCodes} from './exit-codes.ts'
import {loadLocaleBuild} from './load-docusaurus.ts'
import {keepHeapSmall} from './small-heap.ts'
import {tellingOf} from './telling-of.ts'

/** Resolves to the exit code. */
export async function takeStep({
  siteDir,
  folder,
  outDir,
  minify,
  locales,
  isToldBefore,
}: BuildStep): Promise<number> {
  process.env.BABEL_ENV = 'production'
  process.env.NODE_ENV = 'production'
  endWithParent()
  keepHeapSmall(20)
  const buildLocale = await loadLocaleBuild()
  const restore = tellingOf(folder, outDir)
  try {
    for (const locale of locales) {
      if (isToldBefore) loadQuietly()
      await buildLocale({siteDir, locale, cliOptions: {outDir: folder, minify}})
    }
  } finally {
    endQuietLoading()
    restore()
  }
  return exitCodes.done
}

/** A stopped step leaves its caches in order; one whose build was killed goes too. */
function endWithParent(): void {
  for (const signal of stopSignals) process.on(signal, () => process.exit(128 + constants.signals[signal]))
  process.on('disconnect', () => process.exit(exitCodes.failed))
  process.channel?.unref()
}
