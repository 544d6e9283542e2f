// Text that becomes HTML. One escape for both places, so that nobody has to know in which one a value ends up.

import {decodeXML} from 'entities'

/** `text` as the text of an element or the value of a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => references[sign] ?? sign)
}

/** The text that `escapeHtml` was given. */
export function unescapeHtml(html: string): string {
  return decodeXML(html)
}

/** `text` with a blank in what a reader of Markdown could take for the beginning of a tag: `a<b`. */
export function withoutTags(text: string): string {
  return text.replace(/<(?=[a-z/!?])/gi, '< ')
}

const references: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
