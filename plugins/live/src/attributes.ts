// From what an author wrote (strings of a fence, values of MDX) to typed options, with every problem said.
import {nearest} from './nearest.ts'
import {OptionError, type LooseValues, type OptionTable, type OptionValues} from './options.ts'

export type AttributeValue = string | number | boolean | readonly (string | number)[]
export type Attributes = Readonly<Record<string, AttributeValue | undefined>>

/** What is wrong with one attribute, for a person. */
export interface AttributeProblem {
  option: string
  message: string
}

export interface ParsedAttributes<S extends OptionTable> {
  /** Every option has a value: the written one, else the default. */
  values: OptionValues<S>
  /** Options that follow a variable of the page: `alpha=$alpha`. The value may go on to a field: `$net.step`. */
  bindings: Record<string, string>
  problems: AttributeProblem[]
}

/** Read attributes with a table of options. Never throws: what is wrong keeps its default and is reported. */
export function parseAttributes<S extends OptionTable>(
  table: S,
  attributes: Attributes,
): ParsedAttributes<S> {
  const values: LooseValues = defaultValues(table)
  const bindings: Record<string, string> = {}
  const problems: AttributeProblem[] = []
  for (const [option, value] of Object.entries(attributes)) {
    if (value === undefined) continue
    const schema = Object.hasOwn(table, option) ? table[option] : undefined
    const text = attributeText(value)
    if (!schema) problems.push({option, message: unknownOption(option, Object.keys(table))})
    else if (isBinding(text)) bindings[option] = text.slice(1)
    else readOption(option, () => schema.parse(text), values, problems)
  }
  return {values: values as OptionValues<S>, bindings, problems}
}

export function defaultValues<S extends OptionTable>(table: S): OptionValues<S> {
  const entries = Object.entries(table).map(([name, option]) => [name, option.default])
  return Object.fromEntries(entries) as OptionValues<S>
}

/** As it would stand in a fence: `[5, 3]` is `5,3`. */
export function attributeText(value: AttributeValue): string {
  return typeof value === 'object' ? value.join(',') : String(value)
}

export function isBinding(text: string): boolean {
  return /^\$[\p{L}_][\p{L}\p{N}_]*(\.[\p{L}_][\p{L}\p{N}_]*)?$/u.test(text)
}

function readOption(
  option: string,
  read: () => unknown,
  values: LooseValues,
  problems: AttributeProblem[],
): void {
  try {
    values[option] = read()
  } catch (error) {
    if (!(error instanceof OptionError)) throw error
    problems.push({option, message: `${option}: ${error.message}`})
  }
}

function unknownOption(option: string, known: string[]): string {
  const near = nearest(option, known)
  const hint = near
    ? `did you mean \`${near}\`?`
    : `known are ${known.map((name) => `\`${name}\``).join(', ')}`
  return `unknown option \`${option}\`; ${hint}`
}
