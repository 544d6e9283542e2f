// `re`: patterns, matches, and the functions of the module.
import {defineType, type Implementation} from '../objects/builtin.ts'
import {Bytes, latinBytes} from '../objects/bytes.ts'
import {isWide, lengthOf, points} from '../objects/code-points.ts'
import {Dict} from '../objects/dict.ts'
import {ExceptionObject, exceptionType, Raised, raise} from '../objects/exceptions.ts'
import {call} from '../objects/invoke.ts'
import {NativeIterator} from '../objects/iterate.ts'
import {List} from '../objects/list.ts'
import {iteratorTypeNamed} from '../objects/methods/iterators.ts'
import {moduleOf, type PyModule} from '../interpreter/module.ts'
import {objectType, PyObject, PyType, typeOf, type Value} from '../objects/object.ts'
import {repr, str} from '../objects/text.ts'
import {Tuple} from '../objects/tuple.ts'
import {functions} from './functions.ts'
import {flagBits, PatternProblem, translate, type Translated} from './regular-expression.ts'
import {readTemplate, type Template} from './substitution-template.ts'

class Pattern extends PyObject {
  override readonly type = patternType
  readonly pattern: Value
  readonly translated: Translated
  readonly #anywhere: RegExp
  readonly #here: RegExp
  readonly #whole: RegExp

  constructor(pattern: Value, translated: Translated) {
    super()
    this.pattern = pattern
    this.translated = translated
    const {source, flags} = translated
    const letters = `dv${flags & flagBits.IGNORECASE ? 'i' : ''}`
    this.#anywhere = new RegExp(source, `${letters}g`)
    this.#here = new RegExp(source, `${letters}y`)
    this.#whole = new RegExp(`(?:${source})(?![\\s\\S])`, `${letters}y`)
  }

  get isBytes(): boolean {
    return this.pattern instanceof Bytes
  }

  find(how: 'anywhere' | 'here' | 'whole', subject: Subject, from: number): Match | undefined {
    const regExp = how === 'anywhere' ? this.#anywhere : how === 'here' ? this.#here : this.#whole
    regExp.lastIndex = from
    const found = regExp.exec(subject.text)
    return found ? new Match(this, subject, found) : undefined
  }

  /** All that do not overlap. */
  *all(subject: Subject): Generator<Match> {
    let at = subject.start
    while (at <= subject.text.length) {
      const match = this.find('anywhere', subject, at)
      if (!match) return
      yield match
      const [from, to] = match.span(0) ?? [at, at]
      at = to
      if (from === to) at += (subject.text.codePointAt(to) ?? 0) > 0xffff ? 2 : 1
    }
  }
}

/** What is searched, with places in UTF-16 units. */
interface Subject {
  value: Value
  text: string
  start: number
  end: number
}

class Match extends PyObject {
  override readonly type = matchType
  readonly pattern: Pattern
  readonly subject: Subject
  readonly #found: RegExpExecArray

  constructor(pattern: Pattern, subject: Subject, found: RegExpExecArray) {
    super()
    this.pattern = pattern
    this.subject = subject
    this.#found = found
  }

  /** In UTF-16 units. */
  span(group: number): [number, number] | undefined {
    return this.#found.indices?.[group]
  }

  textOf(group: number): string | undefined {
    return this.#found[group]
  }

  groupValue(group: number): Value {
    const text = this.textOf(group)
    return text === undefined ? null : this.valueOf(text)
  }

  override valueOf(text = ''): Value {
    return this.pattern.isBytes ? new Bytes(latinBytes(text)) : text
  }

  /** As Python counts places. */
  place(units: number): number {
    const {text} = this.subject
    return isWide(text) ? lengthOf(text.slice(0, units)) : units
  }

  groupNumber(key: Value): number {
    const {groups, names} = this.pattern.translated
    const group = typeof key === 'string' ? names.get(key) : Number(key)
    if (group === undefined || Number.isNaN(group) || group < 0 || group > groups)
      throw raise('IndexError', 'no such group')
    return group
  }

  lastIndex(): number | undefined {
    const {groups} = this.pattern.translated
    let last: number | undefined
    let end = -1
    for (let group = 1; group <= groups; group++) {
      const span = this.span(group)
      if (span && span[1] > end) {
        last = group
        end = span[1]
      }
    }
    return last
  }
}

