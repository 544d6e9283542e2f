// Arithmetic, comparisons and truth: whole numbers and floats at once, all else by the operators of objects.
import {contains} from '../../objects/items.ts'
import {binary, compare, inplace, unary} from '../../objects/operators.ts'
import {Float, type Value} from '../../objects/object.ts'
import {isTrue} from '../../objects/truth.ts'
import type {Evaluate, Frame, Test} from '../frame.ts'
import {constantOf, type Expression, type Kind, type Located} from '../nodes.ts'
import type {Compiler, ExpressionRules, TestRules} from './compiler.ts'

type Operator = Kind<'BinOp'>['op']['nodeType']
type Comparison = Kind<'Compare'>['ops'][number]['nodeType']

const stems = {
  Add: 'add',
  Sub: 'sub',
  Mult: 'mul',
  MatMult: 'matmul',
  Div: 'truediv',
  Mod: 'mod',
  Pow: 'pow',
  LShift: 'lshift',
  RShift: 'rshift',
  BitOr: 'or',
  BitXor: 'xor',
  BitAnd: 'and',
  FloorDiv: 'floordiv',
} as const satisfies Record<Operator, string>

const most = Number.MAX_SAFE_INTEGER

function isSafe(value: number): boolean {
  return value <= most && value >= -most
}

/** The quick ways; undefined where the operands are of other kinds. */
const quick: {readonly [Name in Operator]?: (a: Value, b: Value) => Value | undefined} = {
  Add(a, b) {
    if (typeof a === 'number' && typeof b === 'number') {
      const sum = a + b
      if (isSafe(sum)) return sum
    } else if (a instanceof Float && b instanceof Float) return new Float(a.value + b.value)
    return undefined
  },
  Sub(a, b) {
    if (typeof a === 'number' && typeof b === 'number') {
      const difference = a - b
      if (isSafe(difference)) return difference
    } else if (a instanceof Float && b instanceof Float) return new Float(a.value - b.value)
    return undefined
  },
  Mult(a, b) {
    if (typeof a === 'number' && typeof b === 'number') {
      // no -0 among whole numbers
      const product = a * b + 0
      if (isSafe(product)) return product
    } else if (a instanceof Float && b instanceof Float) return new Float(a.value * b.value)
    return undefined
  },
  Div(a, b) {
    if (a instanceof Float && b instanceof Float) {
      if (b.value !== 0) return new Float(a.value / b.value)
    } else if (typeof a === 'number' && typeof b === 'number' && b !== 0) return new Float(a / b)
    return undefined
  },
  Mod(a, b) {
    if (typeof a !== 'number' || typeof b !== 'number' || b === 0) return undefined
    const rest = a % b
    return rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest + 0
  },
  FloorDiv(a, b) {
    if (typeof a !== 'number' || typeof b !== 'number' || b === 0) return undefined
    // exact: the quotient of what divides without rest
    const rest = a % b
    const whole = (a - rest) / b
    return rest !== 0 && rest < 0 !== b < 0 ? whole - 1 : whole + 0
  },
}

/** @returns what combines two values; the place is kept for errors */
export function combiner(
  operator: Operator,
  node: Located,
  isInPlace = false,
): (frame: Frame, a: Value, b: Value) => Value {
  const fast = quick[operator]
  const slow = (isInPlace ? inplace : binary).bind(undefined, stems[operator])
  if (!fast) {
    return (frame, a, b) => {
      frame.at = node
      return slow(a, b)
    }
  }
  return (frame, a, b) => {
    const result = fast(a, b)
    if (result !== undefined) return result
    frame.at = node
    return slow(a, b)
  }
}

function addition(node: Kind<'BinOp'>, left: Evaluate, right: Evaluate): Evaluate {
  return (frame) => {
    const a = left(frame)
    const b = right(frame)
    if (typeof a === 'number' && typeof b === 'number') {
      const sum = a + b
      if (sum <= most && sum >= -most) return sum
    } else if (a instanceof Float && b instanceof Float) return new Float(a.value + b.value)
    frame.at = node
    return binary('add', a, b)
  }
}

function subtraction(node: Kind<'BinOp'>, left: Evaluate, right: Evaluate): Evaluate {
  return (frame) => {
    const a = left(frame)
    const b = right(frame)
    if (typeof a === 'number' && typeof b === 'number') {
      const difference = a - b
      if (difference <= most && difference >= -most) return difference
    } else if (a instanceof Float && b instanceof Float) return new Float(a.value - b.value)
    frame.at = node
    return binary('sub', a, b)
  }
}

