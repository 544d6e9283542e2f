import {decodeAddress} from '../text/addresses.ts'

/**
 * The path that a request asks for, decoded. Whatever stands in the line of a request: `//`, `/%zz` and whole addresses are
 * asked for, too, by those who look for holes.
 */
export function requestedPath(url = '/'): string {
  const path = url.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '')
  return decodeAddress(path.startsWith('/') ? path : `/${path}`)
}
