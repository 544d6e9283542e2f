// The methods behind the operators of numbers: `__add__`, `__radd__` and their like, made of the tables of operators.
import {notImplemented, type Value} from '../object.ts'

type Method<Data> = (self: Data, other: Value) => Value

/**
 * @param convert the number that the other operand is, undefined where it is none of this kind
 * @param operators two numbers to a value; undefined where this kind has no answer
 */
export function arithmeticMethods<Data>(
  operators: Readonly<Record<string, (a: Data, b: Data) => Value | undefined>>,
  convert: (value: Value) => Data | undefined,
): Record<string, Method<Data>> {
  const methods: Record<string, Method<Data>> = {}
  for (const [name, run] of Object.entries(operators)) {
    methods[`__${name}__(self, value, /)`] = (self, other) => {
      const right = convert(other)
      return (right === undefined ? undefined : run(self, right)) ?? notImplemented
    }
    methods[`__r${name}__(self, value, /)`] = (self, other) => {
      const left = convert(other)
      return (left === undefined ? undefined : run(left, self)) ?? notImplemented
    }
  }
  return methods
}

export const compareNames = ['eq', 'ne', 'lt', 'le', 'gt', 'ge'] as const

/** `__eq__` to `__ge__`. @param run NotImplemented where it does not know the other */
export function compareMethods<Self>(
  run: (op: (typeof compareNames)[number], self: Self, other: Value) => Value,
): Record<string, (self: Self, other: Value) => Value> {
  return Object.fromEntries(
    compareNames.map((op) => [
      `__${op}__(self, value, /)`,
      (self: Self, other: Value) => run(op, self, other),
    ]),
  )
}
