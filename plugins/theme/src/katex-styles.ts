// The style sheet of formulas, made fit for a site. By default a bundler writes small fonts into the style sheet
// as text, in three formats each: a hundred kilobytes that every reader loads, and that a strict security policy
// refuses. Here they are files in the one format that every browser knows, loaded where a formula needs them.

interface Declaration {
  value: string
}

interface Rule {
  walkDecls(property: string, change: (declaration: Declaration) => void): void
}

interface StyleSheet {
  source?: {input: {file?: string}}
  walkAtRules(name: string, visit: (rule: Rule) => void): void
  prepend(text: string): void
  append(text: string): void
}

/**
 * For `configurePostCss`, before all others: of the three formats of each font WOFF2 stays, and formulas keep
 * their left and right when a site is turned for a language that runs from right to left.
 */
export const katexStyles = {
  postcssPlugin: 'd2lbook-katex-styles',
  Once(sheet: StyleSheet): void {
    if (!/[\\/]katex(\.min)?\.css$/.test(sheet.source?.input.file ?? '')) return
    sheet.walkAtRules('font-face', (rule) => rule.walkDecls('src', onlyWoff2))
    sheet.prepend('/*rtl:begin:ignore*/')
    sheet.append('/*rtl:end:ignore*/')
  },
}

function onlyWoff2(declaration: Declaration): void {
  const sources = declaration.value.split(',')
  const woff2 = sources.filter((source) => source.includes('.woff2'))
  if (woff2.length > 0) declaration.value = woff2.join(',')
}
