// Which letters pages show in which typefaces: found in their HTML, as a browser would by the rules of their style sheet.

import {decodeHTML} from 'entities'
import {textLength} from './first-screen.ts'
import type {Compound, Face, FontRule, FontRules} from './font-rules.ts'

/** Typefaces with the letters that are shown in them. */
export type LettersByFace = Map<Face, Set<string>>

/** Where in a tree one stands, as far as rules can tell. */
interface Spot {
  font: Face
  /** The one of those that are looked for. */
  face: Face | undefined
  /** From the outermost element inwards. */
  chain: readonly Compound[]
  /** Known ways on. */
  ways: Map<string, Spot>
}

const token = /<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|[^<]+/gi
const classAttribute = /\sclass=(?:"([^"]*)"|([^\s">]+))/
const voidTag = /^(?:img|br|hr|input|col|wbr)$/

/** Finds the letters of pages. */
export class ShownLetters {
  /** Of all pages that were added. */
  readonly byFace: LettersByFace = new Map()
  readonly #rules: FontRules
  readonly #known: ReadonlySet<string>
  readonly #root: RegExp
  readonly #outside: Spot

  constructor(rules: FontRules) {
    this.#rules = rules
    const compounds = rules.rules.flatMap(({selector}) => selector)
    this.#known = new Set(compounds.flatMap(({tag, classes}) => (tag ? [tag, ...classes] : classes)))
    this.#root = rootPattern(rules.roots)
    this.#outside = this.#spot({family: '', weight: '400', style: 'normal'}, [])
  }

  add(html: string): void {
    let at = 0
    for (;;) {
      const start = this.#nextRoot(html, at)
      if (start < 0) return
      at = this.#read(html, start, this.byFace)
    }
  }

  /**
   * The faces near the beginning of an article, the one with the most letters first.
   *
   * @param length of the text that counts as its beginning
   */
  atTop(html: string, length: number): Face[] {
    const found: LettersByFace = new Map()
    let at = html.search(/<article[\s>]/)
    for (let rest = length; at >= 0;) {
      const start = this.#nextRoot(html, at)
      rest -= textLength(html.slice(at, start))
      if (start < 0 || rest < 0) break
      at = this.#read(html, start, found)
    }
    return [...found].toSorted(([, a], [, b]) => b.size - a.size).map(([face]) => face)
  }

  #nextRoot(html: string, from: number): number {
    this.#root.lastIndex = from
    return this.#root.exec(html)?.index ?? -1
  }

  /** Reads one element; where it ends. Tags that HTML may leave out are not needed. */
  #read(html: string, start: number, found: LettersByFace): number {
    const open: {tag: string; spot: Spot}[] = []
    token.lastIndex = start
    for (let match = token.exec(html); match; match = token.exec(html)) {
      const [text, slash, tag, attributes = ''] = match
      const spot = open.at(-1)?.spot ?? this.#outside
      if (tag === undefined) take(text, spot, found)
      else if (slash !== '') {
        const last = open.findLastIndex((one) => one.tag === tag)
        if (last < 1) break
        open.length = last
      } else if (tag === 'math') {
        // the formula once more, for those who listen: hidden, and in a typeface of the browser's
        const end = html.indexOf('</math>', token.lastIndex)
        if (end >= 0) token.lastIndex = end + '</math>'.length
      } else if (!attributes.endsWith('/') && !voidTag.test(tag)) {
        open.push({tag, spot: this.#within(spot, tag, attributes)})
      }
    }
    return token.lastIndex > start ? token.lastIndex : html.length
  }

  #within(spot: Spot, tag: string, attributes: string): Spot {
    const [, quoted, bare] = classAttribute.exec(attributes) ?? []
    const names = quoted ?? bare ?? ''
    const way = `${tag} ${names}`
    const known = spot.ways.get(way)
    if (known) return known
    const next = this.#enter(spot, tag, names.split(/\s+/))
    spot.ways.set(way, next)
    return next
  }

  /** Elements that no rule asks for are as good as one, so that there are few places. */
  #enter(spot: Spot, tag: string, names: readonly string[]): Spot {
    const classes = names.filter((name) => this.#known.has(name)).toSorted()
    const compound = {...(this.#known.has(tag) && {tag}), classes}
    const key = `:${compound.tag ?? ''}:${classes.join(' ')}`
    const isNothing = compound.tag === undefined && classes.length === 0
    const last = spot.chain.at(-1)
    if (isNothing && last?.tag === undefined && last?.classes.length === 0) return spot
    const known = spot.ways.get(key)
    if (known) return known
    const chain = [...spot.chain, compound]
    const changes = this.#rules.rules.filter(({selector}) => selects(selector, chain))
    const next = this.#spot(Object.assign({...spot.font}, ...changes.map(({change}) => change)), chain)
    spot.ways.set(key, next)
    return next
  }

  #spot(font: Face, chain: readonly Compound[]): Spot {
    return {font, face: closest(this.#rules.faces, font), chain, ways: new Map()}
  }
}

function take(text: string, {face}: Spot, found: LettersByFace): void {
  if (!face) return
  const letters = found.get(face) ?? new Set()
  found.set(face, letters)
  for (const letter of text.includes('&') ? decodeHTML(text) : text) letters.add(letter)
}

/** Whether a selector means the last element of a chain. */
function selects(selector: FontRule['selector'], chain: readonly Compound[]): boolean {
  const [own, around] = [selector.at(-1), selector.slice(0, -1)]
  const [element, outer] = [chain.at(-1), chain.slice(0, -1)]
  if (!own || !element || !isMeant(own, element)) return false
  if (around.length === 0) return true
  if (own.isChild) return selects(around, outer)
  return outer.some((_, i) => selects(around, outer.slice(0, i + 1)))
}

function isMeant({tag, classes}: Compound, element: Compound): boolean {
  return (tag === undefined || tag === element.tag) && classes.every((name) => element.classes.includes(name))
}

/** As browsers choose: the slant first, then the weight. */
function closest(faces: readonly Face[], {family, weight, style}: Face): Face | undefined {
  const ofFamily = faces.filter((face) => face.family === family)
  const slanted = preferred(ofFamily, (face) => face.style === style)
  return preferred(slanted, (face) => face.weight === weight)[0]
}

function preferred<Item>(items: readonly Item[], isWanted: (item: Item) => boolean): readonly Item[] {
  const wanted = items.filter(isWanted)
  return wanted.length > 0 ? wanted : items
}

/** The tag of an element with one of some classes. */
function rootPattern(classes: ReadonlySet<string>): RegExp {
  const names = `(?:${[...classes].filter((name) => /^[\w-]+$/.test(name)).join('|') || '(?!)'})`
  return new RegExp(`<[a-z]+\\s(?:[^>]*\\s)?class=(?:"(?:[^">]*\\s)?${names}[\\s"]|${names}[\\s>])`, 'g')
}
