// The fonts of formulas, kept out of the style sheet. By default a bundler writes small fonts into the style sheet
// as text, in three formats each: a hundred kilobytes that every reader loads, and that a strict security policy
// refuses. Here they are files in the one format that every browser knows, loaded where a formula needs them.

import type {Plugin} from '@docusaurus/types'

type Configure = NonNullable<Plugin['configureWebpack']>
type BundlerConfig = Parameters<Configure>[0]

const katexFont = /[\\/]KaTeX_[\w-]+\.woff2$/

/** For `configureWebpack`: KaTeX's fonts become files, whatever their size. */
export function fontsAsFiles(config: BundlerConfig, isServer: boolean): ReturnType<Configure> {
  for (const rule of config.module?.rules ?? []) {
    // Rules of one config add up, so the rule that writes fonts as text must leave these alone.
    if (rule && typeof rule === 'object' && rule.test instanceof RegExp && rule.test.test('.woff2')) {
      rule.exclude = katexFont
    }
  }
  const generator = {filename: 'assets/fonts/[name]-[contenthash:8][ext]', emit: !isServer}
  return {module: {rules: [{test: katexFont, type: 'asset/resource', generator}]}}
}

interface FontFace {
  walkDecls(property: string, change: (declaration: {value: string}) => void): void
}

/** For `configurePostCss`: of the three formats of each font, WOFF2 stays. */
export const onlyWoff2 = {
  postcssPlugin: 'd2lbook-katex-fonts',
  AtRule: {
    'font-face'(rule: FontFace): void {
      rule.walkDecls('src', (declaration) => {
        const sources = declaration.value.split(',')
        const woff2 = sources.filter((source) => /KaTeX_[\w-]+\.woff2/.test(source))
        if (woff2.length > 0 && woff2.length < sources.length) declaration.value = woff2.join(',')
      })
    },
  },
}
