// Text that becomes HTML. One escape for both places, so that nobody has to know in which one a value ends up.

/** `text` as the text of an element or the value of a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => references[sign as keyof typeof references])
}

const references = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'}
