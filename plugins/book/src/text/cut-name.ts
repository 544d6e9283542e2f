/** The beginning of a name that takes no more than `bytes` in a file system; no letter is cut in two. */
export function cutName(name: string, bytes: number): string {
  const all = Buffer.from(name)
  return all.length <= bytes
    ? name
    : all
        .subarray(0, bytes)
        .toString('utf8')
        .replace(/\uFFFD+$/, '')
}
