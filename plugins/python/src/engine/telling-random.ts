// A generator that tells of what it draws: its numbers are not those of the real framework.
import type {Random} from 'd2lbook-tensor'
import {tellOtherNumbers} from '../objects/other-numbers.ts'

export function tellingRandom({uniform, normal, integer, permutation}: Random): Random {
  const telling =
    <Parameters extends unknown[], Result>(draw: (...parameters: Parameters) => Result) =>
    (...parameters: Parameters): Result => {
      tellOtherNumbers()
      return draw(...parameters)
    }
  return {
    uniform: telling(uniform),
    normal: telling(normal),
    integer: telling(integer),
    permutation: telling(permutation),
  }
}
