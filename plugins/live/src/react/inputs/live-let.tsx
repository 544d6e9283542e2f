// A variable computed from others: defined for the page, and shown.
import {computed, signal, type ReadonlySignal} from '@preact/signals-core'
import {useEffect, useMemo, type ReactNode} from 'react'
import {parseAttributes, type Attributes} from '../../attributes.ts'
import {letOptions} from '../../components/input-options.ts'
import {ExpressionError, parseExpression} from '../../expression.ts'
import {rounded} from '../../model/number-text.ts'
import type {PageScope, VariableValue} from '../../page-scope.ts'
import type {LiveProps} from '../block-props.ts'
import {usePageScope} from '../surroundings.ts'
import {useSignalValue} from '../use-signal.ts'

export default function LiveLet(props: LiveProps & {attributes: Attributes}): ReactNode {
  const {attributes, source = '', page, initial} = props
  const {values} = useMemo(() => parseAttributes(letOptions, attributes), [attributes])
  const scope = usePageScope(page)
  const value = useMemo(() => letValue(source, scope, initial), [source, scope, initial])
  useEffect(() => (values.name ? scope?.define(values.name, value) : undefined), [scope, values.name, value])
  const shown = useSignalValue(value)
  if (values.look === 'hidden') return null
  const text = Number.isFinite(shown) ? shown.toFixed(values.digits).replace('-', '−') : rounded(shown)
  return (
    <p className="d2l-live-let">
      <span>{values.label || values.name}</span> = <output>{text}</output>
    </p>
  )
}

function letValue(
  source: string,
  scope: PageScope | undefined,
  initial: Readonly<Record<string, VariableValue>> | undefined,
): ReadonlySignal<number> {
  const expression = readFormula(source)
  if (!expression) return signal(Number.NaN)
  const inputs = expression.variables.map((name) => {
    const plain = name.replace(/^\$/, '')
    return {name, variable: scope?.variable(plain), first: initial?.[plain]}
  })
  return computed(() => {
    const entries = inputs.map(({name, variable, first}) => [
      name,
      Number(variable?.value ?? first ?? Number.NaN),
    ])
    return expression.evaluate(Object.fromEntries(entries) as Record<string, number>)
  })
}

/** Problems of the formula are the build's to report. */
function readFormula(source: string) {
  try {
    return parseExpression(source)
  } catch (error) {
    if (error instanceof ExpressionError) return undefined
    throw error
  }
}
