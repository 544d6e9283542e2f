// The notes of a settled page. In Markdown they stand at its end; notebooks know none, and have them as links there.

import type {
  FootnoteDefinition,
  FootnoteReference,
  Nodes,
  Parents,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast'
import {withChildren} from '../text/set-children.ts'

interface Note {
  /** As the page counts it. */
  number: number
  /** Places that lead to it. */
  count: number
  /** The tabs in which something leads to it; `null`: all. */
  names: readonly string[] | null
}

export interface PageNotes {
  /** By identifier, in the order in which the page leads to them. */
  notes: ReadonlyMap<string, Note>
  /** Which place it is of those that lead to the same note. */
  places: ReadonlyMap<FootnoteReference, number>
}

/** Counts as the page does: in the text first, then in the notes. */
export function numberNotes(tree: Root): PageNotes {
  const definitions = definitionsOf(tree)
  const notes = new Map<string, Note>()
  const places = new Map<FootnoteReference, number>()
  walk(tree, null)
  // it grows while it is walked
  for (const [identifier, {names}] of notes)
    for (const child of definitions.get(identifier)?.children ?? []) walk(child, names)
  return {notes, places}

  function walk(node: Nodes, names: Note['names']): void {
    if (node.type === 'footnoteDefinition') return
    if (node.type === 'footnoteReference' && definitions.has(node.identifier)) noteReference(node, names)
    if (!('children' in node)) return
    for (const child of node.children) walk(child, node.type === 'tab' ? node.names : names)
  }

  function noteReference(node: FootnoteReference, names: Note['names']): void {
    const known = notes.get(node.identifier)
    const note = known ?? {number: notes.size + 1, count: 0, names}
    note.count += 1
    if (known) note.names = known.names && names && [...new Set([...known.names, ...names])]
    notes.set(node.identifier, note)
    places.set(node, note.count)
  }
}

/** Takes the notes from where they stand, and puts them to the end of the page. */
export function withNotesAtEnd(tree: Root): Root {
  const definitions = definitionsOf(tree)
  if (definitions.size === 0) return tree
  const {notes} = numberNotes(tree)
  const atEnd = [...notes.keys()].flatMap((identifier) => definitions.get(identifier) ?? [])
  return {...tree, children: [...withoutNotes(tree).children, ...atEnd.map((note) => withoutNotes(note))]}
}

function definitionsOf(tree: Root): Map<string, FootnoteDefinition> {
  const found = new Map<string, FootnoteDefinition>()
  const look = (node: Nodes): void => {
    if (node.type === 'footnoteDefinition' && !found.has(node.identifier)) found.set(node.identifier, node)
    if ('children' in node) node.children.forEach(look)
  }
  look(tree)
  return found
}

function withoutNotes<Parent extends Parents>(node: Parent): Parent {
  const isKept = (child: Nodes) => child.type !== 'footnoteDefinition' && !holdsNotesAlone(child)
  node.children = node.children.filter(isKept)
  for (const child of node.children) if ('children' in child) withoutNotes(child)
  return node
}

function holdsNotesAlone(node: Nodes): boolean {
  if (node.type !== 'blockquote' || node.children.length === 0) return false
  return node.children.every((child) => child.type === 'footnoteDefinition')
}

/** Nodes as notebooks can show them; `undefined` where they are that already. */
export function withLinkedNotes(nodes: RootContent[], page: PageNotes): RootContent[] | undefined {
  if (!nodes.some(hasNote)) return undefined
  return nodes.flatMap((node) => linked(node, page))
}

function hasNote(node: Nodes): boolean {
  if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') return true
  return 'children' in node && node.children.some(hasNote)
}

function linked(node: RootContent, page: PageNotes): RootContent[] {
  if (node.type === 'footnoteReference') return [linkToNote(node, page)]
  if (!('children' in node)) return [node]
  const children = node.children.flatMap((child) => linked(child, page))
  if (node.type === 'footnoteDefinition') return noteBlocks(node.identifier, children, page)
  return [withChildren(node, children)]
}

function linkToNote(node: FootnoteReference, {notes, places}: PageNotes): PhrasingContent {
  const note = notes.get(node.identifier)
  if (!note) return {type: 'text', value: `[^${node.label ?? node.identifier}]`}
  const {number} = note
  const id = placeId(number, places.get(node) ?? 1)
  return {type: 'html', value: `<a id="${id}"></a><sup><a href="#${noteId(number)}">${number}</a></sup>`}
}

/** The note with its number before it, and the ways back behind it. */
function noteBlocks(identifier: string, blocks: RootContent[], {notes}: PageNotes): RootContent[] {
  const note = notes.get(identifier)
  if (!note) return blocks
  const {number, count} = note
  const start: PhrasingContent = {type: 'html', value: `<a id="${noteId(number)}"></a><sup>${number}</sup> `}
  const ways = Array.from({length: count}, (_, i): PhrasingContent[] => [
    {type: 'text', value: ' '},
    {type: 'link', url: `#${placeId(number, i + 1)}`, children: [{type: 'text', value: '↩'}]},
  ]).flat()
  const whole = [...blocks]
  const [first] = whole
  if (first?.type === 'paragraph') whole[0] = {...first, children: [start, ...first.children]}
  else whole.unshift({type: 'paragraph', children: [start]})
  const last = whole.at(-1)
  if (last?.type === 'paragraph') whole[whole.length - 1] = {...last, children: [...last.children, ...ways]}
  else whole.push({type: 'paragraph', children: ways.slice(1)})
  return whole
}

function noteId(number: number): string {
  return `footnote-${number}`
}

function placeId(number: number, place: number): string {
  return `footnote-${number}-place-${place}`
}
