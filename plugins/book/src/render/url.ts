// Addresses that an author, or whoever sends her a patch, may write: nothing that runs.

const dangerous = /^(javascript|vbscript|data):/i
const picture = /^data:image\/(png|jpeg|gif|webp);/i

/** The address itself, or `#` where it would run a script. Read as browsers read it: they skip control characters. */
export function safeUrl(url: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are the point
  const read = url.replace(/^[\u0000-\u0020]+|[\t\n\r]/g, '')
  return dangerous.test(read) && !picture.test(read) ? '#' : url
}
