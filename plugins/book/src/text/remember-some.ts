/**
 * The same function, with its latest results at hand.
 *
 * @param size how many are kept; the oldest goes first
 */
export function rememberSome<T>(make: (key: string) => T, size: number): (key: string) => T {
  const kept = new Map<string, T>()
  return (key) => {
    const known = kept.get(key)
    if (known !== undefined) return known
    const made = make(key)
    const [oldest] = kept.size >= size ? kept.keys() : []
    if (oldest !== undefined) kept.delete(oldest)
    kept.set(key, made)
    return made
  }
}
