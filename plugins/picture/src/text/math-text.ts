// Formulas within labels, as plotting libraries have them: `$x^2$`, `$\alpha_i$`, `$10^{-3}$`. As much of TeX as a label needs.
import {element, escapeText, type Svg} from '../svg.ts'

const signs: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ϵ',
  varepsilon: 'ε',
  zeta: 'ζ',
  eta: 'η',
  theta: 'θ',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  nu: 'ν',
  xi: 'ξ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'ϕ',
  varphi: 'φ',
  chi: 'χ',
  psi: 'ψ',
  omega: 'ω',
  Gamma: 'Γ',
  Delta: 'Δ',
  Theta: 'Θ',
  Lambda: 'Λ',
  Pi: 'Π',
  Sigma: 'Σ',
  Phi: 'Φ',
  Psi: 'Ψ',
  Omega: 'Ω',
  cdot: '·',
  times: '×',
  pm: '±',
  infty: '∞',
  partial: '∂',
  nabla: '∇',
  leq: '≤',
  le: '≤',
  geq: '≥',
  ge: '≥',
  neq: '≠',
  approx: '≈',
  sim: '∼',
  in: '∈',
  to: '→',
  rightarrow: '→',
  leftarrow: '←',
  sum: '∑',
  prod: '∏',
  int: '∫',
  ell: 'ℓ',
  ldots: '…',
  dots: '…',
  prime: '′',
  quad: ' ',
}

/** Accents come after their letter. */
const accents: Readonly<Record<string, string>> = {
  hat: '\u0302',
  bar: '\u0304',
  tilde: '\u0303',
  vec: '\u20d7',
}
const upright = new Set(['mathrm', 'text', 'operatorname', 'mathbf', 'mathsf', 'textrm'])

/** A stretch of a formula that is set alike. */
interface Piece {
  text: string
  /** 1 above the line, -1 below. */
  level: -1 | 0 | 1
  isItalic: boolean
}

/** Texts and formulas in turn; a dollar sign alone is one. */
function pieces(text: string): Piece[] {
  const parts = text.split(/(?<!\\)\$/)
  if (parts.length % 2 === 0) return [plain(text)]
  return parts.flatMap((part, index) =>
    index % 2 === 0 ? [plain(part.replaceAll('\\$', '$'))] : formulaPieces(part),
  )
}

function plain(text: string): Piece {
  return {text, level: 0, isItalic: false}
}

function formulaPieces(formula: string, level: Piece['level'] = 0, isUpright = false): Piece[] {
  const found: Piece[] = []
  const reader = {text: formula, at: 0}
  while (reader.at < formula.length) {
    const token = nextToken(reader)
    if (token === '^' || token === '_') {
      const side = token === '^' ? 1 : -1
      found.push(...formulaPieces(inner(nextToken(reader)), level === 0 ? side : level, isUpright))
    } else found.push(...commandPieces(token, reader, level, isUpright))
  }
  return found
}

interface Reader {
  text: string
  at: number
}

function commandPieces(token: string, reader: Reader, level: Piece['level'], isUpright: boolean): Piece[] {
  const set = (text: string): Piece => ({
    text,
    level,
    isItalic: !isUpright && /^\p{L}[\u0300-\u036f\u20d7]?$/u.test(text),
  })
  if (token.startsWith('{')) return formulaPieces(inner(token), level, isUpright)
  if (!token.startsWith('\\')) return token === ' ' ? [] : [set(token === '-' ? '−' : token)]
  const name = token.slice(1)
  const argument = (): string => inner(nextToken(reader))
  if (upright.has(name)) return formulaPieces(argument(), level, true)
  if (name in accents) return [set(argument() + (accents[name] ?? ''))]
  if (name === 'frac') return [set(`${argument()}/${argument()}`)]
  if (name === 'sqrt') return [set('√'), ...formulaPieces(argument(), level, isUpright)]
  // functions such as \log, spaces such as \, and braces
  return [
    {
      text: signs[name] ?? (/^[a-zA-Z]/.test(name) ? name : /[{}%$#&]/.test(name) ? name : ' '),
      level,
      isItalic: false,
    },
  ]
}

function nextToken(reader: Reader): string {
  const rest = reader.text.slice(reader.at)
  const token = rest.startsWith('{') ? braced(rest) : (/^\\(?:[a-zA-Z]+|.)|^./su.exec(rest)?.[0] ?? '')
  reader.at += token.length
  if (/^\\[a-zA-Z]/.test(token)) while (reader.text[reader.at] === ' ') reader.at++
  return token
}

function braced(text: string): string {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{') depth++
    else if (text[at] === '}' && --depth === 0) return text.slice(0, at + 1)
  }
  return text
}

function inner(token: string): string {
  return token.startsWith('{') ? token.slice(1, token.endsWith('}') ? -1 : undefined) : token
}

/** The inside of a `text` element. */
export function mathText(text: string): Svg {
  let before: Piece['level'] = 0
  return joined(pieces(text))
    .map(({text: words, level, isItalic}) => {
      // above and below the line in steps of the size of type around
      const dy = level === before ? undefined : `${(before - level) * 0.38}em`
      before = level
      const style = {dy, 'font-style': isItalic ? 'italic' : undefined}
      if (level === 0) return dy || isItalic ? element('tspan', style, escapeText(words)) : escapeText(words)
      return element('tspan', {...style, 'font-size': '0.75em'}, escapeText(words))
    })
    .join('')
}

function joined(all: Piece[]): Piece[] {
  const result: Piece[] = []
  for (const piece of all) {
    const last = result.at(-1)
    if (last && last.level === piece.level && last.isItalic === piece.isItalic) last.text += piece.text
    else if (piece.text !== '') result.push({...piece})
  }
  return result
}

/** The same as it is said, and as wide: without signs of TeX. */
export function plainText(text: string): string {
  return pieces(text)
    .map((piece) => piece.text)
    .join('')
}
