// What the bundler of a site is told: where typefaces go, and what is none of its business.

import type {Plugin} from '@docusaurus/types'

type Configure = NonNullable<Plugin['configureWebpack']>
type BundlerConfig = Parameters<Configure>[0]

const ourFonts = /[\\/](?:KaTeX_|source-code-pro-)[\w-]+\.woff2$/

/**
 * The engine of the search lies beside the built pages, and only browsers load it: what Babel makes of its import for a
 * server must not worry anybody.
 */
const openEngine = {test: /[\\/]search[\\/]open-engine\.[jt]s$/, parser: {exprContextCritical: false}}

/** For `configureWebpack`: the typefaces of formulas and code become files, whatever their size. */
export function bundlerConfig(
  config: BundlerConfig,
  isServer: boolean,
  {currentBundler}: Parameters<Configure>[2],
  definitions: Record<string, string>,
): ReturnType<Configure> {
  for (const rule of config.module?.rules ?? []) {
    // Rules of one config add up, so the rule that writes fonts as text must leave these alone.
    if (rule && typeof rule === 'object' && rule.test instanceof RegExp && rule.test.test('.woff2')) {
      rule.exclude = ourFonts
    }
  }
  const common = commonParts(config)
  if (common) common.minChunks = Math.ceil(common.minChunks)
  const generator = {filename: 'assets/fonts/[name]-[contenthash:8][ext]', emit: !isServer}
  return {
    module: {rules: [{test: ourFonts, type: 'asset/resource', generator}, openEngine]},
    plugins: [new currentBundler.instance.DefinePlugin(definitions)],
  }
}

/** Half of three pages are 1.5, of which Rspack makes 1: what no page needs at once would be loaded with all of them. */
function commonParts({optimization}: BundlerConfig): {minChunks: number} | undefined {
  const groups = (optimization?.splitChunks || {}).cacheGroups
  const common = groups?.['common']
  return isCounted(common) ? common : undefined
}

function isCounted(group: unknown): group is {minChunks: number} {
  return (
    typeof group === 'object' && group !== null && 'minChunks' in group && typeof group.minChunks === 'number'
  )
}