function multiplication(node: Kind<'BinOp'>, left: Evaluate, right: Evaluate): Evaluate {
  return (frame) => {
    const a = left(frame)
    const b = right(frame)
    if (typeof a === 'number' && typeof b === 'number') {
      const product = a * b + 0
      if (product <= most && product >= -most) return product
    } else if (a instanceof Float && b instanceof Float) return new Float(a.value * b.value)
    frame.at = node
    return binary('mul', a, b)
  }
}

/** `n + 1`, `n - 1`: a whole number on the right that is known. */
function step(node: Kind<'BinOp'>, left: Evaluate, by: number, right: Value): Evaluate {
  const stem = stems[node.op.nodeType]
  return (frame) => {
    const a = left(frame)
    if (typeof a === 'number') {
      const sum = a + by
      if (sum <= most && sum >= -most) return sum
    }
    frame.at = node
    return binary(stem, a, right)
  }
}

function binaryExpression(node: Kind<'BinOp'>, compiler: Compiler): Evaluate {
  const operator = node.op.nodeType
  const left = compiler.expression(node.left)
  const known = smallConstant(node.right)
  if (known !== undefined && operator === 'Add') return step(node, left, known, known)
  if (known !== undefined && operator === 'Sub') return step(node, left, -known, known)
  const right = compiler.expression(node.right)
  if (operator === 'Add') return addition(node, left, right)
  if (operator === 'Sub') return subtraction(node, left, right)
  if (operator === 'Mult') return multiplication(node, left, right)
  const combine = combiner(operator, node)
  return (frame) => combine(frame, left(frame), right(frame))
}

function smallConstant(node: Expression): number | undefined {
  const value = node.nodeType === 'Constant' ? constantOf(node) : undefined
  return typeof value === 'number' ? value : undefined
}

const unaryStems = {USub: 'neg', UAdd: 'pos', Invert: 'invert'} as const

function unaryExpression(node: Kind<'UnaryOp'>, compiler: Compiler): Evaluate {
  const operator = node.op.nodeType
  if (operator === 'Not') return negation(node, compiler)
  const operand = compiler.expression(node.operand)
  const stem = unaryStems[operator]
  return (frame) => {
    const value = operand(frame)
    if (operator === 'USub') {
      if (typeof value === 'number') return 0 - value
      if (value instanceof Float) return new Float(-value.value)
    }
    frame.at = node
    return unary(stem, value)
  }
}

function negation(node: Kind<'UnaryOp'>, compiler: Compiler): Test {
  const test = compiler.test(node.operand)
  return (frame) => !test(frame)
}

/** `a and b and c`: the first that decides, or the last. */
function logical(node: Kind<'BoolOp'>, compiler: Compiler): Evaluate {
  const values = compiler.expressions(node.values)
  const truth = truthAt(node)
  const decides = node.op.nodeType === 'Or'
  const [first, second] = values
  if (values.length === 2 && first && second) {
    return (frame) => {
      const value = first(frame)
      return truth(frame, value) === decides ? value : second(frame)
    }
  }
  return (frame) => {
    let value: Value = null
    for (const [i, evaluate] of values.entries()) {
      value = evaluate(frame)
      if (i < values.length - 1 && truth(frame, value) === decides) return value
    }
    return value
  }
}

export function truthAt(node: Located): (frame: Frame, value: Value) => boolean {
  return (frame, value) => {
    if (typeof value === 'boolean') return value
    frame.at = node
    return isTrue(value)
  }
}

function logicalTest(node: Kind<'BoolOp'>, compiler: Compiler): Test {
  const tests = node.values.map((value) => compiler.test(value))
  const [first, second] = tests
  if (tests.length === 2 && first && second)
    return node.op.nodeType === 'And'
      ? (frame) => first(frame) && second(frame)
      : (frame) => first(frame) || second(frame)
  return node.op.nodeType === 'And'
    ? (frame) => tests.every((test) => test(frame))
    : (frame) => tests.some((test) => test(frame))
}

type Relation = (frame: Frame, a: Value, b: Value) => Value

