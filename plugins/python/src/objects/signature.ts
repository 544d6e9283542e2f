// Parameters of functions written in TypeScript, as Python writes them: `sort(self, /, *, key=None, reverse=False)`.
import {raise} from './exceptions.ts'
import {Float, type Kwargs, type Value} from './object.ts'

interface Parameter {
  name: string
  /** None if it has to be given; `...` in the text stands for undefined: the function itself knows what is meant. */
  default: {value: Value | undefined} | undefined
}

export interface Signature {
  name: string
  /** Those that may be given by place. */
  positional: readonly Parameter[]
  /** How many of these have no name for callers. */
  positionalOnly: number
  /** Takes more by place: an array of them comes after the positional ones. */
  hasRest: boolean
  keywordOnly: readonly Parameter[]
  /** Takes more by name: a Map of them comes last. */
  hasKeywordRest: boolean
}

/** @param text a name and parameters in parentheses; defaults are numbers, texts, True, False, None or `...` */
export function parseSignature(text: string): Signature {
  const open = text.indexOf('(')
  const [name, inner] =
    open < 0 ? [text, ''] : [text.slice(0, open), text.slice(open + 1, text.lastIndexOf(')'))]
  const signature = {
    name,
    positional: [] as Parameter[],
    positionalOnly: 0,
    hasRest: false,
    keywordOnly: [] as Parameter[],
    hasKeywordRest: false,
  }
  let isKeywordOnly = false
  for (const part of inner.split(/,\s*(?![^'"]*['"]\s*(?:,|$))/).map((piece) => piece.trim())) {
    if (part === '') continue
    if (part === '/') signature.positionalOnly = signature.positional.length
    else if (part.startsWith('**')) signature.hasKeywordRest = true
    else if (part.startsWith('*')) {
      signature.hasRest = part.length > 1
      isKeywordOnly = true
    } else (isKeywordOnly ? signature.keywordOnly : signature.positional).push(parameter(part))
  }
  return signature
}

function parameter(text: string): Parameter {
  const at = text.indexOf('=')
  if (at < 0) return {name: text, default: undefined}
  return {name: text.slice(0, at).trim(), default: {value: literal(text.slice(at + 1).trim())}}
}

const words: Readonly<Record<string, Value | undefined>> = {
  None: null,
  True: true,
  False: false,
  '...': undefined,
}

function literal(text: string): Value | undefined {
  if (text in words) return words[text]
  if (/^(['"]).*\1$/.test(text)) return text.slice(1, -1)
  return /^-?\d+$/.test(text) ? Number(text) : new Float(Number(text))
}

/** What the function is called with: one for each positional parameter, the rest, keyword-only ones, the rest by name. */
export type BoundArgument = Value | undefined | Value[] | Map<string, Value>

/**
 * Arguments in the order of the parameters.
 *
 * @throws TypeError of Python, in its words
 */
export function bindArguments(
  signature: Signature,
  args: readonly Value[],
  kwargs?: Kwargs,
): BoundArgument[] {
  const {positional, hasRest} = signature
  if (args.length > positional.length && !hasRest) throw tooMany(signature, args.length)
  const bound: BoundArgument[] = positional.map((_, i) => args[i])
  const more = new Map(kwargs)
  positional.forEach(({name}, i) => {
    if (i < signature.positionalOnly || !more.has(name)) return
    if (i < args.length)
      throw raise(
        'TypeError',
        `argument for ${signature.name}() given by name ('${name}') and position (${i + 1})`,
      )
    bound[i] = more.get(name)
    more.delete(name)
  })
  positional.forEach((one, i) => {
    if (bound[i] === undefined) bound[i] = fallback(signature, one, i)
  })
  if (hasRest) bound.push(args.slice(positional.length))
  for (const one of signature.keywordOnly) {
    bound.push(more.has(one.name) ? more.get(one.name) : fallback(signature, one))
    more.delete(one.name)
  }
  if (signature.hasKeywordRest) bound.push(more)
  else if (more.size > 0) {
    const [unknown = ''] = more.keys()
    throw raise('TypeError', `${signature.name}() got an unexpected keyword argument '${unknown}'`)
  }
  return bound
}

function fallback({name}: Signature, one: Parameter, place?: number): Value | undefined {
  if (one.default) return one.default.value
  const which =
    place === undefined ? `keyword-only argument '${one.name}'` : `argument '${one.name}' (pos ${place + 1})`
  throw raise('TypeError', `${name}() missing required ${which}`)
}

function tooMany({name, positional}: Signature, given: number): Error {
  const most = positional.length
  if (most === 0) return raise('TypeError', `${name}() takes no arguments (${given} given)`)
  const least = positional.filter((one) => !one.default).length
  const expected = least === most ? 'exactly' : 'at most'
  return raise(
    'TypeError',
    `${name}() takes ${expected} ${most} argument${most === 1 ? '' : 's'} (${given} given)`,
  )
}
