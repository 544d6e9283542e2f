// Parameters of functions written in TypeScript, as Python writes them: `sort(self, /, *, key=None, reverse=False)`.
import {raise} from './exceptions.ts'
import {Float, type Kwargs, type Value} from './object.ts'

export interface SignatureParameter {
  name: string
  /** None if it has to be given; `...` in the text stands for undefined: the function itself knows what is meant. */
  default: {value: Value | undefined} | undefined
}

export interface Signature {
  name: string
  /** Those that may be given by place. */
  positional: readonly SignatureParameter[]
  /** How many of these have no name for callers. */
  positionalOnly: number
  /** Takes more by place: an array of them comes after the positional ones. */
  hasRest: boolean
  keywordOnly: readonly SignatureParameter[]
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
    positional: [] as SignatureParameter[],
    positionalOnly: 0,
    hasRest: false,
    keywordOnly: [] as SignatureParameter[],
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

function parameter(text: string): SignatureParameter {
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

/** Who is called, for messages. */
export interface Callee {
  /** `list.append` */
  name: string
  /** 1 where the first argument is the object, or the class, which callers do not count. */
  skips: number
}

/**
 * Arguments in the order of the parameters.
 *
 * @throws TypeError of Python, in its words
 */
export function bindArguments(
  signature: Signature,
  args: readonly Value[],
  kwargs: Kwargs | undefined,
  callee: Callee,
): BoundArgument[] {
  const {positional, hasRest} = signature
  if (kwargs && kwargs.size > 0 && takesNoKeywords(signature))
    throw raise('TypeError', `${callee.name}() takes no keyword arguments`)
  if (args.length > positional.length && !hasRest) throw wrongCount(signature, args.length, callee)
  const bound: BoundArgument[] = positional.map((_, i) => args[i])
  const more = new Map(kwargs)
  if (more.size > 0) bindByName(signature, args.length, bound, more)
  positional.forEach((one, i) => {
    if (bound[i] !== undefined) return
    if (!one.default) throw missing(signature, i, args.length, callee)
    bound[i] = one.default.value
  })
  if (hasRest) bound.push(args.slice(positional.length))
  for (const one of signature.keywordOnly) {
    if (!one.default && !more.has(one.name))
      throw raise('TypeError', `${signature.name}() missing required keyword-only argument '${one.name}'`)
    bound.push(more.has(one.name) ? more.get(one.name) : one.default?.value)
    more.delete(one.name)
  }
  if (signature.hasKeywordRest) bound.push(more)
  else if (more.size > 0) {
    const [unknown = ''] = more.keys()
    throw raise('TypeError', `${signature.name}() got an unexpected keyword argument '${unknown}'`)
  }
  return bound
}

function takesNoKeywords(signature: Signature): boolean {
  return isByPlaceAlone(signature) && signature.keywordOnly.length === 0 && !signature.hasKeywordRest
}

function isByPlaceAlone({positional, positionalOnly}: Signature): boolean {
  return positionalOnly === positional.length
}

function bindByName(
  signature: Signature,
  given: number,
  bound: BoundArgument[],
  more: Map<string, Value>,
): void {
  signature.positional.forEach(({name}, i) => {
    const value = more.get(name)
    if (i < signature.positionalOnly || value === undefined) return
    if (i < given)
      throw raise(
        'TypeError',
        `argument for ${signature.name}() given by name ('${name}') and position (${i + 1})`,
      )
    bound[i] = value
    more.delete(name)
  })
}

function missing(signature: Signature, place: number, given: number, callee: Callee): Error {
  if (isByPlaceAlone(signature)) return wrongCount(signature, given, callee)
  const {name, positional} = signature
  if (place < signature.positionalOnly) {
    const least = positional.filter((one) => !one.default).length - callee.skips
    const count = `${least} positional argument${least === 1 ? '' : 's'}`
    return raise('TypeError', `${name}() takes at least ${count} (${given - callee.skips} given)`)
  }
  const number = place + 1 - callee.skips
  return raise(
    'TypeError',
    `${name}() missing required argument '${positional[place]?.name ?? ''}' (pos ${number})`,
  )
}

function wrongCount(signature: Signature, args: number, {name: qualified, skips}: Callee): Error {
  const {name, positional, hasRest} = signature
  const most = positional.length - skips
  const given = args - skips
  const least = positional.filter((one) => !one.default).length - skips
  if (given < 0) return raise('TypeError', `unbound method ${qualified}() needs an argument`)
  if (!isByPlaceAlone(signature)) {
    const bound = least === most ? 'exactly' : 'at most'
    return raise(
      'TypeError',
      `${name}() takes ${bound} ${most} argument${most === 1 ? '' : 's'} (${given} given)`,
    )
  }
  const isMixed = signature.keywordOnly.length > 0
  if (most === 0 && isMixed) return raise('TypeError', `${name}() takes no positional arguments`)
  if (most === 0) return raise('TypeError', `${qualified}() takes no arguments (${given} given)`)
  if (most === 1 && least === 1 && !hasRest && !isMixed)
    return raise('TypeError', `${qualified}() takes exactly one argument (${given} given)`)
  const [bound, count] = given < least ? ['at least ', least] : ['at most ', most]
  const exact = least === most && !hasRest ? '' : bound
  return raise(
    'TypeError',
    `${name} expected ${exact}${count} argument${count === 1 ? '' : 's'}, got ${given}`,
  )
}
