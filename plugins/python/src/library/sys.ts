// `sys`.
import {defineType} from '../objects/builtin.ts'
import {Dict} from '../objects/dict.ts'
import {raise} from '../objects/exceptions.ts'
import {List} from '../objects/list.ts'
import {moduleOf, type PyModule} from '../interpreter/module.ts'
import {limitDepth, machine} from '../interpreter/frame.ts'
import {Float, typeOf, type Value} from '../objects/object.ts'
import {runtime} from '../objects/runtime.ts'
import {standardStream} from '../objects/standard-stream.ts'
import {repr} from '../objects/text.ts'
import {Tuple, tupleType} from '../objects/tuple.ts'
import {frameAt} from './frame-object.ts'
import {float, functions} from './functions.ts'

const versionNames = ['major', 'minor', 'micro', 'releaselevel', 'serial']

/** Tuples whose items have names. */
function namedTuple(name: string, names: readonly string[], items: readonly Value[]): Tuple {
  const type = defineType<Tuple>(name, [tupleType], {
    methods: {
      '__repr__(self, /)': (self) =>
        `sys.${name}(${names.map((key, i) => `${key}=${repr(self.items[i] ?? null)}`).join(', ')})`,
    },
    getters: Object.fromEntries(names.map((key, i) => [key, (self: Tuple) => self.items[i] ?? null])),
  })
  return new Tuple(items, type)
}

const mostSize = 2n ** 63n - 1n

/** About what CPython uses for an object of the kind. */
function sizeOf(value: Value): number {
  if (value === null) return 16
  if (typeof value === 'boolean' || typeof value === 'number') return 28
  if (typeof value === 'bigint') return 24 + 4 * Math.ceil(value.toString(2).length / 30)
  if (typeof value === 'string') return 41 + value.length
  if (value instanceof Float) return 24
  if (value instanceof List) return 56 + 8 * value.items.length
  if (value instanceof Tuple) return 40 + 8 * value.items.length
  return value instanceof Dict ? 64 + 104 * Math.ceil(value.size / 5) : 48
}

export function makeSys(): PyModule {
  const {modules} = runtime()
  const version = namedTuple('version_info', versionNames, [3, 14, 0, 'final', 0])
  return moduleOf('sys', {
    version: '3.14.0 (d2lbook)',
    version_info: version,
    hexversion: 0x030e00f0,
    platform: 'linux',
    byteorder: 'little',
    maxsize: mostSize,
    maxunicode: 0x10ffff,
    argv: new List(['']),
    path: new List([]),
    executable: '',
    prefix: '/usr',
    modules: Dict.ofNames(modules),
    builtin_module_names: new Tuple([]),
    implementation: namedTuple(
      'implementation',
      ['name', 'version', 'cache_tag'],
      ['d2lbook', version, null],
    ),
    float_info: namedTuple(
      'float_info',
      [
        'max',
        'max_exp',
        'max_10_exp',
        'min',
        'min_exp',
        'min_10_exp',
        'dig',
        'mant_dig',
        'epsilon',
        'radix',
        'rounds',
      ],
      [
        float(Number.MAX_VALUE),
        1024,
        308,
        float(2 ** -1022),
        -1021,
        -307,
        15,
        53,
        float(Number.EPSILON),
        2,
        1,
      ],
    ),
    stdout: standardStream('stdout'),
    stderr: standardStream('stderr'),
    __stdout__: standardStream('stdout'),
    __stderr__: standardStream('stderr'),
    ...functions({
      'getsizeof(object, default=..., /)': sizeOf,
      'getrecursionlimit()': () => machine.depthLimit,
      'setrecursionlimit(limit, /)': (limit: Value) => {
        if (typeof limit !== 'number')
          throw raise('TypeError', `'${typeOf(limit).name}' object cannot be interpreted as an integer`)
        if (limit < 1) throw raise('ValueError', 'recursion limit must be greater or equal than 1')
        // deeper than this JavaScript itself has no room
        limitDepth(Math.min(limit, 3000))
        return null
      },
      '_getframe(depth=0, /)': (depth: Value) => frameAt(Number(depth)),
      'exception()': () => machine.handled ?? null,
      'exc_info()': () => {
        const {handled} = machine
        return new Tuple(handled ? [handled.type, handled, null] : [null, null, null])
      },
      'exit(status=None, /)': (status: Value) => {
        throw raise('SystemExit', ...(status === null ? [] : [status]))
      },
      'intern(string, /)': (string: Value) => {
        if (typeof string === 'string') return string
        throw raise('TypeError', `intern() argument must be str, not ${typeOf(string).name}`)
      },
      'getdefaultencoding()': () => 'utf-8',
      'getrefcount(object, /)': () => 2,
      'is_finalizing()': () => false,
    }),
  })
}
