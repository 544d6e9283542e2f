// One of 0 to `last`: bits are thrown away until they are small enough. Source: `random_interval` in numpy/random/src/distributions/distributions.c.
import type {BitSource} from './bit-source.ts'

export function interval(source: Pick<BitSource, 'word' | 'wide'>, last: number): number {
  if (last === 0) return 0
  if (last >= 2 ** 32) return wideInterval(source, BigInt(last))
  const mask = 2 ** (32 - Math.clz32(last)) - 1
  for (;;) {
    const value = (source.word() & mask) >>> 0
    if (value <= last) return value
  }
}

function wideInterval(source: Pick<BitSource, 'wide'>, last: bigint): number {
  const mask = 2n ** BigInt(last.toString(2).length) - 1n
  for (;;) {
    const [high, low] = source.wide()
    const value = ((BigInt(high) << 32n) | BigInt(low)) & mask
    if (value <= last) return Number(value)
  }
}
