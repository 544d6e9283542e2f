// How a cache keeps what was made: behind a stamp of all that it was made of. The stamp, a line end, JSON.

/** @param replacer as of `JSON.stringify` */
export function stamped(
  stamp: string,
  value: unknown,
  replacer?: (name: string, value: unknown) => unknown,
): string {
  return `${stamp}\n${JSON.stringify(value, replacer)}`
}

/** What was kept; `undefined` where it was made of something else, or is broken. */
export function readStamped(text: string | undefined, stamp: string): unknown {
  if (!text?.startsWith(`${stamp}\n`)) return undefined
  try {
    return JSON.parse(text.slice(stamp.length + 1)) as unknown
  } catch {
    return undefined
  }
}
