// Which earlier cells a cell depends on: all whose change may change what it shows.
import type {Change, Names} from './names.ts'

/** What all cells share though no name of theirs says so. */
const random = '<random>'
const options = '<options>'

/** How the cells of one page and framework hang together. */
export class Dependencies {
  readonly #cells: readonly (Names | undefined)[]
  /** Names of one group may share data. */
  readonly #groups: Map<string, Set<string>>
  /** For each cell: what it may change, the functions that it calls included. */
  readonly #changes: Set<string>[]
  readonly #slices = new Map<number, ReadonlySet<number>>()
  readonly #imported: ReadonlySet<string>

  /** @param cells in the order of the page; undefined for one that cannot be parsed: it defines nothing */
  constructor(cells: readonly (Names | undefined)[]) {
    this.#cells = cells
    this.#imported = importedBy(cells)
    this.#groups = groupsOf(cells)
    this.#changes = changesOf(cells, this.#groups)
  }

  /** The backward slice: indices of the earlier cells that it depends on, directly or not, in order. */
  sliceOf(index: number): readonly number[] {
    let slice = this.#slices.get(index)
    if (!slice) this.#slices.set(index, (slice = this.#trace(index, false)))
    return [...slice].toSorted((a, b) => a - b)
  }

  /** Those of the slice that have a part in its values: not those that only import, set options or draw before it. */
  valuesOf(index: number): readonly number[] {
    return [...this.#trace(index, true)].toSorted((a, b) => a - b)
  }

  /** Later cells that depend on this one. */
  dependentsOf(index: number): number[] {
    return this.#cells.flatMap((_, later) =>
      later > index && this.sliceOf(later).includes(index) ? [later] : [],
    )
  }

  #trace(index: number, isOnlyValues: boolean): Set<number> {
    const slice = new Set<number>()
    const seen = new Set<string>()
    const open: {name: string; until: number}[] = []
    const want = (name: string, until: number): void => {
      if (isOnlyValues && this.#imported.has(name)) return
      const key = `${until} ${name}`
      if (!seen.has(key)) open.push({name, until})
      seen.add(key)
    }
    const need = (at: number): void => {
      const names = this.#cells[at]
      if (!names) return
      for (const name of names.uses) want(name, at)
      for (const later of names.usesLater.values()) for (const name of later) want(name, index)
      if (isOnlyValues) return
      if (names.isRandom) want(random, at)
      want(options, at)
    }
    need(index)
    for (let next = open.pop(); next; next = open.pop()) {
      for (const at of this.#writersOf(next.name, next.until)) {
        if (slice.has(at)) continue
        slice.add(at)
        need(at)
      }
    }
    return slice
  }

  /** Backwards: all that may have changed it, down to the cell that made it. */
  #writersOf(name: string, until: number): number[] {
    const found: number[] = []
    for (let at = until - 1; at >= 0; at--) {
      const names = this.#cells[at]
      if (!names) continue
      if (names.defines.has(name) || this.#changes[at]?.has(name)) found.push(at)
      if (names.replaces.has(name)) break
    }
    return found
  }
}

function importedBy(cells: readonly (Names | undefined)[]): Set<string> {
  return new Set(cells.flatMap((names) => [...(names?.imported ?? [])]))
}

function groupsOf(cells: readonly (Names | undefined)[]): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>()
  const imported = importedBy(cells)
  for (const related of cells.flatMap((names) => names?.related ?? [])) {
    const members = [...related].filter((name) => !imported.has(name))
    const joined = new Set(members.flatMap((name) => [name, ...(groups.get(name) ?? [])]))
    for (const name of joined) groups.set(name, joined)
  }
  return groups
}

function changesOf(
  cells: readonly (Names | undefined)[],
  groups: ReadonlyMap<string, Set<string>>,
): Set<string>[] {
  const later = new Map<string, Change[]>()
  const usesLater = new Map<string, Set<string>>()
  const modules = new Set<string>()
  return cells.map((names) => {
    if (!names) return new Set()
    for (const [key, more] of names.changesLater) later.set(key, [...(later.get(key) ?? []), ...more])
    for (const [key, more] of names.usesLater)
      usesLater.set(key, new Set([...(usesLater.get(key) ?? []), ...more]))
    for (const name of names.imported) modules.add(name)
    const called = [...reachable(names.uses, usesLater)].flatMap((name) => later.get(name) ?? [])
    const changed = new Set<string>()
    for (const {name, unlessModule} of [...names.changes, ...called]) {
      if (unlessModule !== undefined && modules.has(unlessModule)) continue
      for (const one of groups.get(name) ?? [name]) changed.add(one)
    }
    if (names.isRandom) changed.add(random)
    if (names.setsOptions) changed.add(options)
    return changed
  })
}

function reachable(from: ReadonlySet<string>, next: ReadonlyMap<string, Set<string>>): Set<string> {
  const found = new Set(from)
  // what is added to a set while it is walked is walked, too
  for (const name of found) for (const other of next.get(name) ?? []) found.add(other)
  return found
}
