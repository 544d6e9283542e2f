// The lines of a front matter, and what each may be.

export interface MatterLine {
  start: number
  /** Without the line ending. */
  end: number
  /** Where the next line begins. */
  next: number
  text: string
}

/** The lines of a source from an offset on, one after the other. */
export function* linesFrom(source: string, offset: number): Generator<MatterLine> {
  const line = /([^\r\n]*)(\r\n|\n|\r|$)/y
  for (let at = offset; at < source.length;) {
    line.lastIndex = at
    const [whole, text = ''] = line.exec(source) ?? ['']
    if (whole === '') return
    yield {start: at, end: at + text.length, next: at + whole.length, text}
    at += whole.length
  }
}

/** `title: ...`, `"my title": ...`: a name of a few words, a colon, and a space or nothing. */
export const settingName =
  /^(?:"[^"]{1,60}"|'[^']{1,60}'|[\p{L}_$@][\p{L}\p{N}_.$@/-]{0,40}(?: [\p{L}\p{N}_.-]{1,20}){0,2})[ \t]*:(?=[ \t]|$)/u

export function isBlank({text}: MatterLine): boolean {
  return text.trim() === ''
}

export function isSetting({text}: MatterLine): boolean {
  return settingName.test(text)
}

/** What belongs to the setting above it. */
export function isContinued({text}: MatterLine): boolean {
  return /^(?:[ \t]+\S|-(?:[ \t]|$)|[\]}])/.test(text)
}

export function isComment({text}: MatterLine): boolean {
  return text.startsWith('#')
}
