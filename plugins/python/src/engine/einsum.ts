// `einsum`: every letter is an axis; those that the result lacks are summed over.
import type {Tensor} from 'd2lbook-tensor'
import type {Framework} from './framework.ts'

/**
 * @param equation `'ij,jk->ik'`; without an arrow the result has the letters that come once, in alphabetical order
 * @throws the framework's error where letters and axes do not fit together
 */
export function einsum(equation: string, operands: readonly Tensor[], framework: Framework): Tensor {
  const [left = '', right] = equation.replace(/\s/g, '').split('->')
  const terms = left.split(',')
  const refuse = (why: string): Error => framework.errors.other(`einsum(): ${why}`)
  if (terms.length !== operands.length)
    throw refuse(
      'more operands were provided than specified in the equation'.replace(
        'more',
        terms.length > operands.length ? 'fewer' : 'more',
      ),
    )
  const spelled = terms.map((term, i) => spell(term, operands[i]?.rank ?? 0, refuse))
  const sizes = lengths(spelled, operands, refuse)
  const output = right === undefined ? implied(spelled) : spell(right, dotsOf(spelled), refuse, true)
  const all = [...new Set([...output, ...spelled.flat()])]
  const [first, ...rest] = spelled.map((letters, i) =>
    spread(operands[i] as Tensor, letters, all, sizes),
  ) as [Tensor, ...Tensor[]]
  return contract(first, rest, all, output)
}

/** Letters of the axes; the dots become capitals that no equation has. */
function spell(term: string, rank: number, refuse: (why: string) => Error, isOutput = false): string[] {
  const [before = '', after] = term.split('...')
  const named = before.length + (after?.length ?? 0)
  if (after === undefined) {
    if (!isOutput && named !== rank)
      throw refuse(
        `the number of subscripts in the equation (${named}) does not match the number of dimensions (${rank}) for operand`,
      )
    return before.split('')
  }
  const dots = isOutput ? rank : rank - named
  return [...before.split(''), ...Array.from({length: dots}, (_, i) => `.${dots - i}`), ...after.split('')]
}

function dotsOf(spelled: readonly string[][]): number {
  return Math.max(...spelled.map((letters) => letters.filter((letter) => letter.startsWith('.')).length))
}

function implied(spelled: readonly string[][]): string[] {
  const all = spelled.flat()
  const letters = [...new Set(all)]
  const once = letters.filter(
    (letter) => !letter.startsWith('.') && all.filter((other) => other === letter).length === 1,
  )
  return [...letters.filter((letter) => letter.startsWith('.')), ...once.toSorted()]
}

function lengths(spelled: readonly string[][], operands: readonly Tensor[], refuse: (why: string) => Error) {
  const sizes = new Map<string, number>()
  for (const [i, letters] of spelled.entries()) {
    for (const [axis, letter] of letters.entries()) {
      const size = operands[i]?.shape[axis] ?? 1
      const known = sizes.get(letter) ?? 1
      if (known !== 1 && size !== 1 && known !== size)
        throw refuse(
          `subscript ${letter} has size ${size} for operand ${i} which does not broadcast with previously seen size ${known}`,
        )
      sizes.set(letter, Math.max(known, size))
    }
  }
  return sizes
}

/** With an axis for each of `all`, of length 1 where the operand has none. A letter that comes twice means the diagonal. */
function spread(
  x: Tensor,
  letters: readonly string[],
  all: readonly string[],
  sizes: ReadonlyMap<string, number>,
): Tensor {
  let result = x
  let own = [...letters]
  for (let at = own.findIndex(isRepeated); at >= 0; at = own.findIndex(isRepeated)) {
    const other = own.indexOf(own[at] ?? '', at + 1)
    result = diagonal(result, at, other)
    own = own.toSpliced(other, 1)
  }
  const present = all.filter((letter) => own.includes(letter))
  const ordered = result.permute(present.map((letter) => own.indexOf(letter)))
  return ordered.reshape(
    all.map((letter) =>
      own.includes(letter) ? (ordered.shape[present.indexOf(letter)] ?? sizes.get(letter) ?? 1) : 1,
    ),
  )
}

function isRepeated(letter: string, at: number, letters: readonly string[]): boolean {
  return letters.indexOf(letter, at + 1) >= 0
}

/** Along two axes at once, which become the first of them. */
function diagonal(x: Tensor, first: number, second: number): Tensor {
  const length = x.shape[first] ?? 0
  const rest = x.shape.map((_, axis) => axis).filter((axis) => axis !== first && axis !== second)
  const places = x.tensors.arange(0, length, 1, 'int64')
  const picked = x.permute([first, second, ...rest]).takeAt(places, places)
  const others = rest.map((_, i) => i + 1)
  return picked.permute([...others.slice(0, first), 0, ...others.slice(first)])
}

/** Products of two at a time, summed at once over what nobody else needs. */
function contract(
  first: Tensor,
  rest: readonly Tensor[],
  all: readonly string[],
  output: readonly string[],
): Tensor {
  let result = first
  for (const [i, next] of rest.entries()) {
    const later = rest.slice(i + 1)
    const isDone = (axis: number): boolean =>
      !output.includes(all[axis] ?? '') && later.every((other) => other.shape[axis] === 1)
    result = multiply(result, next, isDone)
  }
  const summed = all.flatMap((letter, axis) => (output.includes(letter) ? [] : [axis]))
  return summed.length === 0 ? result : result.sum(summed)
}

/** Element by element but for the axes that are done, which go into a product of matrices. */
function multiply(x: Tensor, y: Tensor, isDone: (axis: number) => boolean): Tensor {
  const axes = x.shape.map((_, axis) => axis)
  const sizes = (of: readonly number[], shape: readonly number[]): number =>
    of.reduce((size, axis) => size * (shape[axis] ?? 1), 1)
  const inner = axes.filter((axis) => isDone(axis) && x.shape[axis] === y.shape[axis] && x.shape[axis] !== 1)
  if (inner.length === 0) return x.mul(y)
  const both = axes.filter((axis) => !inner.includes(axis) && x.shape[axis] === y.shape[axis])
  const left = axes.filter((axis) => !inner.includes(axis) && !both.includes(axis) && y.shape[axis] === 1)
  const right = axes.filter((axis) => !inner.includes(axis) && !both.includes(axis) && !left.includes(axis))
  const rows = x
    .permute([...both, ...left, ...inner, ...right])
    .reshape([sizes(both, x.shape), sizes(left, x.shape), sizes(inner, x.shape)])
  const columns = y
    .permute([...both, ...inner, ...right, ...left])
    .reshape([sizes(both, y.shape), sizes(inner, y.shape), sizes(right, y.shape)])
  const order = [...both, ...left, ...right, ...inner]
  const product = rows
    .matmul(columns)
    .reshape(
      order.map((axis) => (inner.includes(axis) ? 1 : Math.max(x.shape[axis] ?? 1, y.shape[axis] ?? 1))),
    )
  return product.permute(axes.map((axis) => order.indexOf(axis)))
}