/** How two values compare: not always a truth, `array < 0` is an array. */
function relation(comparison: Comparison, node: Located): Relation {
  switch (comparison) {
    case 'Is':
      return (_, a, b) => isSame(a, b)
    case 'IsNot':
      return (_, a, b) => !isSame(a, b)
    case 'In':
      return (frame, a, b) => {
        frame.at = node
        return contains(b, a)
      }
    case 'NotIn':
      return (frame, a, b) => {
        frame.at = node
        return !contains(b, a)
      }
    default:
      return (frame, a, b) => {
        const result = order[comparison](a, b)
        if (result !== undefined) return result
        frame.at = node
        return compare(comparisonStems[comparison], a, b)
      }
  }
}

function isSame(a: Value, b: Value): boolean {
  return a === b
}

const comparisonStems = {Eq: 'eq', NotEq: 'ne', Lt: 'lt', LtE: 'le', Gt: 'gt', GtE: 'ge'} as const

type Ordered = keyof typeof comparisonStems

const order: {readonly [Name in Ordered]: (a: Value, b: Value) => boolean | undefined} = {
  Eq: (a, b) => {
    if (typeof a === 'number' && typeof b === 'number') return a === b
    if (typeof a === 'string' && typeof b === 'string') return a === b
    return a instanceof Float && b instanceof Float ? a.value === b.value : undefined
  },
  NotEq: (a, b) => {
    if (typeof a === 'number' && typeof b === 'number') return a !== b
    if (typeof a === 'string' && typeof b === 'string') return a !== b
    return a instanceof Float && b instanceof Float ? a.value !== b.value : undefined
  },
  Lt: (a, b) => {
    if (typeof a === 'number' && typeof b === 'number') return a < b
    return a instanceof Float && b instanceof Float ? a.value < b.value : undefined
  },
  LtE: (a, b) => {
    if (typeof a === 'number' && typeof b === 'number') return a <= b
    return a instanceof Float && b instanceof Float ? a.value <= b.value : undefined
  },
  Gt: (a, b) => {
    if (typeof a === 'number' && typeof b === 'number') return a > b
    return a instanceof Float && b instanceof Float ? a.value > b.value : undefined
  },
  GtE: (a, b) => {
    if (typeof a === 'number' && typeof b === 'number') return a >= b
    return a instanceof Float && b instanceof Float ? a.value >= b.value : undefined
  },
}

function compared(node: Kind<'Compare'>, compiler: Compiler): Evaluate {
  const left = compiler.expression(node.left)
  const rights = compiler.expressions(node.comparators)
  const relations = node.ops.map(({nodeType}) => relation(nodeType, node))
  const [right] = rights
  const [relate] = relations
  if (rights.length === 1 && right && relate) return (frame) => relate(frame, left(frame), right(frame))
  const truth = truthAt(node)
  return (frame) => {
    let a = left(frame)
    let result: Value = true
    for (const [i, evaluate] of rights.entries()) {
      const b = evaluate(frame)
      result = relations[i]?.(frame, a, b) ?? null
      if (i < rights.length - 1 && !truth(frame, result)) return result
      a = b
    }
    return result
  }
}

function comparisonTest(node: Kind<'Compare'>, compiler: Compiler): Test {
  const value = compared(node, compiler)
  const truth = truthAt(node)
  const [operator] = node.ops
  const [comparator] = node.comparators
  if (node.ops.length !== 1 || operator?.nodeType !== 'Lt' || !comparator)
    return (frame) => truth(frame, value(frame))
  const left = compiler.expression(node.left)
  const right = compiler.expression(comparator)
  return (frame) => {
    const a = left(frame)
    const b = right(frame)
    if (typeof a === 'number' && typeof b === 'number') return a < b
    frame.at = node
    return truth(frame, compare('lt', a, b))
  }
}

export const operatorExpressions: ExpressionRules = {
  BinOp: binaryExpression,
  UnaryOp: unaryExpression,
  BoolOp: logical,
  Compare: compared,
  IfExp(node, compiler) {
    const test = compiler.test(node.test)
    const then = compiler.expression(node.body)
    const otherwise = compiler.expression(node.orelse)
    return (frame) => (test(frame) ? then(frame) : otherwise(frame))
  },
}

export const operatorTests: TestRules = {
  Compare: comparisonTest,
  BoolOp: logicalTest,
  UnaryOp(node, compiler) {
    if (node.op.nodeType === 'Not') return negation(node, compiler)
    const value = unaryExpression(node, compiler)
    const truth = truthAt(node)
    return (frame) => truth(frame, value(frame))
  },
}
