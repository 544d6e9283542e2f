// Where NumPy's random bits come from.

/** A generator of random bits, and how it makes numbers of some laws that others are made of. */
export interface BitSource {
  /** 32 random bits. */
  word(): number
  /** From 0 up to 1, of 53 random bits. */
  double(): number
  /** 64 random bits, the high ones first. */
  wide(): [high: number, low: number]
  normal(): number
  exponential(): number
  /** One of 0 to `last`, without bias. */
  upTo(last: number): number
  /** Laws are computed as before NumPy 1.17. */
  readonly isLegacy: boolean
}
