// Tracebacks in text, as CPython 3.14 prints them.
import type {ExceptionObject, TracebackEntry} from '../objects/exceptions.ts'
import {findAttribute} from '../objects/attributes.ts'
import {toArray} from '../objects/iterate.ts'
import type {Value} from '../objects/object.ts'
import {str} from '../objects/text.ts'
import {markedLines} from './carets.ts'
import {suggestionInWords} from './suggestions.ts'

/** The text of a file that a traceback names, undefined where it is not known. */
export type SourceOf = (file: string) => string | undefined

/** All that CPython prints when an exception ends a program, what led to it included. */
export function formatException(exception: ExceptionObject, sourceOf: SourceOf): string {
  return formatChain(exception, sourceOf, new Set())
}

function formatChain(exception: ExceptionObject, sourceOf: SourceOf, seen: Set<ExceptionObject>): string {
  seen.add(exception)
  const own = formatOne(exception, sourceOf)
  const {cause, context, hidesContext} = exception
  if (cause && !seen.has(cause)) return `${formatChain(cause, sourceOf, seen)}${between.cause}${own}`
  if (context && !hidesContext && !seen.has(context))
    return `${formatChain(context, sourceOf, seen)}${between.context}${own}`
  return own
}

const between = {
  cause: '\nThe above exception was the direct cause of the following exception:\n\n',
  context: '\nDuring handling of the above exception, another exception occurred:\n\n',
}

function formatOne(exception: ExceptionObject, sourceOf: SourceOf): string {
  const entries = exception.traceback.toReversed()
  const head =
    entries.length > 0 ? ['Traceback (most recent call last):', ...formatEntries(entries, sourceOf)] : []
  return `${[...head, ...lastLines(exception)].join('\n')}\n`
}

/** Shown so often before it is said how often more. */
const mostRepeats = 3

function formatEntries(entries: readonly TracebackEntry[], sourceOf: SourceOf): string[] {
  const result: string[] = []
  let count = 0
  entries.forEach((entry, i) => {
    const before = entries[i - 1]
    if (before?.file === entry.file && before.line === entry.line && before.name === entry.name) count++
    else {
      result.push(...repeated(count))
      count = 1
    }
    if (count <= mostRepeats) result.push(...formatEntry(entry, sourceOf))
  })
  return [...result, ...repeated(count)]
}

function repeated(count: number): string[] {
  const more = count - mostRepeats
  return more > 0 ? [`  [Previous line repeated ${more} more time${more === 1 ? '' : 's'}]`] : []
}

function formatEntry(entry: TracebackEntry, sourceOf: SourceOf): string[] {
  const source = sourceOf(entry.file)?.split('\n') ?? []
  const marked = markedLines(entry, source).map((line) => `    ${line}`)
  return [`  File "${entry.file}", line ${entry.line}, in ${entry.name}`, ...marked]
}

/** What stands at the end: the exception itself. */
function lastLines(exception: ExceptionObject): string[] {
  const isSyntaxError = exception.type.mro.some(({name}) => name === 'SyntaxError')
  return [...(isSyntaxError ? syntaxLines(exception) : []), summary(exception), ...notes(exception)]
}

/** `ValueError: the message`, with the name that was probably meant. */
function summary(exception: ExceptionObject): string {
  const {type} = exception
  const isPlain = type.module === 'builtins' || type.module === '__main__'
  const name = isPlain ? type.qualifiedName : `${type.module}.${type.qualifiedName}`
  const message = messageOf(exception)
  return `${message === '' ? name : `${name}: ${message}`}${suggestionInWords(exception)}`
}

/** @returns `str(exception)`, without an error of its own */
function messageOf(exception: ExceptionObject): string {
  const text = exception.attributes.get('msg')
  if (typeof text === 'string' && exception.attributes.has('lineno')) return text
  try {
    return str(exception)
  } catch {
    return '<exception str() failed>'
  }
}

function notes(exception: ExceptionObject): string[] {
  const listed = findAttribute(exception, '__notes__')
  if (listed === undefined) return []
  return toArray(listed).flatMap((note) => str(note).split('\n'))
}

function syntaxLines({attributes}: ExceptionObject): string[] {
  const [file, line, text, offset] = ['filename', 'lineno', 'text', 'offset'].map((name) =>
    attributes.get(name),
  )
  if (typeof line !== 'number') return []
  const head = `  File "${typeof file === 'string' ? file : '<string>'}", line ${line}`
  if (typeof text !== 'string') return [head]
  const stripped = text.trimEnd()
  const shown = stripped.replace(/^[ \n\f]+/, '')
  const start = Number(offset) - 1 - (stripped.length - shown.length)
  if (start < 0) return [head, `    ${shown}`]
  const marks = '^'.repeat(Math.max(1, syntaxWidth(attributes, stripped)))
  // tabs stay, so that the marks stand right
  const before = shown.slice(0, start).replaceAll(/\S/g, ' ').padEnd(start)
  return [head, `    ${shown}`, `    ${before}${marks}`]
}

function syntaxWidth(attributes: ReadonlyMap<string, Value>, text: string): number {
  const [line, endLine, offset, endOffset] = ['lineno', 'end_lineno', 'offset', 'end_offset'].map((name) =>
    Number(attributes.get(name) ?? 0),
  )
  if (offset === undefined || endOffset === undefined) return 1
  return (line === endLine ? endOffset : text.length + 1) - offset
}