function allGroups(match: Match, otherwise: Value): Value[] {
  return Array.from({length: match.pattern.translated.groups}, (_, i) =>
    match.textOf(i + 1) === undefined ? otherwise : match.groupValue(i + 1),
  )
}

function spanOf(match: Match, group: Value): Tuple {
  const span = match.span(match.groupNumber(group))
  return new Tuple(span ? span.map((units) => match.place(units)) : [-1, -1])
}

const matchType: PyType = defineType<Match>('Match', [objectType], {
  methods: {
    'group(self, /, *args)': (self, args: Value[]) => {
      const [first = 0] = args
      if (args.length < 2) return self.groupValue(self.groupNumber(first))
      return new Tuple(args.map((group) => self.groupValue(self.groupNumber(group))))
    },
    'groups(self, default=None)': (self, otherwise: Value) => new Tuple(allGroups(self, otherwise)),
    'groupdict(self, default=None)': (self, otherwise: Value) => {
      const groups = allGroups(self, otherwise)
      const {names} = self.pattern.translated
      return Dict.from([...names].map(([name, group]) => [name, groups[group - 1] ?? null]))
    },
    'start(self, group=0, /)': (self, group: Value) => spanOf(self, group).items[0] ?? null,
    'end(self, group=0, /)': (self, group: Value) => spanOf(self, group).items[1] ?? null,
    'span(self, group=0, /)': spanOf,
    'expand(self, template)': (self, template: Value) => expand(self, templateOf(self.pattern, template)),
    '__getitem__(self, group, /)': (self, group: Value) => self.groupValue(self.groupNumber(group)),
    '__bool__(self, /)': () => true,
    '__copy__(self, /)': (self) => self,
    '__repr__(self, /)': (self) =>
      `<re.Match object; span=${repr(spanOf(self, 0))}, match=${repr(self.groupValue(0))}>`,
  },
  getters: {
    string: ({subject}) => subject.value,
    re: ({pattern}) => pattern,
    pos: (self) => self.place(self.subject.start),
    endpos: (self) => self.place(self.subject.end),
    lastindex: (self) => self.lastIndex() ?? null,
    lastgroup: (self) => {
      const last = self.lastIndex()
      return [...self.pattern.translated.names].find(([, group]) => group === last)?.[0] ?? null
    },
    regs: (self) =>
      new Tuple(Array.from({length: self.pattern.translated.groups + 1}, (_, i) => spanOf(self, i))),
  },
})

function subjectOf(pattern: Pattern, value: Value, from: Value = 0, to: Value = null): Subject {
  const isText = typeof value === 'string'
  if (!isText && !(value instanceof Bytes))
    throw raise('TypeError', `expected string or bytes-like object, got '${typeOf(value).name}'`)
  if (pattern.isBytes === isText)
    throw raise(
      'TypeError',
      `cannot use a ${isText ? 'bytes' : 'string'} pattern on a ${isText ? 'string' : 'bytes-like'} object`,
    )
  const text = isText ? value : value.latin()
  const units = (place: number) =>
    isWide(text) ? unitsBefore(text, place) : Math.min(Math.max(place, 0), text.length)
  const end = to === null ? text.length : units(Number(to))
  return {value, text: text.slice(0, end), start: units(Number(from)), end}
}

function unitsBefore(text: string, place: number): number {
  return points(text).slice(0, Math.max(place, 0)).join('').length
}

function templateOf(pattern: Pattern, value: Value): Template {
  const text = value instanceof Bytes ? value.latin() : value
  if (typeof text !== 'string') throw raise('TypeError', `expected str instance, ${typeOf(value).name} found`)
  return withProblems(text, () => readTemplate(text, pattern.translated))
}

function expand(match: Match, template: Template): Value {
  return match.valueOf(expandText(match, template))
}

function expandText(match: Match, template: Template): string {
  return template.map((part) => (typeof part === 'string' ? part : (match.textOf(part) ?? ''))).join('')
}

function replacer(pattern: Pattern, replacement: Value): (match: Match) => string {
  if (typeof replacement === 'string' || replacement instanceof Bytes) {
    const template = templateOf(pattern, replacement)
    return (match) => expandText(match, template)
  }
  return (match) => {
    const result = call(replacement, [match])
    if (typeof result === 'string') return result
    if (result instanceof Bytes) return result.latin()
    throw raise('TypeError', `expected str instance, ${typeOf(result).name} found`)
  }
}

