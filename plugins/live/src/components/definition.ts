// What a live component is where nothing runs: its options, its picture, its text alternative.
import type {Svg} from 'd2lbook-picture'
import type {AttributeProblem} from '../attributes.ts'
import type {Say} from '../words/say.ts'
import type {LooseValues, OptionTable, OptionValues} from '../options.ts'
import type {BuildEngine} from '../worker/engine.ts'

/** How a component takes part in the variables of a page. */
type Role = 'component' | 'input' | 'let'

/** Written by the author of a component, with the types of its own options. `R` is what its rehearsal gives. */
export interface Definition<S extends OptionTable, R> {
  name: string
  /** One sentence for the author of a page. */
  doc: string
  role?: Role
  options: S
  /** Fields that others may read: `$net.step`. */
  publishes?: readonly string[]
  /** What single options cannot see: several together, the body of the fence. Bound options have their defaults here. */
  check?(
    values: OptionValues<S>,
    source: string,
    bindings: Readonly<Record<string, string>>,
  ): AttributeProblem[]
  /** Options that other figures of its name take from it: what they show before anything runs. */
  shares?(values: OptionValues<S>): Readonly<Record<string, string>>
  /** Drawings from left to right; none for inputs. Must be pure. */
  panels(values: OptionValues<S>, source: string, say: Say, rehearsal?: R): Svg[]
  /** The picture in words, one or two sentences. */
  describe(values: OptionValues<S>, source: string, say: Say, rehearsal?: R): string
  /** What the component would have computed by itself, done once at build. */
  rehearse?(values: OptionValues<S>, source: string, engine: BuildEngine): Promise<R>
}

/** The same without the types of its options: what a table of components holds. */
export interface LiveComponent {
  name: string
  doc: string
  role: Role
  options: OptionTable
  publishes: readonly string[]
  /** Of the site that shows it: what it publishes is not known. */
  isOwn?: boolean
  check(values: LooseValues, source: string, bindings: Readonly<Record<string, string>>): AttributeProblem[]
  shares(values: LooseValues): Readonly<Record<string, string>>
  panels(values: LooseValues, source: string, say: Say, rehearsal?: unknown): Svg[]
  describe(values: LooseValues, source: string, say: Say, rehearsal?: unknown): string
  rehearse?(values: LooseValues, source: string, engine: BuildEngine): Promise<unknown>
}

/** Values given to the result must come from `parseAttributes` with the same `options`. */
export function defineComponent<S extends OptionTable, R = undefined>(
  definition: Definition<S, R>,
): LiveComponent {
  const typed = (values: LooseValues): OptionValues<S> => values as OptionValues<S>
  return {
    name: definition.name,
    doc: definition.doc,
    role: definition.role ?? 'component',
    options: definition.options,
    publishes: definition.publishes ?? [],
    shares: (values) => definition.shares?.(typed(values)) ?? {},
    check: (values, source, bindings) => definition.check?.(typed(values), source, bindings) ?? [],
    panels: (values, source, say, rehearsal) =>
      definition.panels(typed(values), source, say, rehearsal as R | undefined),
    describe: (values, source, say, rehearsal) =>
      definition.describe(typed(values), source, say, rehearsal as R | undefined),
    ...(definition.rehearse && {
      rehearse: async (values, source, engine) => definition.rehearse!(typed(values), source, engine),
    }),
  }
}
