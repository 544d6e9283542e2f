// Commands of packages and of MathJax that the typesetters of pages or notebooks lack, told by commands that all know.

import {readDefinition, type Macro} from './definitions.ts'
import {Macros} from './macros.ts'
import {joinTokens, skipBlanks, tokenize, type Token} from './tokens.ts'

const definitions = String.raw`
\newcommand{\eqalign}[1]{\begin{aligned}#1\end{aligned}}
\newcommand{\eqalignno}[1]{\begin{aligned}#1\end{aligned}}
\newcommand{\leqalignno}[1]{\begin{aligned}#1\end{aligned}}
\newcommand{\displaylines}[1]{\begin{gathered}#1\end{gathered}}
\newcommand{\cases}[1]{\begin{cases}#1\end{cases}}
\newcommand{\matrix}[1]{\begin{matrix}#1\end{matrix}}
\newcommand{\pmatrix}[1]{\begin{pmatrix}#1\end{pmatrix}}
\def\buildrel#1\over#2{\mathrel{\overset{#1}{#2}}}
\def\root#1\of#2{\sqrt[#1]{#2}}
\newcommand{\uproot}[1]{}
\newcommand{\leftroot}[1]{}
\newcommand{\sideset}[3]{\mathop{{\vphantom{#3}}#1\mkern-3mu #3\nolimits#2}}
\newcommand{\prescript}[3]{{\vphantom{#3}}^{#1}_{#2}#3}
\newcommand{\skew}[3]{#2{#3}}
\newcommand{\nicefrac}[2]{{}^{#1}\!/_{#2}}
\newcommand{\sfrac}[2]{{}^{#1}\!/_{#2}}
\newcommand{\flatfrac}[2]{#1/#2}
\newcommand{\idotsint}{\int\!\cdots\!\int}
\newcommand{\iiiint}{\iint\!\iint}
\newcommand{\slashed}[1]{\not{#1}}
\newcommand{\iddots}{⋰}
\newcommand{\adots}{⋰}
\newcommand{\strut}{\mathstrut}

\newcommand{\intertext}[1]{\rlap{\text{#1}}\\}
\newcommand{\shortintertext}[1]{\rlap{\text{#1}}\\}
\newcommand{\shoveleft}[1]{#1}
\newcommand{\shoveright}[1]{#1}
\newcommand{\hfill}{\quad}
\newcommand{\hfil}{\quad}
\newcommand{\mbox}[1]{\text{#1}}
\newcommand{\vbox}[1]{\text{#1}}
\newcommand{\framebox}[1]{\fbox{#1}}
\newcommand{\textsc}[1]{\text{#1}}
\newcommand{\textsl}[1]{\textit{#1}}
\newcommand{\ensuremath}[1]{#1}
\newcommand{\Tiny}{\tiny}
\newcommand{\scr}{\mathscr}
\newcommand{\mit}{\mathit}
\newcommand{\mathup}[1]{\mathrm{#1}}
\newcommand{\symbf}[1]{\mathbf{#1}}
\newcommand{\symrm}[1]{\mathrm{#1}}
\newcommand{\symit}[1]{\mathit{#1}}
\newcommand{\symcal}[1]{\mathcal{#1}}
\newcommand{\mathbfit}[1]{\boldsymbol{#1}}
\newcommand{\bm}[1]{\boldsymbol{#1}}

\newcommand{\argmax}{\operatorname*{arg\,max}}
\newcommand{\argmin}{\operatorname*{arg\,min}}
\newcommand{\plim}{\operatorname*{plim}}
\newcommand{\R}{\mathbb{R}}
\newcommand{\N}{\mathbb{N}}
\newcommand{\Z}{\mathbb{Z}}
\newcommand{\reals}{\mathbb{R}}
\newcommand{\Reals}{\mathbb{R}}
\newcommand{\natnums}{\mathbb{N}}
\newcommand{\cnums}{\mathbb{C}}
\newcommand{\Complex}{\mathbb{C}}
\newcommand{\bold}[1]{\mathbf{#1}}
\newcommand{\infin}{\infty}
\newcommand{\isin}{\in}
\newcommand{\exist}{\exists}
\newcommand{\coloneqq}{≔}
\newcommand{\colonequals}{≔}
\newcommand{\eqqcolon}{≕}

\newcommand{\bbox}[2][]{#2}
\newcommand{\class}[2]{#2}
\newcommand{\cssId}[2]{#2}
\newcommand{\style}[2]{#2}
\newcommand{\mmlToken}[2]{\mathrm{#2}}
\newcommand{\Rule}[3]{\rule{#1}{#2}}
\newcommand{\Space}[3]{\hspace{#1}}

\newcommand{\dd}{\mathrm{d}}
\newcommand{\dv}[3][]{\frac{\mathrm{d}^{#1}#2}{\mathrm{d}#3^{#1}}}
\newcommand{\pdv}[3][]{\frac{\partial^{#1}#2}{\partial #3^{#1}}}
\newcommand{\abs}[1]{\left|#1\right|}
\newcommand{\norm}[1]{\left\lVert#1\right\rVert}
\newcommand{\vb}[1]{\mathbf{#1}}
\newcommand{\va}[1]{\vec{\mathbf{#1}}}
\newcommand{\vu}[1]{\hat{\mathbf{#1}}}
\newcommand{\grad}{\nabla}
\newcommand{\curl}{\nabla\times}
\newcommand{\laplacian}{\nabla^{2}}
\newcommand{\cross}{\times}
\newcommand{\ev}[1]{\left\langle#1\right\rangle}
\newcommand{\comm}[2]{\left[#1,#2\right]}
\newcommand{\tr}{\operatorname{tr}}
\newcommand{\Tr}{\operatorname{Tr}}
\newcommand{\rank}{\operatorname{rank}}
\newcommand{\erf}{\operatorname{erf}}
`

