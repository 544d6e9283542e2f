// f-strings.
import {callSpecial} from '../../objects/invoke.ts'
import {raise} from '../../objects/exceptions.ts'
import {typeOf, type Value} from '../../objects/object.ts'
import {repr, str} from '../../objects/text.ts'
import {asciiOnly} from '../../objects/string-literal.ts'
import type {Evaluate, Frame} from '../frame.ts'
import {constantOf, type Expression, type Kind} from '../nodes.ts'
import type {Compiler, ExpressionRules} from './compiler.ts'

export const textExpressions: ExpressionRules = {
  JoinedStr(node, compiler) {
    return joined(node, compiler)
  },
  FormattedValue(node, compiler) {
    return formatted(node, compiler)
  },
}

type Write = (frame: Frame) => string

function joined(node: Kind<'JoinedStr'>, compiler: Compiler): Write {
  const parts = node.values.map((part) => textOf(part, compiler))
  return (frame) => {
    let text = ''
    for (const part of parts) text += part(frame)
    return text
  }
}

function textOf(node: Expression, compiler: Compiler): Write {
  if (node.nodeType === 'FormattedValue') return formatted(node, compiler)
  if (node.nodeType === 'JoinedStr') return joined(node, compiler)
  if (node.nodeType === 'Constant') {
    const text = str(constantOf(node))
    return () => text
  }
  const value = compiler.expression(node)
  return (frame) => str(value(frame))
}

function formatted(node: Kind<'FormattedValue'>, compiler: Compiler): Write {
  const value: Evaluate = compiler.expression(node.value)
  const spec = node.format_spec && textOf(node.format_spec, compiler)
  const convert = conversions[node.conversion]
  return (frame) => {
    const plain = value(frame)
    const format = spec?.(frame) ?? ''
    frame.at = node
    const result = convert ? convert(plain) : plain
    return typeof result === 'string' && format === '' ? result : formatValue(result, format)
  }
}

const conversions: Readonly<Record<number, (value: Value) => string>> = {
  // the codes of s, r, a
  115: str,
  114: repr,
  97: (value) => asciiOnly(repr(value)),
}

/** `format(value, spec)` */
function formatValue(value: Value, spec: string): string {
  const text = callSpecial(value, '__format__', spec)
  if (text === undefined && spec === '') return str(value)
  if (typeof text === 'string') return text
  throw raise(
    'TypeError',
    `__format__ must return a str, not ${text === undefined ? 'NoneType' : typeOf(text).name}`,
  )
}
