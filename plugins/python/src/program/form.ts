// The form of a cell, as Colab has it in comments: `alpha = 0.25 #@param {type:"slider", min:0, max:1, step:0.05}`, lists of
// choices, `#@title`, `#@markdown` (https://colab.research.google.com/notebooks/forms.ipynb).
import {commentsOf, type Comment} from './form-comments.ts'
import {readInput, type FormInput} from './form-input.ts'
import {LooseJsonError, readLooseValues, type LooseValue} from './loose-json.ts'

export {
  inputValue,
  literalFor,
  sharedValue,
  type FormInput,
  type InputKind,
  type SharedValue,
} from './form-input.ts'
export type {InputValue} from './literals.ts'

export interface Form {
  title: string | undefined
  /** `display-mode: "form"`: what is seen is the form, not the code. */
  hidesCode: boolean
  /** In their order. */
  items: FormItem[]
  problems: FormProblem[]
}

export type FormItem = FormInput | {kind: 'markdown'; text: string}

/** What is wrong with a comment of a form; it is read as well as it can be. */
export interface FormProblem {
  /** Of the cell, from 0. */
  line: number
  /** Where in the cell. */
  start: number
  end: number
  message: string
  /** A word that nobody knows, and those that are known. */
  unknown?: {word: string; known: readonly string[]}
}

const mark = /^#\s*@(title|markdown)\b[ \t]?(.*)$/s
const param = /#\s*@param\b(.*)$/s
const assignment = /^\s*([\p{L}_][\p{L}\p{N}_]*)\s*(?::[^=]+)?=(?!=)\s*(.*?)\s*,?\s*$/u

/** Never throws: what cannot be read is among the problems. */
export function readForm(source: string): Form {
  const form: Form = {title: undefined, hidesCode: false, items: [], problems: []}
  // most cells have none
  if (!/#\s*@(?:param|title|markdown)\b/.test(source)) return form
  let lastMarkdown = -2
  for (const comment of commentsOf(source)) {
    const [, kind, text = ''] = mark.exec(comment.text) ?? []
    if (kind === 'title') readTitle(text, comment, form)
    else if (kind === 'markdown') {
      addMarkdown(form.items, text, comment.line === lastMarkdown + 1)
      lastMarkdown = comment.line
    } else addInput(source, comment, form)
  }
  return form
}

/** The inputs of a cell. */
export function inputsOf(source: string): FormInput[] {
  return readForm(source).items.filter((item) => item.kind !== 'markdown')
}

/** The cell with another value for an input. */
export function withLiteral(source: string, {start, end}: FormInput, literal: string): string {
  return source.slice(0, start) + literal + source.slice(end)
}

/** `Example { run: "auto", display-mode: "form" }` */
function readTitle(text: string, comment: Comment, form: Form): void {
  if (form.title !== undefined) return
  const brace = /\{[^{}]*\}\s*$/.exec(text)
  form.title = text.slice(0, brace?.index).trim()
  if (!brace) return
  const at = comment.start + comment.text.length - text.length + brace.index
  const [settings] = valuesOf(brace[0], {line: comment.line, at}, form.problems)
  form.hidesCode = isObject(settings) && settings['display-mode'] === 'form'
}

function addMarkdown(items: FormItem[], text: string, goesOn: boolean): void {
  const last = items.at(-1)
  // a line under text is a line, and makes no heading of it
  const gap = /^\s*[-=]+\s*$/.test(text) ? '\n\n' : '\n'
  if (goesOn && last?.kind === 'markdown') last.text += gap + text
  else items.push({kind: 'markdown', text})
}

function addInput(source: string, comment: Comment, form: Form): void {
  const found = param.exec(comment.text)
  if (!found) return
  const [, written = ''] = found
  const before = source.slice(source.lastIndexOf('\n', comment.start - 1) + 1, comment.start)
  const [, name, literal = ''] = assignment.exec(before) ?? []
  const at = comment.start + comment.text.length - written.length
  const place = {line: comment.line, at}
  if (name === undefined || literal === '') {
    // `# @param x what it is` is how other languages write documentation
    if (before.trim() !== '' || /^\s*[[{]/.test(written))
      form.problems.push({
        line: comment.line,
        start: comment.start,
        end: comment.start + comment.text.length,
        message: '`@param` is for a line `name = value`',
      })
    return
  }
  const start = comment.start - before.length + before.lastIndexOf(literal)
  const base = {name, literal, start, end: start + literal.length, line: comment.line}
  const spec = valuesOf(written, place, form.problems)
  const {input, problems} = readInput(base, spec)
  form.items.push(input)
  const end = comment.start + comment.text.length
  form.problems.push(
    ...problems.map((problem) => ({...placed(problem, written, at, end), line: comment.line})),
  )
}

/** Where the word stands that is wrong, else the whole comment. */
function placed(
  problem: Omit<FormProblem, 'line' | 'start' | 'end'>,
  written: string,
  at: number,
  end: number,
): Omit<FormProblem, 'line'> {
  const word = problem.unknown?.word
  const found = word === undefined ? -1 : written.indexOf(word)
  const blank = written.length - written.trimStart().length
  if (word === undefined || found < 0) return {...problem, start: at + blank, end}
  return {...problem, start: at + found, end: at + found + word.length}
}

function valuesOf(
  text: string,
  {line, at}: {line: number; at: number},
  problems: FormProblem[],
): LooseValue[] {
  try {
    return readLooseValues(text)
  } catch (error) {
    if (!(error instanceof LooseJsonError)) throw error
    const start = at + Math.min(error.at, Math.max(0, text.length - 1))
    problems.push({line, start, end: at + text.length, message: error.message})
    return []
  }
}

function isObject(value: LooseValue | undefined): value is {[key: string]: LooseValue} {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
