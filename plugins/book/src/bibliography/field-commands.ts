// The commands of TeX that people write in bibliographies, by what becomes of them.

import {ownValue} from '../text/own-value.ts'
import {bibtexConfig} from './citation-library.ts'
import type {TexStyle} from './tex-nodes.ts'

/** One command, one text. What the citation library knows of itself is not repeated. */
const letters: Record<string, string> = {
  aa: 'å', AA: 'Å', S: '§', P: '¶', pounds: '£', euro: '€', EUR: '€', dots: '…', ldots: '…', cdots: '⋯', dag: '†', ddag: '‡',
  lq: '‘', rq: '’', lbrack: '[', rbrack: ']', slash: '/', textslash: '/', hyphen: '-', bibrangedash: '–', bibdash: '–',
  nobreakdash: '', textendash: '–', textemdash: '—', quotesinglbase: '‚', glqq: '„', grqq: '“', flqq: '«', frqq: '»', glq: '‚',
  grq: '‘', flq: '‹', frq: '›', og: '« ', fg: ' »', textdegree: '°', degree: '°', textprime: '′', prime: '′', textnumero: '№',
  TeX: 'TeX', LaTeX: 'LaTeX', LaTeXe: 'LaTeX2ε', BibTeX: 'BibTeX', XeTeX: 'XeTeX', LuaTeX: 'LuaTeX', KaTeX: 'KaTeX',
  sim: '∼', times: '×', infty: '∞', to: '→', rightarrow: '→', leftarrow: '←', leftrightarrow: '↔', Rightarrow: '⇒', leq: '≤', geq: '≥',
  le: '≤', ge: '≥', neq: '≠', ne: '≠', approx: '≈', equiv: '≡', pm: '±', mp: '∓', cdot: '·', ell: 'ℓ', dagger: '†', ddagger: '‡',
  circ: '°', ast: '∗', star: '⋆', bullet: '•', partial: '∂', nabla: '∇', in: '∈', sqrt: '√', less: '<', greater: '>', lt: '<', gt: '>',
  mathsemicolon: ';', mathplus: '+', mathequal: '=', mathdollar: '$', vert: '|', mid: '|', lbrace: '{', rbrace: '}',
  textquotesingle: "'", textasciicircum: '^', space: ' ', quad: ' ', qquad: ' ', enspace: ' ', thinspace: '\u2009',
  nobreakspace: '\u00A0', newline: ' ', par: ' ', newblock: ' ', hfill: ' ', linebreak: ' ', textregistered: '®', textcopyright: '©',
  textsuperscriptst: 'st', IeC: '', checkmark: '✓', heartsuit: '♥', textbackslash: '\\', backslash: '\\', textmu: 'µ', micro: 'µ',
  guillemotleft: '«', guillemotright: '»', cprime: 'ʹ', cdprime: 'ʺ', textquotedblleft: '“', textquotedblright: '”', and: 'and',
} // oxfmt-ignore

/** `\&`, and what only parts letters and lines. */
const signs: Record<string, string> = {
  '&': '&', '%': '%', '$': '$', '#': '#', '_': '_', '{': '{', '}': '}', ' ': ' ', '\n': ' ', '\t': ' ', '~': '~', ',': '\u2009', ';': ' ', ':': ' ',
  '!': '', '-': '', '/': '', '@': '', '*': '', '+': '', '\\': ' ', '>': ' ', '|': '', '"': '"', "'": "'", '`': '`', '^': '^', '(': '(',
  ')': ')', '[': '[', ']': ']', '<': '<', '=': '=', '.': '.', '?': '?',
} // oxfmt-ignore

/** How the words in its braces look; `null` is like the words around. */
const styles: Record<string, TexStyle | null> = {
  emph: 'italic', textit: 'italic', textsl: 'italic', mkbibemph: 'italic', mkbibitalic: 'italic', textbf: 'bold', strong: 'bold',
  mkbibbold: 'bold', textsc: 'smallCaps', textsuperscript: 'raised', mkbibsuperscript: 'raised', textsubscript: 'lowered',
  mkbibsubscript: 'lowered', enquote: 'quoted', mkbibquote: 'quoted', textquote: 'quoted', text: null, textrm: null, textsf: null,
  texttt: null, textup: null, textmd: null, textnormal: null, textlf: null, mbox: null, hbox: null, fbox: null, mathrm: null, mathit: null,
  mathsf: null, mathbf: null, mathtt: null, mathnormal: null, operatorname: null, underline: null, uline: null, ul: null, textls: null,
  lowercase: null, uppercase: null, MakeLowercase: null, MakeUppercase: null, MakeSentenceCase: null, NoCaseChange: null, mkbibacro: null,
  mkbibname: null, mkbibnamefamily: null, mkbibnamegiven: null, textnohyphenation: null, singleletter: null, IeC: null, protect: null,
  textlatin: null, textgreek: null, textcyrillic: null, ensuremathtext: null, code: null, pkg: null, file: null, acro: null, ac: null,
} // oxfmt-ignore

