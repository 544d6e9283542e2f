// Keyword arguments of plots: many names, many of them short for others.
import {raise} from '../../objects/exceptions.ts'
import type {Kwargs, Value} from '../../objects/object.ts'
import {isTrue} from '../../objects/truth.ts'
import {str} from '../../objects/text.ts'
import {toNumber} from '../../objects/numbers.ts'

/** Change nothing that could be seen in a picture of ours. */
const harmless = new Set(['zorder', 'antialiased', 'rasterized', 'clip_on', 'snap', 'picker', 'gid', 'url'])

/** Takes arguments out one after the other; what is left at the end is not known. */
export class Keywords {
  readonly #left: Map<string, Value>

  constructor(kwargs: Kwargs) {
    this.#left = new Map(kwargs)
  }

  /** The value under any of these names, which mean the same. None counts as not given. */
  take(...names: string[]): Value | undefined {
    const given = names.filter((name) => this.#left.has(name))
    if (given.length > 1)
      throw raise('TypeError', `Got both '${given[1]}' and '${given[0]}', which are aliases of one another`)
    const value = this.#left.get(given[0] ?? '')
    if (given[0] !== undefined) this.#left.delete(given[0])
    return value ?? undefined
  }

  number(...names: string[]): number | undefined {
    const value = this.take(...names)
    return value === undefined ? undefined : toNumber(value)
  }

  text(...names: string[]): string | undefined {
    const value = this.take(...names)
    return value === undefined ? undefined : str(value)
  }

  flag(...names: string[]): boolean | undefined {
    const value = this.take(...names)
    return value === undefined ? undefined : isTrue(value)
  }

  /** @throws AttributeError where something is left, in matplotlib's words */
  end(owner: string): void {
    for (const name of this.#left.keys())
      if (!harmless.has(name))
        throw raise('AttributeError', `${owner}.set() got an unexpected keyword argument '${name}'`)
  }
}
