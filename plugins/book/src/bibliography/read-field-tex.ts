// Reads the TeX in a field of a bibliography. What no command is known for keeps its words, and is named.

import {groupAt} from './tex-macros.ts'
import {texCommand, type TexCommand} from './field-commands.ts'
import type {TexNode} from './tex-nodes.ts'

export interface ReadTex {
  nodes: TexNode[]
  /** Commands that nothing is known of: `foo`, each once. */
  unknown: string[]
  /** A formula has no end. */
  isBroken: boolean
}

export function readFieldTex(source: string): ReadTex {
  const reader = new TexReader(withoutEntities(source))
  const nodes = reader.read()
  return {nodes, unknown: [...reader.unknown], isBroken: reader.isBroken}
}

/** Deeper braces mean nothing more. */
const maxDepth = 60

const ligatures: Record<string, string> = {
  '---': '—', '--': '–', '``': '“', "''": '”', '?`': '¿', '!`': '¡', '`': '‘', '~': '\u00A0',
} // oxfmt-ignore

class TexReader {
  readonly unknown = new Set<string>()
  isBroken = false
  readonly #text: string
  #position = 0
  #depth = 0
  /** No `\)` follows. */
  #hasNoEnd = false

  constructor(text: string) {
    this.#text = text
  }

  read(): TexNode[] {
    const nodes: TexNode[] = []
    while (this.#position < this.#text.length) {
      nodes.push(...this.#sequence())
      // a brace that closes nothing
      this.#position += 1
    }
    return joinText(nodes)
  }

  /** Up to the brace that closes the group, or the end. */
  #sequence(): TexNode[] {
    const nodes: TexNode[] = []
    for (;;) {
      const char = this.#text[this.#position]
      if (char === undefined || char === '}') return joinText(nodes)
      if (char === '{') nodes.push(...this.#group())
      else if (char === '$') nodes.push(...this.#dollars())
      else if (char === '\\') nodes.push(...this.#command())
      else nodes.push(textNode(this.#words()))
    }
  }

  #words(): string {
    const ligature = this.#match(/---?|``|''|[?!]?`|~/y)
    if (ligature !== undefined) return ligatures[ligature] ?? ligature
    return this.#match(/\s+/y) === undefined ? (this.#match(/[^\s\\{}$~`'?!-]+|[^]/y) ?? '') : ' '
  }

  #group(): TexNode[] {
    this.#position += 1
    if (this.#depth >= maxDepth) return []
    const isLetter = this.#text[this.#position] === '\\'
    const children = this.#inner(() => this.#sequence())
    this.#position += 1
    return children.length > 0 ? [{type: 'group', children, isLetter}] : []
  }

  #inner<T>(read: () => T): T {
    this.#depth += 1
    const value = read()
    this.#depth -= 1
    return value
  }

  #dollars(): TexNode[] {
    const formula = this.#match(/(\$\$?)((?:\\[^]|[^\\$])+)\1/y)
    if (formula !== undefined) return formulaNodes(formula.replace(/^\$+|\$+$/g, ''))
    this.#position += 1
    this.isBroken = true
    return []
  }

  #command(): TexNode[] {
    const start = this.#position
    this.#position += 1
    const word = this.#match(/[A-Za-z@]+\*?/y)
    const name = word?.replace('*', '') ?? this.#match(/[^]/uy)
    if (name === undefined) return []
    if (name === '(') return this.#parentheses(start)
    if (word !== undefined) this.#match(/[ \t\n]*/y)
    const command = texCommand(name)
    if (command) return this.#made(command)
    this.unknown.add(name)
    this.#match(/\[[^\]{}]*\](?=\s*\{)/y)
    return []
  }

  /** `\( ... \)` */
  #parentheses(start: number): TexNode[] {
    const end = this.#hasNoEnd ? -1 : this.#text.indexOf('\\)', start)
    if (end < 0) {
      this.#hasNoEnd = true
      return [textNode('(')]
    }
    this.#position = end + 2
    return formulaNodes(this.#text.slice(start + 2, end))
  }

  #made(command: TexCommand): TexNode[] {
    switch (command.type) {
      case 'text':
        return [textNode(command.value)]
      case 'accent':
        return accented(this.#argument(), command.sign)
      case 'style': {
        this.#option()
        const children = this.#argument()
        return command.style === null ? children : [{type: 'styled', style: command.style, children}]
      }
      case 'switch': {
        if (this.#depth >= maxDepth) return []
        const children = this.#inner(() => this.#sequence())
        return command.style === null ? children : [{type: 'styled', style: command.style, children}]
      }
      case 'drop':
        for (let i = 0; i < command.arguments; i += 1) this.#raw()
        return []
      case 'choose':
        this.#option()
        return Array.from({length: command.of}, () => this.#argument())[command.shown] ?? []
      case 'around':
        return [textNode(command.before), ...this.#argument(), textNode(command.after)]
      case 'link':
        return this.#link(command.hasText)
      case 'formula':
        return formulaNodes(this.#raw())
      case 'glyph': {
        const code = Number.parseInt(this.#raw(), 16)
        return [textNode(code > 0 && code <= 0xffff ? String.fromCharCode(code) : '')]
      }
    }
  }

  #link(hasText: boolean): TexNode[] {
    this.#option()
    const address = this.#raw()
    const children = hasText ? this.#argument() : [textNode(address)]
    return [{type: 'link', address, children}]
  }

  /** A group, a command, or one sign. */
  #argument(): TexNode[] {
    this.#match(/\s*/y)
    const char = this.#text[this.#position]
    if (char === undefined || char === '}') return []
    if (char === '{') {
      const [group] = this.#group()
      return group?.type === 'group' ? group.children : []
    }
    if (char === '\\') return this.#depth >= maxDepth ? [] : this.#inner(() => this.#command())
    return [textNode(this.#match(/[^]/uy) ?? '')]
  }

  /** An argument as it is written. */
  #raw(): string {
    this.#match(/\s*/y)
    const group = groupAt(this.#text, this.#position)
    if (group !== undefined) {
      this.#position += group.length + 2
      return group
    }
    return this.#text[this.#position] === '}' ? '' : (this.#match(/\\?[^]/uy) ?? '')
  }

  #option(): void {
    this.#match(/\s*\[[^\]{}]*\]/y)
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#position
    const found = pattern.exec(this.#text)?.[0]
    if (found !== undefined) this.#position += found.length
    return found
  }
}

function textNode(value: string): TexNode {
  return {type: 'text', value}
}

function joinText(nodes: readonly TexNode[]): TexNode[] {
  const joined: TexNode[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.type === 'text' && node.value === '') continue
    if (node.type === 'text' && last?.type === 'text')
      joined[joined.length - 1] = textNode(last.value + node.value)
    else joined.push(node)
  }
  return joined
}

/** A combining sign goes behind its letter; without a letter it is shown for itself. */
function accented(nodes: readonly TexNode[], sign: string): TexNode[] {
  const [first, ...others] = joinText(nodes)
  if (first === undefined) return [textNode(alone[sign] ?? '')]
  if (first.type !== 'text') {
    if (!('children' in first)) return [first, ...others]
    return [{...first, children: accented(first.children, sign)}, ...others]
  }
  const [letter = '', ...rest] = first.value
  const undotted = sign === '\u0323' || sign === '\u0327' ? letter : (dotless[letter] ?? letter)
  return [textNode((undotted + sign).normalize('NFC') + rest.join('')), ...others]
}

const dotless: Record<string, string> = {ı: 'i', ȷ: 'j'}

const alone: Record<string, string> = {
  '\u0300': '`', '\u0301': '´', '\u0302': '^', '\u0303': '~', '\u0304': '¯', '\u0308': '¨', '\u0307': '.', '\u0327': '¸',
} // oxfmt-ignore

/** Only what is a formula to a reader: braces, signs and raised letters are text. */
function formulaNodes(source: string): TexNode[] {
  const tex = source.trim()
  if (tex === '') return []
  const script =
    /^(?:\{\})?([\^_])\s*(?:([A-Za-z0-9])|\{\s*(?:\\(?:text|textrm|mathrm|rm)\b\s*)?\{?\s*([A-Za-z0-9+-]+)\s*\}?\s*\})$/.exec(
      tex,
    )
  if (script) {
    const children = [textNode(script[2] ?? script[3] ?? '')]
    return [{type: 'styled', style: script[1] === '^' ? 'raised' : 'lowered', children}]
  }
  if (/^\^\{?\\circ\}?$/.test(tex)) return [textNode('°')]
  if (/^(?:\\[{}%&#_$]|[<>|=+/*%.,:;!?\s\d-])+$/.test(tex)) return [textNode(tex.replace(/\\(.)/g, '$1'))]
  if (/^\\(?:less|greater|math(?:semicolon|plus|equal|dollar)|prime|sim)$/.test(tex)) {
    const command = texCommand(tex.slice(1))
    if (command?.type === 'text') return [textNode(command.value)]
  }
  return [{type: 'formula', tex}]
}

/** Databases on the web write `&amp;` for `&`, some of them in TeX. */
function withoutEntities(source: string): string {
  if (!source.includes('&')) return source
  return source.replace(
    /\{?\\?&\}?(amp|lt|gt|quot|apos|nbsp|#39|#x27)(?:;|\$\\mathsemicolon\$)/g,
    (written, name: string) => entities[name] ?? written,
  )
}

const entities: Record<string, string> = {
  amp: '\\&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '~', '#39': "'", '#x27': "'",
} // oxfmt-ignore