/** Look from here to the end of the group. */
const switches: Record<string, TexStyle | null> = {
  em: 'italic', it: 'italic', itshape: 'italic', sl: 'italic', slshape: 'italic', bf: 'bold', bfseries: 'bold', sc: 'smallCaps',
  scshape: 'smallCaps', rm: null, rmfamily: null, sf: null, sffamily: null, tt: null, ttfamily: null, upshape: null, mdseries: null,
  normalfont: null, normalsize: null, small: null, footnotesize: null, scriptsize: null, tiny: null, large: null, Large: null, relax: null,
  protect: null, noindent: null, xspace: null, ignorespaces: null, unskip: null, allowbreak: null, nolinebreak: null, nobreak: null,
  sloppy: null, raggedright: null, displaystyle: null, textstyle: null, noopsort: null, break: null, bibsentence: null, adddot: null,
  penalty: null, limits: null, cal: null, leavevmode: null, null: null, string: null, selectfont: null, expandafter: null,
  hyphenpenalty: null, kern: null, nocorr: null, bgroup: null, egroup: null,
} // oxfmt-ignore

/** How many arguments go with a command that only sorts, sets or measures. */
const dropped: Record<string, number> = {
  noopsort: 1, SortNoop: 1, sortnoop: 1, Sortnoop: 1, noop: 1, nosort: 1, selectlanguage: 1, hspace: 1, vspace: 1, label: 1, index: 1,
  phantom: 1, hphantom: 1, vphantom: 1, color: 1, fontsize: 2, discretionary: 3, hyphenation: 1, citeinfo: 1, thispagestyle: 1,
} // oxfmt-ignore

/** Which of its arguments is shown. */
const chosen: Record<string, {of: number; shown: number}> = {
  foreignlanguage: {of: 2, shown: 1},
  textcolor: {of: 2, shown: 1},
  colorbox: {of: 2, shown: 1},
  texorpdfstring: {of: 2, shown: 0},
  printfirst: {of: 2, shown: 0},
  hyperlink: {of: 2, shown: 1},
  hyperref: {of: 2, shown: 1},
  foreignquote: {of: 2, shown: 1},
  raisebox: {of: 2, shown: 1},
  rule: {of: 2, shown: 2},
}

const around: Record<string, [string, string]> = {
  mkbibparens: ['(', ')'],
  mkbibbrackets: ['[', ']'],
  parentext: ['(', ')'],
  brackettext: ['[', ']'],
  footnote: [' (', ')'],
}

export type TexCommand =
  | {type: 'text'; value: string}
  | {type: 'accent'; sign: string}
  | {type: 'style'; style: TexStyle | null}
  | {type: 'switch'; style: TexStyle | null}
  | {type: 'drop'; arguments: number}
  | {type: 'choose'; of: number; shown: number}
  | {type: 'around'; before: string; after: string}
  | {type: 'link'; hasText: boolean}
  | {type: 'formula'}
  | {type: 'glyph'}

/** What becomes of a command; `undefined` for one that nobody knows. */
export function texCommand(name: string): TexCommand | undefined {
  const {commands, mathCommands, diacritics} = bibtexConfig().constants
  // `\c` and `\~` put a sign on a letter
  const sign = ownValue(diacritics, name)
  if (sign !== undefined) return {type: 'accent', sign}
  return textOf(name, [signs]) ?? shownCommand(name) ?? textOf(name, [letters, commands, mathCommands])
}

function textOf(
  name: string,
  tables: readonly Readonly<Record<string, string | null>>[],
): TexCommand | undefined {
  const [value] = tables.flatMap((table) => ownValue(table, name) ?? [])
  return value === undefined ? undefined : {type: 'text', value}
}

/** A command that shows its arguments in its own way, or hides them. */
function shownCommand(name: string): TexCommand | undefined {
  const hidden = ownValue(dropped, name)
  if (hidden !== undefined) return {type: 'drop', arguments: hidden}
  const style = ownValue(styles, name)
  if (style !== undefined) return {type: 'style', style}
  const lasting = ownValue(switches, name)
  if (lasting !== undefined) return {type: 'switch', style: lasting}
  const choice = ownValue(chosen, name)
  if (choice) return {type: 'choose', ...choice}
  const brackets = ownValue(around, name)
  if (brackets) return {type: 'around', before: brackets[0], after: brackets[1]}
  return ownValue(special, name)
}

const special: Record<string, TexCommand> = {
  url: {type: 'link', hasText: false},
  path: {type: 'link', hasText: false},
  nolinkurl: {type: 'link', hasText: false},
  doi: {type: 'link', hasText: false},
  href: {type: 'link', hasText: true},
  ensuremath: {type: 'formula'},
  ElsevierGlyph: {type: 'glyph'},
}
