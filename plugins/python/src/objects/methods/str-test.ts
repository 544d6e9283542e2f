// `str`: what its characters are.
import {whiteSpace} from './str-change.ts'

const allWhite = new RegExp(`^[${whiteSpace}]+$`)
const identifier = /^[\p{XID_Start}_][\p{XID_Continue}]*$/u

export const strTestMethods = {
  'isalpha(self, /)': (self: string) => /^\p{L}+$/u.test(self),
  'isdigit(self, /)': (self: string) => /^[\p{Nd}²³¹⁰⁴-⁹₀-₉①-⑨]+$/u.test(self),
  'isdecimal(self, /)': (self: string) => /^\p{Nd}+$/u.test(self),
  'isnumeric(self, /)': (self: string) => /^[\p{N}一二三四五六七八九十百千万零〇]+$/u.test(self),
  'isalnum(self, /)': (self: string) => /^[\p{L}\p{N}]+$/u.test(self),
  'isspace(self, /)': (self: string) => allWhite.test(self),
  'isupper(self, /)': (self: string) => /\p{Lu}/u.test(self) && !/[\p{Ll}\p{Lt}]/u.test(self),
  'islower(self, /)': (self: string) => /\p{Ll}/u.test(self) && !/[\p{Lu}\p{Lt}]/u.test(self),
  'istitle(self, /)': isTitle,
  'isidentifier(self, /)': (self: string) => identifier.test(self),
  'isascii(self, /)': (self: string) => /^[\0-\x7f]*$/.test(self),
  'isprintable(self, /)': (self: string) => !/(?! )[\p{Z}\p{C}]/u.test(self),
}

/** Capitals only after what has no case, small letters only after letters. */
function isTitle(self: string): boolean {
  let isInWord = false
  let hasLetters = false
  for (const character of self) {
    const isUpper = /[\p{Lu}\p{Lt}]/u.test(character)
    const isLower = /\p{Ll}/u.test(character)
    if ((isUpper && isInWord) || (isLower && !isInWord)) return false
    isInWord = isUpper || isLower
    hasLetters ||= isInWord
  }
  return hasLetters
}
