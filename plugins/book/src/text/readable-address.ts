import {decodeAddress, isElsewhere} from './addresses.ts'

/** Relative addresses are read on some page of some site; Docusaurus reads them on none, too. */
const bases = ['https://example.org/page', 'unspecified://']

/** Whether an address can be read at all: `http://localhost:PORT` and `http://[` cannot. */
export function isReadableAddress(url: string): boolean {
  return bases.every((base) => URL.canParse(url, base))
}

/**
 * An address that browsers and servers read alike: a sign of percent that encodes nothing is encoded itself (`50%` is
 * `50%25`). `undefined` for what cannot be read.
 */
export function readableAddress(url: string): string | undefined {
  if (!isReadableAddress(url)) return undefined
  if (isElsewhere(url)) return url
  return url.replace(/(?:%[\da-f]{2})+|%/gi, (signs) =>
    signs !== '%' && isEncoded(signs) ? signs : signs.replaceAll('%', '%25'),
  )
}

/** Bytes that are no text in UTF-8, as in `%ff`, are no encoding. */
function isEncoded(signs: string): boolean {
  return decodeAddress(signs) !== signs
}
