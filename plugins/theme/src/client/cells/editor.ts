// The editor of a cell: CodeMirror with what a small program needs, and a way out for the keyboard.

import {autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap} from '@codemirror/autocomplete'
import {defaultKeymap, history, historyKeymap, indentLess, indentMore} from '@codemirror/commands'
import {python} from '@codemirror/lang-python'
import {bracketMatching, indentOnInput, indentUnit, syntaxHighlighting} from '@codemirror/language'
import {EditorState, Prec, StateEffect, StateField, type Extension} from '@codemirror/state'
import {
  Decoration,
  EditorView,
  drawSelection,
  keymap,
  type Command,
  type DecorationSet,
} from '@codemirror/view'
import {cellParts} from '../../page-parts.ts'
import type {Change} from './code-text.ts'
import {codeClasses} from './code-classes.ts'
import {offsetsOf, type ErrorPlace} from './error-mark.ts'

export interface Editor {
  readonly text: string
  focus(): void
  /** Changes the text from outside; the caret stays. */
  change(change: Change): void
  /** @returns takes the mark away */
  markError(place: ErrorPlace, told: string): () => void
  /** Put the author's text back in its place. */
  close(): void
}

export interface EditorOptions {
  label: string
  /** How its keys work; heard, and seen while the editor has the focus. */
  help: string
  onChange: () => void
  /** Escape. */
  onLeave: () => void
  /** Shift+Enter. */
  onRun: () => void
}

/** In the place of a block of code, with its text. */
export function openEditor(code: HTMLElement, options: EditorOptions): Editor {
  const page = code.ownerDocument
  const block = code.closest('pre') ?? code
  const wasHidden = block.hidden
  const frame = page.createElement('div')
  frame.className = cellParts.editor
  const help = page.createElement('p')
  help.textContent = options.help
  help.id = `${cellParts.editor}-${++count}`
  const source = (code.textContent ?? '').replace(/\n$/, '')
  const described = {'aria-label': options.label, 'aria-describedby': help.id}
  const view = new EditorView({
    parent: frame,
    state: EditorState.create({
      doc: source,
      extensions: [extensions(options), EditorView.contentAttributes.of(described)],
    }),
  })
  frame.append(help)
  block.before(frame)
  block.hidden = true
  return {
    get text() {
      return view.state.doc.toString()
    },
    focus: () => view.focus(),
    change: ({start, removed, inserted}) =>
      view.dispatch({changes: {from: start, to: start + removed, insert: inserted}}),
    markError: (place, told) => {
      mark(view, place)
      view.contentDOM.setAttribute('aria-describedby', `${help.id} ${told}`)
      return () => {
        mark(view, undefined)
        view.contentDOM.setAttribute('aria-describedby', help.id)
      }
    },
    close: () => {
      view.destroy()
      frame.remove()
      block.hidden = wasHidden
    },
  }
}

let count = 0

function extensions({onChange, onLeave, onRun}: EditorOptions): Extension {
  const after =
    (act: () => void): Command =>
    () => {
      act()
      return true
    }
  return [
    python(),
    syntaxHighlighting(codeClasses),
    history(),
    drawSelection(),
    indentUnit.of('    '),
    EditorState.tabSize.of(4),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    autocompletion({activateOnTyping: false}),
    errorField,
    EditorView.updateListener.of(({docChanged}) => {
      if (docChanged) onChange()
    }),
    Prec.highest(keymap.of(['Shift-Enter', 'Ctrl-Enter'].map((key) => ({key, run: after(onRun)})))),
    keymap.of([...closeBracketsKeymap, ...completionKeymap]),
    keymap.of([
      {key: 'Tab', run: indentMore, shift: indentLess},
      {key: 'Escape', run: after(onLeave)},
    ]),
    keymap.of([...historyKeymap, ...defaultKeymap]),
  ]
}

const setError = StateEffect.define<ErrorPlace | undefined>()

const row = Decoration.line({class: cellParts.errorRow})
const range = Decoration.mark({class: cellParts.errorRange})

const errorField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, {docChanged, effects, state}) {
    for (const effect of effects) if (effect.is(setError)) return decorations(state, effect.value)
    // what has been changed may be right now
    return docChanged ? Decoration.none : marks
  },
  provide: (field) => EditorView.decorations.from(field),
})

function decorations({doc}: EditorState, place: ErrorPlace | undefined): DecorationSet {
  if (!place || place.line > doc.lines) return Decoration.none
  const [start, end] = offsetsOf(doc.toString(), place)
  const line = row.range(doc.line(place.line).from)
  return Decoration.set(start < end ? [line, range.range(start, end)] : [line], true)
}

function mark(view: EditorView, place: ErrorPlace | undefined): void {
  view.dispatch({effects: setError.of(place)})
}
