/** What a reader has met on the way is kept, but not without end: the oldest goes first. */
export function keepLatest<Value>(kept: Map<string, Value>, key: string, value: Value, most = 20): void {
  const [oldest] = !kept.has(key) && kept.size >= most ? kept.keys() : []
  if (oldest !== undefined) kept.delete(oldest)
  kept.set(key, value)
}
