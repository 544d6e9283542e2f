// KaTeX, with the commands of chemistry (`\ce`, `\pu`), which come with it.

import katex from 'katex'
import 'katex/contrib/mhchem'
import {withReferences} from './formula-references.ts'

/** Commands that would make links, load pictures or write attributes: what they hold is shown, where it can be. */
const harmless = {
  '\\href': '\\@secondoftwo',
  '\\url': '\\@firstoftwo{\\text{…}}',
  '\\includegraphics': '\\@firstoftwo{\\text{…}}',
  '\\htmlClass': '\\@secondoftwo',
  '\\htmlId': '\\@secondoftwo',
  '\\htmlStyle': '\\@secondoftwo',
  '\\htmlData': '\\@secondoftwo',
}

const refused = /\\(?:href|url|includegraphics|html(?:Class|Id|Style|Data))(?![A-Za-z])/

/** The command of a formula that would make a link, load a picture or write an attribute. */
export function refusedCommand(tex: string): {command: string; at: number} | undefined {
  const match = refused.exec(tex)
  return match ? {command: match[0], at: match.index} : undefined
}

/** What KaTeX makes of TeX; it throws where it cannot. Nothing that is defined outlives its formula. */
export function typesetTex(tex: string, options: {displayMode?: boolean; output?: 'mathml'}): string {
  const warn = console.warn
  // KaTeX knows no widths for letters outside its fonts and says so for each one; browsers show them all the same
  console.warn = () => undefined
  try {
    const macros = refused.test(tex) ? {...harmless} : {}
    const shown = withReferences(tex, (label) => label)
    return katex.renderToString(shown, {...options, macros, strict: 'ignore', trust: false})
  } finally {
    console.warn = warn
  }
}
