// Docusaurus loads a plugin's modules anew with each reload: what has to last as long as the process lies here.

const store = Symbol.for('d2lbook.shared')

/** The value of this name, made where there is none yet. */
export function shared<T>(name: string, make: () => T): T {
  const holder = globalThis as {[store]?: Map<string, unknown>}
  const values = (holder[store] ??= new Map<string, unknown>())
  if (!values.has(name)) values.set(name, make())
  // a name always stands for the same kind of value
  return values.get(name) as T
}
