// Which addresses may be written: the one place that decides. Pages, bibliographies, inventories and configurations come
// from whoever sends the author a patch, so it is a list of what is allowed.

import {decodeHTML} from 'entities'

/** Schemes of addresses that a reader may follow. */
const followed = /^(?:https?|mailto|tel|sms|ftp|ircs?|xmpp|news)$/
/** Schemes of pictures, films and sounds. */
const shown = /^https?$/
/** Drawings, too: nothing in a picture runs. */
const pictureData = /^data:image\/(?:png|jpe?g|gif|webp|avif|bmp|x-icon|svg\+xml)[;,]/i
/**
 * What must not come to light either when somebody on the way decodes an address once more. Here no list of what is allowed
 * would do: `Chapter%3A one.md` is how a file with a colon in its name is linked.
 */
const running = /^(?:javascript|vbscript|livescript|data|blob|filesystem|view-source):/i

/** Whether a reader may be led to an address. */
export function isSafeLink(url: string): boolean {
  return isAllowed(url, followed)
}

/** Whether a picture, a film or a sound may be taken from an address. */
export function isSafePicture(url: string): boolean {
  return pictureData.test(asBrowsersRead(url)) || isAllowed(url, shown)
}

/** The address of a link as it is, or `#` where it may not be written. */
export function safeLink(url: string): string {
  return isSafeLink(url) ? url : '#'
}

/** The address of a picture as it is, or `''` where it may not be written. */
export function safePicture(url: string): string {
  return isSafePicture(url) ? url : ''
}

/** `https://e.org` of an address on another host, `undefined` of any other. */
export function originOf(url: string): string | undefined {
  const read = asBrowsersRead(url).replaceAll('\\', '/')
  const whole = read.startsWith('//') ? `https:${read}` : read
  if (!/^https?:/i.test(whole) || !URL.canParse(whole)) return undefined
  return new URL(whole).origin
}

function isAllowed(url: string, schemes: RegExp): boolean {
  const read = asBrowsersRead(url)
  const scheme = schemeOf(read)
  if (scheme !== undefined && !schemes.test(scheme)) return false
  return !decodedForms(read).some((form) => running.test(form))
}

function schemeOf(read: string): string | undefined {
  return /^([a-z][a-z\d+.-]*):/i.exec(read)?.[1]?.toLowerCase()
}

/** Browsers skip control characters; Docusaurus takes its own `pathname://` away. */
function asBrowsersRead(url: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are the point
  const read = url.replace(/^[\u0000-\u0020]+|[\t\n\r]/g, '')
  return /^pathname:\/\//i.test(read) ? asBrowsersRead(read.slice('pathname://'.length)) : read
}

/** With its character references and percent signs decoded, as often as it takes. */
function decodedForms(read: string): string[] {
  const forms: string[] = []
  let form = read
  for (let next = decodeOnce(form); next !== form && forms.length < 4; next = decodeOnce(form)) {
    form = next
    forms.push(form)
  }
  return forms
}

function decodeOnce(form: string): string {
  if (!/[&%\\]/.test(form)) return form
  const decoded = decodeHTML(form)
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/%([0-7][\da-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  return asBrowsersRead(decoded)
}
