// `time`: the session's clock.
import type {Value} from '../objects/object.ts'
import {moduleOf, type PyModule} from '../interpreter/module.ts'
import {toNumber} from '../objects/numbers.ts'
import {raise} from '../objects/exceptions.ts'
import {runtime} from '../objects/runtime.ts'
import {repr} from '../objects/text.ts'
import {Tuple, tupleType} from '../objects/tuple.ts'
import {defineType} from '../objects/builtin.ts'
import {dateFromSeconds, formatDate} from './date-format.ts'
import {float, functions} from './functions.ts'

const fields = [
  'tm_year',
  'tm_mon',
  'tm_mday',
  'tm_hour',
  'tm_min',
  'tm_sec',
  'tm_wday',
  'tm_yday',
  'tm_isdst',
]

const structTimeType = defineType<Tuple>('struct_time', [tupleType], {
  methods: {
    '__repr__(self, /)': ({items}) =>
      `time.struct_time(${fields.map((name, i) => `${name}=${repr(items[i] ?? null)}`).join(', ')})`,
  },
  getters: Object.fromEntries(fields.map((name, i) => [name, (self: Tuple) => self.items[i] ?? null])),
})

function structTime(date: Date): Tuple {
  const start = Date.UTC(date.getUTCFullYear(), 0, 1)
  const dayOfYear = Math.floor((date.getTime() - start) / 86_400_000) + 1
  return new Tuple(
    [
      date.getUTCFullYear(),
      date.getUTCMonth() + 1,
      date.getUTCDate(),
      date.getUTCHours(),
      date.getUTCMinutes(),
      date.getUTCSeconds(),
      (date.getUTCDay() + 6) % 7,
      dayOfYear,
      0,
    ],
    structTimeType,
  )
}

function dateOf(time: Value): Date {
  if (time === null || time === undefined) return dateFromSeconds(runtime().now())
  if (!(time instanceof Tuple)) return dateFromSeconds(toNumber(time))
  const [year = 0, month = 1, ...rest] = time.items.map(Number)
  return new Date(Date.UTC(year, month - 1, ...rest.slice(0, 4)))
}

// in a page there is no waiting: the clock goes on by what was slept
let slept = 0

function now(): number {
  return runtime().now() + slept
}

const sinceStart = () => float(now())

export function makeTime(): PyModule {
  return moduleOf('time', {
    struct_time: structTimeType,
    timezone: 0,
    tzname: new Tuple(['UTC', 'UTC']),
    ...functions({
      'time()': sinceStart,
      'perf_counter()': sinceStart,
      'monotonic()': sinceStart,
      'process_time()': sinceStart,
      'time_ns()': () => BigInt(Math.round(now() * 1e6)) * 1000n,
      'perf_counter_ns()': () => BigInt(Math.round(now() * 1e6)) * 1000n,
      'sleep(seconds, /)': (seconds: Value) => {
        const length = toNumber(seconds)
        if (length < 0) throw raise('ValueError', 'sleep length must be non-negative')
        slept += length
        return null
      },
      'gmtime(seconds=None, /)': (time: Value) => structTime(dateOf(time)),
      'localtime(seconds=None, /)': (time: Value) => structTime(dateOf(time)),
      'mktime(tuple, /)': (time: Value) => float(dateOf(time).getTime() / 1000),
      'strftime(format, tuple=None, /)': (format: string, time: Value) => formatDate(dateOf(time), format),
      'ctime(seconds=None, /)': (time: Value) => formatDate(dateOf(time), '%a %b %e %H:%M:%S %Y'),
      'asctime(tuple=None, /)': (time: Value) => formatDate(dateOf(time), '%a %b %e %H:%M:%S %Y'),
    }),
  })
}