function substitute(
  pattern: Pattern,
  replacement: Value,
  value: Value,
  limit: Value,
): {text: string; count: number} {
  const subject = subjectOf(pattern, value)
  const replace = replacer(pattern, replacement)
  const most = Number(limit)
  const parts: string[] = []
  let at = 0
  let count = 0
  for (const match of pattern.all(subject)) {
    const [from, to] = match.span(0) ?? [0, 0]
    parts.push(subject.text.slice(at, from), replace(match))
    at = to
    if (++count === most) break
  }
  return {text: parts.join('') + subject.text.slice(at), count}
}

function asKind(pattern: Pattern, text: string): Value {
  return pattern.isBytes ? new Bytes(latinBytes(text)) : text
}

function split(pattern: Pattern, value: Value, limit: Value): Value {
  const subject = subjectOf(pattern, value)
  const most = Number(limit)
  const parts: Value[] = []
  let at = 0
  let count = 0
  for (const match of pattern.all(subject)) {
    const [from, to] = match.span(0) ?? [0, 0]
    parts.push(asKind(pattern, subject.text.slice(at, from)), ...allGroups(match, null))
    at = to
    if (++count === most) break
  }
  return new List([...parts, asKind(pattern, subject.text.slice(at))])
}

/** What `findall` gives of a match: all, its one group, or a tuple of them. */
function foundIn(match: Match): Value {
  const groups = allGroups(match, match.valueOf(''))
  if (groups.length === 0) return match.groupValue(0)
  return groups.length === 1 ? (groups[0] ?? null) : new Tuple(groups)
}

const scannerType = iteratorTypeNamed('callable_iterator')

const methods: Readonly<Record<string, (self: Pattern, ...args: never[]) => Value>> = {
  'search(self, string, pos=0, endpos=None)': (self, value: Value, from: Value, to: Value) => {
    const subject = subjectOf(self, value, from, to)
    return self.find('anywhere', subject, subject.start) ?? null
  },
  'match(self, string, pos=0, endpos=None)': (self, value: Value, from: Value, to: Value) => {
    const subject = subjectOf(self, value, from, to)
    return self.find('here', subject, subject.start) ?? null
  },
  'fullmatch(self, string, pos=0, endpos=None)': (self, value: Value, from: Value, to: Value) => {
    const subject = subjectOf(self, value, from, to)
    return self.find('whole', subject, subject.start) ?? null
  },
  'findall(self, string, pos=0, endpos=None)': (self, value: Value, from: Value, to: Value) =>
    new List([...self.all(subjectOf(self, value, from, to))].map(foundIn)),
  'finditer(self, string, pos=0, endpos=None)': (self, value: Value, from: Value, to: Value) => {
    const matches = self.all(subjectOf(self, value, from, to))
    return new NativeIterator(scannerType, () => {
      const {done, value: match} = matches.next()
      return done === true ? undefined : match
    })
  },
  'split(self, string, maxsplit=0)': split,
  'sub(self, repl, string, count=0)': (self, replacement: Value, value: Value, limit: Value) =>
    asKind(self, substitute(self, replacement, value, limit).text),
  'subn(self, repl, string, count=0)': (self, replacement: Value, value: Value, limit: Value) => {
    const {text, count} = substitute(self, replacement, value, limit)
    return new Tuple([asKind(self, text), count])
  },
}

const patternType: PyType = defineType<Pattern>('Pattern', [objectType], {
  methods: {
    ...methods,
    '__repr__(self, /)': (self) => {
      const names = Object.entries(flagBits)
        .filter(([name, bit]) => name !== 'UNICODE' && self.translated.flags & bit)
        .map(([name]) => `re.${name}`)
      return `re.compile(${[repr(self.pattern), ...(names.length > 0 ? [names.join('|')] : [])].join(', ')})`
    },
    '__eq__(self, value, /)': (self, other: Value) => other instanceof Pattern && repr(other) === repr(self),
    '__hash__(self, /)': (self) => repr(self).length,
    '__copy__(self, /)': (self) => self,
    '__deepcopy__(self, memo, /)': (self) => self,
  },
  getters: {
    pattern: ({pattern}) => pattern,
    flags: (self) => self.translated.flags | (self.isBytes ? 0 : flagBits.UNICODE),
    groups: ({translated}) => translated.groups,
    groupindex: ({translated}) => Dict.from(translated.names),
  },
})

