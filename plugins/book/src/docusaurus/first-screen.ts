// What a reader sees of a page when it is first drawn.

/** As many letters of a text as a large window shows. */
export const firstScreen = 1500

/** Letters that are read, in a piece of HTML. */
export function textLength(html: string): number {
  return html.replace(/<(style|script)\b[^]*?<\/\1>|<[^>]*>/g, '').length
}

/** Whether an article has code on its first screen. */
export function beginsWithCode(html: string): boolean {
  const [, article] = html.split(/<article[\s>]/, 2)
  const code = article?.search(/<code[\s>]/) ?? -1
  return article !== undefined && code >= 0 && textLength(article.slice(0, code)) <= firstScreen
}
