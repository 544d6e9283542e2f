// Keyword arguments of plots: many names, many of them short for others.
import {raise} from '../../objects/exceptions.ts'
import type {Kwargs, Value} from '../../objects/object.ts'
import {isTrue} from '../../objects/truth.ts'
import {str} from '../../objects/text.ts'
import {toNumber} from '../../objects/numbers.ts'

/** Change nothing that could be seen in a picture of ours. */
const harmless = new Set(
  'zorder antialiased rasterized clip_on snap picker gid url hatch markeredgewidth solid_capstyle solid_joinstyle dash_capstyle dash_joinstyle capstyle joinstyle'.split(
    ' ',
  ),
)

/** Other names, by the one that is meant. Source: the aliases of matplotlib's Line2D, Patch, Collection and Text. */
const aliases = new Map(
  Object.entries({
    antialiased: 'aa antialiaseds',
    color: 'c',
    drawstyle: 'ds',
    edgecolor: 'ec edgecolors',
    facecolor: 'fc facecolors',
    fontfamily: 'family',
    fontsize: 'size',
    fontweight: 'weight',
    horizontalalignment: 'ha',
    linestyle: 'ls linestyles dashes',
    linewidth: 'lw linewidths',
    markeredgecolor: 'mec',
    markeredgewidth: 'mew',
    markerfacecolor: 'mfc',
    markersize: 'ms',
    verticalalignment: 'va',
  }).flatMap(([name, others]) => others.split(' ').map((other) => [other, name] as const)),
)

/** The name that is meant by it. */
function meaning(name: string): string {
  return aliases.get(name) ?? name
}

/** Takes arguments out one after the other; what is left at the end is not known. */
export class Keywords {
  readonly #left = new Map<string, Value>()

  /** @throws TypeError where two names that mean the same are given */
  constructor(kwargs: Kwargs) {
    const seen = new Map<string, string>()
    for (const [name, value] of kwargs) {
      const first = seen.get(meaning(name))
      if (first !== undefined)
        throw raise('TypeError', `Got both '${first}' and '${name}', which are aliases of one another`)
      seen.set(meaning(name), name)
      this.#left.set(meaning(name), value)
    }
  }

  /** The first of these that is given, under any name that means the same. None counts as not given. */
  take(...names: string[]): Value | undefined {
    const given = names.map(meaning).filter((name) => this.#left.has(name))
    const value = this.#left.get(given[0] ?? '')
    for (const name of given) this.#left.delete(name)
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
