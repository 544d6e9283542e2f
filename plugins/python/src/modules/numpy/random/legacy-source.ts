// The numbers of `numpy.random.RandomState`. Source: numpy/random/src/legacy/legacy-distributions.c, _bounded_integers.pyx.in.
import {MersenneTwister} from '../../../library/mersenne-twister.ts'
import type {BitSource} from './bit-source.ts'
import {interval} from './interval.ts'

export class LegacySource implements BitSource {
  readonly isLegacy = true
  readonly twister = new MersenneTwister()
  /** Normal numbers come in pairs. */
  spare: number | undefined

  word(): number {
    return this.twister.word()
  }

  double(): number {
    return this.twister.random()
  }

  wide(): [high: number, low: number] {
    return [this.word(), this.word()]
  }

  /** Marsaglia's polar method; of a pair the second comes first. */
  normal(): number {
    const {spare} = this
    if (spare !== undefined) {
      this.spare = undefined
      return spare
    }
    for (;;) {
      const x = 2 * this.double() - 1
      const y = 2 * this.double() - 1
      const squared = x * x + y * y
      if (squared >= 1 || squared === 0) continue
      const factor = Math.sqrt((-2 * Math.log(squared)) / squared)
      this.spare = factor * x
      return factor * y
    }
  }

  exponential(): number {
    return -Math.log(1 - this.double())
  }

  upTo(last: number): number {
    return interval(this, last)
  }
}
