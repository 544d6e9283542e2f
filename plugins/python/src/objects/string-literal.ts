// Texts as Python writes them in quotes.

const names: Readonly<Record<string, string>> = {'\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\'}

// what is not printable: separators but for the space, controls, formats, surrogates, private, not assigned
const special = /['"\\]|(?! )[\p{Z}\p{C}]/gu

/** `repr(text)` */
export function stringLiteral(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'"
  return quote + text.replace(special, (found) => escaped(found, quote)) + quote
}

function escaped(found: string, quote: string): string {
  if (found === "'" || found === '"') return found === quote ? `\\${found}` : found
  return names[found] ?? codeEscape(found.codePointAt(0) ?? 0)
}

/** `\xe9`, `\u20ac`, `\U0001f600` */
export function codeEscape(code: number): string {
  const digits = code.toString(16)
  if (code < 0x100) return `\\x${digits.padStart(2, '0')}`
  return code < 0x10000 ? `\\u${digits.padStart(4, '0')}` : `\\U${digits.padStart(8, '0')}`
}

/** `ascii()`: what `repr` made, with everything beyond ASCII escaped. */
export function asciiOnly(text: string): string {
  return text.replace(/[^\0-\x7f]/gu, (found) => codeEscape(found.codePointAt(0) ?? 0))
}
