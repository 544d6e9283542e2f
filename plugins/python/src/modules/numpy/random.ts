// `numpy.random`: the functions of old, which share one generator.
import {createRandom, type Dtype, type Random, type Tensor} from 'd2lbook-tensor'
import {Builtin} from '../../objects/builtin.ts'
import {raise} from '../../objects/exceptions.ts'
import {Float, type Value} from '../../objects/object.ts'
import {List} from '../../objects/list.ts'
import {operandOf, tensorFromValue} from '../../engine/convert.ts'
import {integer, number, shape, tensor as tensorParameter} from '../../engine/parameters.ts'
import {room} from '../../engine/room.ts'
import {tellingRandom} from '../../engine/telling-random.ts'
import {TensorObject} from '../../engine/tensor-object.ts'
import type {Framework} from '../../engine/framework.ts'

/** @param broken the type of numbers that are drawn @param generator of what is drawn after `seed` */
export function randomMembers(
  framework: Framework,
  broken: Dtype,
  generator: (seed: number) => Random = (seed) => tellingRandom(createRandom(seed)),
): readonly (readonly [string, Value])[] {
  const place = (name: string, parameter: string) => ({framework, name, parameter, position: 1})

  /** A number where no size is given. */
  function drawn(name: string, size: Value, draw: (sizes: readonly number[]) => Tensor): Value {
    if (size !== null) return framework.wrap(draw(shape.read(size, place(name, 'size'))))
    const one = draw([])
    // only NumPy has numbers of Python's own here
    if (framework.name !== 'numpy') return framework.wrap(one)
    return one.dtype === broken ? new Float(one.item()) : one.item()
  }

  function scaled(
    name: string,
    size: Value,
    draw: (sizes: readonly number[]) => Tensor,
    a: Value,
    b: Value,
    mix: (unit: Tensor, a: Tensor, b: Tensor) => Tensor,
  ): Value {
    const [first, second] = [a, b].map((value) => operandOf(value, framework))
    if (!first || !second) throw raise('TypeError', `${name}() got something that is no number`)
    const wide = first.add(second).shape
    if (size === null && wide.length === 0) return drawn(name, null, () => mix(draw([]), first, second))
    const sizes = size === null ? wide : shape.read(size, place(name, 'size'))
    return framework.wrap(mix(draw(sizes), first, second))
  }

  const uniform = (sizes: readonly number[]): Tensor => room(framework).uniform(sizes, 0, 1, broken)
  const normal = (sizes: readonly number[]): Tensor => room(framework).normal(sizes, 0, 1, broken)

  function randint(low: Value, high: Value, size: Value): Value {
    const [first, last] =
      high === null
        ? [0, integer.read(low, place('randint', 'low'))]
        : [integer.read(low, place('randint', 'low')), integer.read(high, place('randint', 'high'))]
    if (first >= last) throw raise('ValueError', 'low >= high')
    return drawn('randint', size, (sizes) => room(framework).integers(first, last, sizes, 'int64'))
  }

  /** In place, along the first axis. */
  function shuffle(x: Value): Value {
    if (x instanceof List) {
      const order = room(framework).random.permutation(x.items.length)
      x.items = Array.from(order, (at) => x.items[at] ?? null)
    } else if (x instanceof TensorObject) {
      const {tensor} = x
      tensor.assign(tensor.take(room(framework).permutation(tensor.shape[0] ?? 0)))
    } else throw raise('TypeError', 'shuffle() needs a list or an array')
    return null
  }

  function permutation(x: Value): Value {
    if (typeof x === 'number') return framework.wrap(room(framework).permutation(x))
    const tensor = tensorParameter.read(x, place('permutation', 'x'))
    return framework.wrap(tensor.take(room(framework).permutation(tensor.shape[0] ?? 0)))
  }

  function multinomial(trials: Value, probabilities: Value, size: Value): Value {
    const weights =
      tensorFromValue(probabilities, framework) ??
      tensorParameter.read(probabilities, place('multinomial', 'pvals'))
    const count = integer.read(trials, place('multinomial', 'n'))
    const sizes = size === null ? [] : shape.read(size, place('multinomial', 'size'))
    const rows = Array.from({length: sizes.reduce((product, length) => product * length, 1)}, () =>
      room(framework).multinomial(count, weights.values()),
    )
    return framework.wrap(
      room(framework)
        .concat(rows)
        .reshape([...sizes, weights.size]),
    )
  }

  function choice(a: Value, size: Value, replace: Value): Value {
    const source =
      typeof a === 'number' ? room(framework).arange(a) : tensorParameter.read(a, place('choice', 'a'))
    const sizes = size === null ? [] : shape.read(size, place('choice', 'size'))
    const count = sizes.reduce((product, length) => product * length, 1)
    if (replace === false && count > source.size)
      throw raise('ValueError', 'Cannot take a larger sample than population when replace is False')
    const places =
      replace === false
        ? room(framework).permutation(source.size).get({stop: count}).reshape(sizes)
        : room(framework).integers(0, source.size, sizes)
    return framework.wrap(source.take(places))
  }

  return [
    [
      'seed',
      new Builtin(
        'seed(seed=None)',
        (seed: Value) => (
          (room(framework).random = generator(seed === null ? 0 : number.read(seed, place('seed', 'seed')))),
          null
        ),
      ),
    ],
    ['rand', new Builtin('rand(*dn)', (args: Value[]) => drawn('rand', sizesOf(args), uniform))],
    ['randn', new Builtin('randn(*dn)', (args: Value[]) => drawn('randn', sizesOf(args), normal))],
    ['random', new Builtin('random(size=None)', (size: Value) => drawn('random', size, uniform))],
    [
      'random_sample',
      new Builtin('random_sample(size=None)', (size: Value) => drawn('random_sample', size, uniform)),
    ],
    [
      'uniform',
      new Builtin('uniform(low=0.0, high=1.0, size=None)', (low: Value, high: Value, size: Value) =>
        scaled('uniform', size, uniform, low, high, (unit, a, b) => unit.mul(b.sub(a)).add(a)),
      ),
    ],
    [
      'normal',
      new Builtin('normal(loc=0.0, scale=1.0, size=None)', (loc: Value, scale: Value, size: Value) =>
        scaled('normal', size, normal, loc, scale, (unit, mean, deviation) => unit.mul(deviation).add(mean)),
      ),
    ],
    [
      'standard_normal',
      new Builtin('standard_normal(size=None)', (size: Value) => drawn('standard_normal', size, normal)),
    ],
    ['randint', new Builtin('randint(low, high=None, size=None, dtype=None)', randint)],
    ['shuffle', new Builtin('shuffle(x)', shuffle)],
    ['permutation', new Builtin('permutation(x)', permutation)],
    ['multinomial', new Builtin('multinomial(n, pvals, size=None)', multinomial)],
    ['choice', new Builtin('choice(a, size=None, replace=True, p=None)', choice)],
  ]
}

function sizesOf(args: readonly Value[]): Value {
  return args.length === 0 ? null : new List([...args])
}
