// The blocks of a translated page are numbered like their originals, and what is behind is noted at its place.
// Notes open without scripts; what they hold is in the page.

import type {Data} from 'mdast'
import {parts} from 'docusaurus-theme-d2lbook/page-parts'
import {partProperties} from '../text/part-properties.ts'
import {blockOrdinalOf} from '../facts/ordinals.ts'
import {element, text, type Content, type HtmlElement} from './element.ts'
import {wordsIn} from '../words/index.ts'
import type {NoteWords} from '../words/words.ts'
import type {BlockNote, PageTranslation, Translation} from '../drift/page-translation.ts'

type Render = (block: Content) => Content[]

/** Wraps the rendering of top-level blocks, in document order. */
export function translatedBlocks(
  translation: PageTranslation | undefined,
  reader: string,
  trusted: (html: string) => Content,
  render: Render,
): Render {
  if (translation?.kind !== 'translation') return render
  const words = wordsIn(reader).notes
  let shown = beforeAll - 1
  /** Those behind the blocks up to one: also of blocks that the page does not show. */
  const notesUpTo = (block: number) => {
    const notes = translation.notes.filter(({after}) => after > shown && after <= block)
    shown = block
    return notes.map((note) => noteElement(note, translation, words, trusted(note.html)))
  }
  return (block) => {
    const ordinal = blockOrdinalOf(block)
    if (ordinal === undefined) return render(block)
    const before = notesUpTo(ordinal - 1)
    const marked = render(block).map((node) => withRow(node, translation.rows[ordinal] ?? -1))
    return [...before, ...marked, ...notesUpTo(ordinal)]
  }
}

/** Where notes stand that come before the first block. */
const beforeAll = -1

function withRow(node: Content, row: number): Content {
  if (row < 0 || node.type === 'html' || node.type.startsWith('mdx')) return node
  const data: Data = (node.data ??= {})
  data.hProperties = {...data.hProperties, [partProperties.row]: String(row)}
  return node
}

function noteElement(
  {state, row}: BlockNote,
  {lang, dir}: Translation,
  words: NoteWords,
  content: Content,
): HtmlElement {
  return element(
    'details',
    {className: [parts.behind], [partProperties.state]: state, [partProperties.row]: String(row)},
    [element('summary', {}, [text(words[state])]), element('div', {lang, dir}, [content])],
  )
}
