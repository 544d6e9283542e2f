// `einsum(x, [0, 1], y, [1, 2], [0, 2])`: axes by numbers, as NumPy and MXNet take them too.
import {Builtin} from '../objects/builtin.ts'
import type {PyModule} from '../interpreter/module.ts'
import {toArray} from '../objects/iterate.ts'
import {Callable, ellipsis, type Kwargs, type Value} from '../objects/object.ts'

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'

function spelled(axes: Value): string {
  return toArray(axes)
    .map((axis) => (axis === ellipsis ? '...' : (letters[Number(axis)] ?? '')))
    .join('')
}

/** @param einsum takes an equation first */
function withAxesByNumbers(einsum: Callable): Builtin {
  return new Builtin('einsum(*operands, **kwargs)', (args: Value[], kwargs: Kwargs) => {
    if (args.length < 2 || typeof args[0] === 'string') return einsum.call(args, kwargs)
    const pairs = Math.floor(args.length / 2)
    const operands = Array.from({length: pairs}, (_, i) => args[2 * i] ?? null)
    const terms = Array.from({length: pairs}, (_, i) => spelled(args[2 * i + 1] ?? null))
    const output = args.length % 2 === 1 ? `->${spelled(args.at(-1) ?? null)}` : ''
    return einsum.call([terms.join(',') + output, ...operands], kwargs)
  })
}

/** In place of the function of the table, which it calls. */
export function replaceEinsum(module: PyModule | undefined): void {
  const einsum = module?.attributes.get('einsum')
  if (einsum instanceof Callable) module?.attributes.set('einsum', withAxesByNumbers(einsum))
}
