// Phrases of reStructuredText: emphasis, literals, roles, links.

import type {Link, PhrasingContent} from 'mdast'
import type {} from 'mdast-util-math'
import type {Position} from 'unist'

import {positionOf} from '../tree/page.ts'
import type {RstLine} from './rst-lines.ts'
import type {RstReader} from './rst-reader.ts'
import {phrasesOfRole} from './rst-roles.ts'

/** The phrases of lines of text. */
export function readPhrases(reader: RstReader, lines: readonly RstLine[]): PhrasingContent[] {
  const text = lines.map((line) => line.text).join('\n')
  const starts: number[] = []
  let length = 0
  for (const line of lines) {
    starts.push(length)
    length += line.text.length + 1
  }
  const toSource = (at: number) => {
    const index = Math.max(
      starts.findLastIndex((start) => start <= at),
      0,
    )
    return (lines[index]?.offset ?? 0) + at - (starts[index] ?? 0)
  }
  const place = (start: number, end: number) => positionOf(reader.page, toSource(start), toSource(end))
  return new Phrases(reader, text, place).read(0, text.length)
}

const opens = /[\s'"([{<\-/:‘“’«¡¿]/
const closes = /[\s'")\]}>\-/:.,;!?\\’”»。，、；：！？）」]/

class Phrases {
  readonly #reader: RstReader
  readonly #text: string
  readonly #place: (start: number, end: number) => Position
  /** Signs that no further one closes. */
  readonly #unclosed = new Set<string>()

  constructor(reader: RstReader, text: string, place: (start: number, end: number) => Position) {
    this.#reader = reader
    this.#text = text
    this.#place = place
  }

  read(start: number, end: number): PhrasingContent[] {
    const found: PhrasingContent[] = []
    const special = /[\\`*|:_]|https?:\/\//g
    let plain = start
    special.lastIndex = start
    for (let match = special.exec(this.#text); match && match.index < end; match = special.exec(this.#text)) {
      const at = match.index
      const piece = this.#readAt(at, match[0], end, plain)
      if (!piece || piece.start < plain || piece.end > end) continue
      this.#addText(found, plain, piece.start)
      found.push(...piece.nodes)
      plain = special.lastIndex = piece.end
    }
    this.#addText(found, plain, end)
    return found
  }

  #addText(found: PhrasingContent[], start: number, end: number): void {
    if (start < end)
      found.push({type: 'text', value: this.#text.slice(start, end), position: this.#place(start, end)})
  }

  #readAt(at: number, sign: string, end: number, plain: number): Piece | undefined {
    if (sign === '\\') return this.#readEscape(at)
    if (sign === '`') return this.#readBackTick(at)
    if (sign === '*') return this.#readStars(at)
    if (sign === '|') return this.#readSubstitution(at)
    if (sign === ':') return this.#readRole(at)
    if (sign === '_') return this.#readReference(at, plain)
    return this.#readAddress(at, end)
  }

  /** `\*` is a star, and an escaped space is none. */
  #readEscape(at: number): Piece | undefined {
    const next = this.#text[at + 1]
    if (next === undefined) return undefined
    const value = /\s/.test(next) ? '' : next
    return this.#piece(at, at + 2, value === '' ? [] : [{type: 'text', value}])
  }

  #readBackTick(at: number): Piece | undefined {
    if (this.#text.startsWith('``', at)) {
      const end = this.#closing('``', at + 2)
      if (end < 0) return undefined
      return this.#piece(at, end + 2, [{type: 'inlineCode', value: this.#text.slice(at + 2, end)}])
    }
    const end = this.#closing('`', at + 1)
    if (end < 0) return undefined
    const content = this.#text.slice(at + 1, end)
    const behind = /^(?:__?(?!\w)|:([\w:+.-]+):)/.exec(this.#text.slice(end + 1, end + 60))
    if (behind?.[1] !== undefined)
      return this.#piece(at, end + 1 + behind[0].length, phrasesOfRole(behind[1], content))
    if (behind) return this.#piece(at, end + 1 + behind[0].length, [this.#linkOf(content)])
    return this.#piece(at, end + 1, [{type: 'emphasis', children: [{type: 'text', value: content}]}])
  }

  /** `` `text <address>`_ ``, or a name whose address is given elsewhere. */
  #linkOf(content: string): PhrasingContent {
    const match = /^([^]*?)\s*<([^<>]+)>$/.exec(content)
    const words = (match?.[1] || match?.[2] || content).replace(/\s+/g, ' ')
    const target = match?.[2]?.replace(/\s+/g, '')
    const url = this.#addressOf(target?.endsWith('_') ? target.slice(0, -1) : undefined) ?? target
    return link(url ?? this.#addressOf(content), words)
  }

  #addressOf(name: string | undefined): string | undefined {
    return name === undefined
      ? undefined
      : this.#reader.addresses.get(name.replace(/\s+/g, ' ').toLowerCase())
  }

  #readStars(at: number): Piece | undefined {
    const sign = this.#text.startsWith('**', at) ? '**' : '*'
    const from = at + sign.length
    const before = this.#text[at - 1] ?? ' '
    if (!opens.test(before) || /\s/.test(this.#text[from] ?? ' ')) return undefined
    const end = this.#closing(sign, from + 1)
    if (end < 0) return undefined
    const type = sign === '*' ? 'emphasis' : 'strong'
    const text: PhrasingContent = {
      type: 'text',
      value: this.#text.slice(from, end),
      position: this.#place(from, end),
    }
    return this.#piece(at, end + sign.length, [{type, children: [text]}])
  }

  /** Where a sign closes that was opened before `from`, -1 if it does not. */
  #closing(sign: string, from: number): number {
    if (this.#unclosed.has(sign)) return -1
    for (let at = this.#text.indexOf(sign, from); at >= 0; at = this.#text.indexOf(sign, at + 1)) {
      const [before, after] = [this.#text[at - 1] ?? ' ', this.#text[at + sign.length] ?? ' ']
      const isEnd = sign.startsWith('`') ? after !== '`' : closes.test(after)
      if (!/\s/.test(before) && isEnd) return at
    }
    this.#unclosed.add(sign)
    return -1
  }

  #readSubstitution(at: number): Piece | undefined {
    const match = /^\|([^|\s][^|\n]{0,80})\|_{0,2}/.exec(this.#text.slice(at, at + 90))
    const known = match && this.#reader.substitutions.get(match[1]!)
    if (!known) return undefined
    const node: PhrasingContent =
      known.directive === 'image'
        ? {type: 'image', url: known.argument, alt: match[1]!}
        : {type: 'text', value: known.argument}
    return this.#piece(at, at + match[0].length, [node])
  }

  #readRole(at: number): Piece | undefined {
    const match = /^:([\w:+.-]{1,60}):`/.exec(this.#text.slice(at, at + 64))
    if (!match) return undefined
    const from = at + match[0].length
    // two back-ticks around a value are a slip that is common
    const ticks = this.#text[from] === '`' ? 2 : 1
    const end = this.#text.indexOf('`', from + ticks - 1)
    if (end <= from) return undefined
    const content = this.#text.slice(from + ticks - 1, end)
    return this.#piece(at, end + ticks, phrasesOfRole(match[1]!, content))
  }

  /** `name_` where the name has an address. */
  #readReference(at: number, plain: number): Piece | undefined {
    if (/\w/.test(this.#text[at + 1] ?? ' ')) return undefined
    const name = /[\w.+-]{1,80}$/.exec(this.#text.slice(Math.max(plain, at - 80), at))?.[0]
    const url = this.#addressOf(name)
    if (name === undefined || url === undefined) return undefined
    return this.#piece(at - name.length, at + 1, [link(url, name)])
  }

  #readAddress(at: number, end: number): Piece | undefined {
    const found = /^https?:\/\/[^\s<>"`）」。，、]+/.exec(this.#text.slice(at, end))?.[0]
    const url = found?.replace(/[.,;:!?'")\]}]+$/, '')
    if (!url || /^https?:\/\/$/.test(url)) return undefined
    return this.#piece(at, at + url.length, [link(url, url)])
  }

  #piece(start: number, end: number, nodes: PhrasingContent[]): Piece {
    const position = this.#place(start, end)
    return {start, end, nodes: nodes.map((node) => placed(node, position))}
  }
}

interface Piece {
  start: number
  end: number
  nodes: PhrasingContent[]
}

function link(url: string | undefined, words: string): Link | PhrasingContent {
  const text = {type: 'text' as const, value: words}
  return url === undefined ? text : {type: 'link', url, children: [text]}
}

/** What has no place of its own stands where its mark does. */
export function placed(node: PhrasingContent, position: Position): PhrasingContent {
  if ('children' in node) node.children = node.children.map((child) => placed(child, position))
  return node.position ? node : {...node, position}
}
