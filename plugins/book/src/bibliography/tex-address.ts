// Addresses as TeX has them: DBLP, Mendeley and old styles write `\_`, `{\%}`, `\~{}` and `$\sim$` in them.

import {normalizeUri} from 'micromark-util-sanitize-uri'
import {ownValue} from '../text/own-value.ts'
import {readFieldTex} from './read-field-tex.ts'
import {plainTex} from './tex-nodes.ts'

const tilde =
  /\\~(?:\s*\{\s*\})?|\{?\\(?:text(?:ascii|low)tilde|sim|string\s*~)\s*(?:\{\s*\})?\}?|\$\s*\\sim\s*\$/g
/** Names of people and towns: `K\"oln`. */
const accent = /\{?\\[`'^"=.](?:\{[A-Za-z]\}|[A-Za-z])\}?/g
const named: Record<string, string> = {
  textunderscore: '_',
  textasciicircum: '^',
  textdollar: '$',
  textbackslash: '%5C',
}

/** No address is longer: what is, is read as it stands. */
const longest = 4000

/** The address that a piece of TeX stands for, without its marks; not yet encoded. */
export function addressOfTex(tex: string): string {
  if (tex.length > longest) return tex.trim()
  return tex
    .replace(/^\s*\\(?:url|path|nolinkurl|href|doi)\s*\{([^]*?)\}\s*(?:\{[^]*\})?\s*$/, '$1')
    .replace(/&amp;|\{?\\?&\}?amp(?:;|\$\\mathsemicolon\$)/g, '&')
    .replace(tilde, '~')
    .replace(accent, (letter) => plainTex(readFieldTex(letter).nodes, (formula) => formula))
    .replace(/\\(?:-|\/|allowbreak\b|discretionary\s*(?:\{[^{}]*\}){3}|linebreak\b|,|!)\s*/g, '')
    .replace(/\\(text\w+)\s*(?:\{\s*\})?/g, (whole, name: string) => ownValue(named, name) ?? whole)
    .replace(/\\([_%#&$^{}])(?:\{\s*\})?/g, '$1')
    .replace(/\\[A-Za-z]+\s*|[\\{}]/g, '')
    .replace(/\s*[\r\n]\s*/g, '')
    .trim()
}

/** An address that can be followed, encoded; `undefined` where the TeX is none. */
export function linkOfTex(tex: string): string | undefined {
  const written = addressOfTex(tex).replace(/^<(.*)>$/, '$1')
  const whole = /^www\.[\w-]+\.\w/i.test(written) ? `https://${written}` : written
  if (!/^https?:\/\/[^\s/]/i.test(whole)) return undefined
  const link = normalizeUri(whole)
  return URL.canParse(link) ? link : undefined
}

const resolver = /^(?:(?:https?:\/\/)?(?:(?:www|dx)\.)?doi\.org\/|(?:doi|info:doi\/)\s*:?\s*)/i

/** The number alone, `10.1000/a_b`, as it stands in an address; `undefined` where the TeX is none. */
export function doiOfTex(tex: string): string | undefined {
  if (tex.length > longest) return undefined
  let written = addressOfTex(tex)
  while (resolver.test(written)) written = written.replace(resolver, '').trim()
  written = written.replace(/[.,;]+$/, '')
  const number = /%2f/i.test(written) ? written.replace(/%2f/i, '/') : written
  return /^10\.\d{4,9}(?:\.\d+)*\/\S/.test(number)
    ? normalizeUri(number).replaceAll('#', '%23').replaceAll('?', '%3F')
    : undefined
}
