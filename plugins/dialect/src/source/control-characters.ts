// Characters that are orders to a device, halves of characters and numbers that are none: no page shows them.

// oxlint-disable-next-line no-control-regex -- they are what is looked for
const controls = /[\x00-\x08\v\f\x0e-\x1f\x7f-\x9f]|[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/gu

/** In place of a character that is lost. */
export const lost = '\uFFFD'

/** What U+0080 to U+009F stand for in text that was once in windows-1252, and as numbers in HTML. */
const windows = '€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ'

/** What a control character is shown as: a space, the character that was meant, or `�`. */
export function shownFor(control: string): string {
  if (control === '\v' || control === '\f') return ' '
  return windows[control.charCodeAt(0) - 0x80] ?? lost
}

/** A text as pages show it, without control characters. */
export function visibleText(text: string): string {
  return text.replace(controls, shownFor)
}

/** A kind of control character in a text. */
export interface ControlCharacter {
  character: string
  /** `U+0007`. */
  name: string
  /** Where it stands, ascending. */
  offsets: number[]
}

/** The control characters of a text by kind, in the order in which they first occur. */
export function controlCharacters(text: string): ControlCharacter[] {
  const found = new Map<string, ControlCharacter>()
  for (const {0: character, index} of text.matchAll(controls)) {
    const known = found.get(character)
    if (known) known.offsets.push(index)
    else found.set(character, {character, name: nameOf(character), offsets: [index]})
  }
  return [...found.values()]
}

function nameOf(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** What is told of a control character of a text or a file: `control character U+0007, 3 times in this file`. */
export function controlText({name, offsets}: ControlCharacter): string {
  return `control character ${name}${offsets.length > 1 ? `, ${offsets.length} times in this file` : ''}`
}
