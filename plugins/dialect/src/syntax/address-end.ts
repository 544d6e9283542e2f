// Where an address in a text ends. Markdown of GitHub goes on to the next space, but many languages have no spaces
// there: `见 https://d2l.ai/。此时`, `http://localhost:8888을`. A reader ends it at
//
// - a quote, a bracket or any other punctuation that is not ASCII, since addresses have no such signs; those that stand
//   within words (`Bose–Einstein`, `Paral·lel`, `L’Hôpital`) stay, if letters are on both sides;
// - a letter of a script that is written without spaces, and of Hangul, whose particles touch the word before, if it
//   touches an ASCII letter, digit or port: `d2l.ai를`, `:8888へ`. Behind `/`, `?`, `#`, `=`, `_` and other signs of a
//   path it begins a word of the address: `zh.wikipedia.org/wiki/中文`. A lone particle does not: `http://x.org/을 보라`;
// - what cannot be part of a host: other scripts behind a port, or in a host that began with ASCII.
//
// What is left loses its punctuation at the end, as on GitHub.

const isGlued =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tibetan}\uff10-\uff5a]/u
const isFullWidth = /[\uff00-\uffef]/
/** With its accents, put together or not. */
const isLatin = /[\p{sc=Latin}\p{M}0-9]/u
const isLetter = /[\p{L}\p{M}\p{N}]/u
const isWordJoint = /[\u2010-\u2013\u2019\u00b7\u30fb\u200c\u200d]/
/** Private characters stand for texts that Markdown must not read. */
const isStandIn = /[\ue000-\uf8ff\ufdd0-\ufdef]/
const isPunctuation = /[\p{P}\p{S}\p{C}\p{Z}]/u

/** What follows an address and its slash, and begins no word of an address. */
const particles =
  /^(?:(?:을|를|이|가|은|는|에|에서|에서는|에는|의|와|과|도|로|으로|로부터|에게|이나|나|까지|부터|입니다|이다)(?!\p{sc=Hangul})|を|[はがのにへとでも](?!\p{sc=Hira})|(?:から|まで|より|では|には|です)(?![\p{sc=Hira}\p{sc=Kana}\p{sc=Han}])|的(?!士)|是(?!非))/u

const scheme = /https?:\/\//iy
/** Where another address follows. */
const nextAddress = /[,;]https?:\/\//iy

/** The offset behind the address that begins at `start` with its scheme or with `www.`; -1 if none does. */
export function addressEnd(text: string, start: number): number {
  scheme.lastIndex = start
  const host = scheme.test(text) ? scheme.lastIndex : start
  const hostEnd = readHost(text, host)
  if (hostEnd === host) return -1
  const end = withoutPunctuation(text, text[host] === '[' ? hostEnd : host, readPath(text, hostEnd))
  if (end <= host || (host === start && !isDotted(text.slice(start, end)))) return -1
  return end
}

/** `www.x.y`, not `www.x`. */
function isDotted(text: string): boolean {
  return /^www\.[^./?#]+\.[^./?#]/i.test(text)
}

/** A user, a host and a port: up to the first sign of a path. */
function readHost(text: string, start: number): number {
  if (text[start] === '[') return readUntil(text, start, (character) => /[\w[\]:.%]/.test(character))
  const isForeign = isLetter.test(characterAt(text, start)) && !isLatin.test(characterAt(text, start))
  const mayStand = isForeign ? isLetter : isLatin
  return readUntil(
    text,
    start,
    (character) =>
      /[\w.@:%&+-]/.test(character) || (mayStand.test(character) && !isFullWidth.test(character)),
  )
}

function readUntil(text: string, start: number, isPart: (character: string) => boolean): number {
  let at = start
  while (at < text.length) {
    const character = characterAt(text, at)
    if (!isPart(character) && !isStandIn.test(character)) break
    at += character.length
  }
  return at
}

/** What stands before a character of a path. */
interface Before {
  character: string
  /** Brackets that were opened in the path. */
  open: number
  /** The part between two slashes has letters of a script without spaces. */
  isGlued: boolean
}

/** The path, the query and the fragment. */
function readPath(text: string, start: number): number {
  if (!/[/?#]/.test(text[start] ?? '')) return start
  const before: Before = {character: '', open: 0, isGlued: false}
  let at = start
  while (at < text.length) {
    const character = characterAt(text, at)
    if (!isPartOfPath(text, at, character, before)) break
    if (character === '(') before.open++
    else if (character === ')') before.open--
    if (/[/?#&]/.test(character)) before.isGlued = false
    else before.isGlued ||= isGlued.test(character)
    before.character = character
    at += character.length
  }
  return at
}

function isPartOfPath(text: string, at: number, character: string, before: Before): boolean {
  if (isStandIn.test(character)) return true
  if (/[!-~]/.test(character)) return isPartInAscii(text, at, character, before)
  const isBehindLetter = isLetter.test(before.character)
  if (isWordJoint.test(character)) return isBehindLetter && isLetter.test(characterAt(text, at + 1))
  if (isPunctuation.test(character)) return false
  if (!isGlued.test(character)) return true
  if (/[A-Za-z0-9]/.test(before.character)) return before.isGlued
  return !/[/?#]/.test(before.character) || !particles.test(text.slice(at, at + 8))
}

function isPartInAscii(text: string, at: number, character: string, {open}: Before): boolean {
  if (character === ')') return open > 0
  nextAddress.lastIndex = at
  return !/[<"`]/.test(character) && !text.startsWith('**', at) && !nextAddress.test(text)
}

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at)
  return code === undefined ? '' : String.fromCodePoint(code)
}

/** Punctuation at the end belongs to the sentence. */
function withoutPunctuation(text: string, start: number, end: number): number {
  let last = end
  while (last > start && /[!'*,.:;?_~\]]/.test(text[last - 1]!)) {
    const reference =
      text[last - 1] === ';' ? /&\w{1,31};$/.exec(text.slice(Math.max(start, last - 33), last)) : null
    last -= reference?.[0].length ?? 1
  }
  return last
}
