// Entries of a bibliography name their formulas; a page sets them.

import {parts} from 'docusaurus-theme-d2lbook/page-parts'
import {unescapeHtml} from '../text/escape-html.ts'
import {renderMath} from '../formulas/math.ts'

/** HTML of an entry or of a citation with its formulas set. */
export function withFormulas(html: string): string {
  if (!html.includes('data-formula')) return html
  return html.replace(
    /<span data-formula="([^"]*)">[^<]*<\/span>/g,
    (_, tex: string) => `<span class="${parts.math}">${renderMath(unescapeHtml(tex), false)}</span>`,
  )
}
