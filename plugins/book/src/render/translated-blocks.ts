// The blocks of a translated page are numbered like their originals, and what is behind is noted at its place.
// Notes open without scripts; what they hold is in the page.

import type {Data} from 'mdast'
import {parts} from 'docusaurus-theme-d2lbook/page-parts'
import {partProperties} from '../text/part-properties.ts'
import {isBlock} from '../drift/page-blocks.ts'
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
  let count = 0
  return (block) => {
    if (!isBlock(block)) return render(block)
    const index = count++
    const marked = render(block).map((node) => withRow(node, translation.rows[index] ?? -1))
    const before = index === 0 ? notesAt(-1, translation, words, trusted) : []
    return [...before, ...marked, ...notesAt(index, translation, words, trusted)]
  }
}

function withRow(node: Content, row: number): Content {
  if (row < 0 || node.type === 'html' || node.type.startsWith('mdx')) return node
  const data: Data = (node.data ??= {})
  data.hProperties = {...data.hProperties, [partProperties.row]: String(row)}
  return node
}

function notesAt(
  index: number,
  translation: Translation,
  words: NoteWords,
  trusted: (html: string) => Content,
): Content[] {
  return translation.notes
    .filter(({after}) => after === index)
    .map((note) => noteElement(note, translation, words, trusted(note.html)))
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