for (const type of [matchType, patternType]) type.module = 're'

const errorType = new PyType('PatternError', [exceptionType('Exception')])
errorType.module = 're'

function withProblems<Result>(pattern: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (error instanceof PatternProblem) throw patternError(error.message, pattern, error.place)
    if (error instanceof SyntaxError) throw patternError(`not supported here: ${pattern}`, pattern, 0)
    throw error
  }
}

function patternError(message: string, pattern: string, place: number): Raised {
  const before = pattern.slice(0, place)
  const line = before.split('\n').length
  const column = place - before.lastIndexOf('\n')
  const where = pattern.includes('\n') ? ` (line ${line}, column ${column})` : ''
  const exception = new ExceptionObject(errorType, [`${message} at position ${place}${where}`])
  const details = {msg: message, pattern, pos: place, lineno: line, colno: column}
  for (const [name, value] of Object.entries(details)) exception.attributes.set(name, value)
  return new Raised(exception)
}

const known = new Map<string, Pattern>()
const mostKnown = 512

function compile(pattern: Value, flags: Value = 0): Pattern {
  if (pattern instanceof Pattern) {
    if (flags !== 0) throw raise('ValueError', 'cannot process flags argument with a compiled pattern')
    return pattern
  }
  const text = pattern instanceof Bytes ? pattern.latin() : pattern
  if (typeof text !== 'string') throw raise('TypeError', 'first argument must be string or compiled pattern')
  const isBytes = pattern instanceof Bytes
  const key = `${isBytes ? 'b' : ''}${Number(flags)}:${text}`
  const found = known.get(key)
  if (found) return found
  const bits = Number(flags) | (isBytes ? flagBits.ASCII : 0)
  const compiled = withProblems(text, () => new Pattern(pattern, translate(text, bits)))
  if (known.size > mostKnown) known.clear()
  known.set(key, compiled)
  return compiled
}

/** The functions of the module: those of patterns, with the pattern first. */
function moduleFunctions(): Record<string, Implementation> {
  const table: Record<string, Implementation> = {
    'compile(pattern, flags=0)': compile,
    'purge()': () => null,
    'escape(pattern)': (pattern: Value) => {
      const escaped = (text: string) => text.replaceAll(/[\s#$&()*+\-.?[\\\]^{|}~]/g, String.raw`\$&`)
      return pattern instanceof Bytes
        ? new Bytes(latinBytes(escaped(pattern.latin())))
        : escaped(str(pattern))
    },
  }
  const simple = {
    search: 'search',
    match: 'match',
    fullmatch: 'fullmatch',
    findall: 'findall',
    finditer: 'finditer',
  }
  for (const name of Object.keys(simple)) {
    const run = methods[`${name}(self, string, pos=0, endpos=None)`] as Implementation
    table[`${name}(pattern, string, flags=0)`] = (pattern: Value, value: Value, flags: Value) =>
      run(compile(pattern, flags), value, 0, null)
  }
  table['split(pattern, string, maxsplit=0, flags=0)'] = (
    pattern: Value,
    value: Value,
    limit: Value,
    flags: Value,
  ) => split(compile(pattern, flags), value, limit)
  for (const name of ['sub', 'subn']) {
    const run = methods[`${name}(self, repl, string, count=0)`] as Implementation
    table[`${name}(pattern, repl, string, count=0, flags=0)`] = (
      pattern: Value,
      replacement: Value,
      value: Value,
      count: Value,
      flags: Value,
    ) => run(compile(pattern, flags), replacement, value, count)
  }
  return table
}

export function makeRe(): PyModule {
  const letters = {I: 2, L: 4, M: 8, S: 16, U: 32, X: 64, A: 256}
  return moduleOf('re', {
    ...functions(moduleFunctions()),
    ...flagBits,
    ...letters,
    NOFLAG: 0,
    Pattern: patternType,
    Match: matchType,
    error: errorType,
    PatternError: errorType,
  })
}
