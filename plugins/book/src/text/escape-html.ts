// Text that becomes HTML. One escape for both places, so that nobody has to know in which one a value ends up.

/** `text` as the text of an element or the value of a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => references[sign as keyof typeof references])
}

/** `text` with a blank in what a reader of Markdown could take for the beginning of a tag: `a<b`. */
export function withoutTags(text: string): string {
  return text.replace(/<(?=[a-z/!?])/gi, '< ')
}

const references = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'}