/** Commands about the line, the file or the window: they show nothing. */
const silent = `require:1 vspace:1 definecolor:3 protect unskip nonscript par indent noindent centering xspace
makeatletter makeatother ignorespaces oldstyle mathversion:1 usepackage:1`

const made: Record<string, Omit<Macro, 'body'>> = {
  '\\multicolumn': {
    count: 3,
    make: ([columns, , text]) => [...(text ?? []), ...repeated(columns, ['&'], -1)],
  },
  '\\hdotsfor': {
    count: 1,
    make: ([columns]) => ['\\dots', ...repeated(columns, ['&', '\\dots'], -1)],
  },
  '\\unicode': {count: 1, make: ([code]) => ['\\text', '{', characterOf(code ?? []), '}']},
  '\\mathds': {count: 1, make: doubleStruck},
  '\\mathbbm': {count: 1, make: doubleStruck},
  '\\mathbbmss': {count: 1, make: doubleStruck},
  '\\symbb': {count: 1, make: doubleStruck},
}

function repeated(count: readonly Token[] | undefined, tokens: readonly Token[], less: number): Token[] {
  const times = Math.min(100, Number.parseInt(joinTokens(count ?? []), 10) + less)
  return times > 0 ? Array.from({length: times}, () => tokens).flat() : []
}

/** `x263a`, `9786`. */
function characterOf(code: readonly Token[]): string {
  const written = joinTokens(code).trim()
  const number = /^(?:x|")/i.test(written)
    ? Number.parseInt(written.slice(1), 16)
    : Number.parseInt(written, 10)
  const isCharacter = number > 0x1f && number <= 0x10ffff && !(number >= 0xd800 && number <= 0xdfff)
  const character = isCharacter ? String.fromCodePoint(number) : '�'
  return /[\\{}$%#&_^~]/.test(character) ? `\\${character}` : character
}

/** The fonts of typesetters have double-struck letters, and no figures. */
function doubleStruck([letters]: readonly (readonly Token[])[]): Token[] {
  const tokens = letters ?? []
  return [/^\d+$/.test(joinTokens(tokens)) ? '\\mathbf' : '\\mathbb', '{', ...tokens, '}']
}

const greek =
  `alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi chi psi
omega`.split(/\s+/)

/** Those whose star changes nothing that a reader would miss. */
const mayHaveStar = /^\\(?:dv|pdv|abs|norm|vb|va|vu|ev|comm|vspace)$/

/** What every page knows. */
export const knownMacros: Macros = readKnown()

function readKnown(): Macros {
  const macros = new Macros()
  const add = (name: Token, macro: Macro) =>
    macros.define({kind: 'macro', name, macro: mayHaveStar.test(name) ? {...macro, starred: macro} : macro})
  const tokens = tokenize(definitions)
  for (let at = skipBlanks(tokens, 0); at < tokens.length;) {
    const read = readDefinition(tokens, at)
    if (read?.definition.kind !== 'macro')
      throw new Error(`known-macros: ${joinTokens(tokens.slice(at, at + 9))}`)
    add(read.definition.name, read.definition.macro)
    at = skipBlanks(tokens, read.end)
  }
  for (const [name, macro] of Object.entries(made)) add(name, {...macro, body: []})
  for (const entry of silent.split(/\s+/)) {
    const [name, count = '0'] = entry.split(':')
    add(`\\${name}`, {count: Number(count), body: []})
  }
  for (const letter of greek) add(`\\up${letter}`, {count: 0, body: [`\\${letter}`]})
  return macros
}
