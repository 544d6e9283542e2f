/** How it may be known what was translated, in the order in which they are asked; `none`: only the two languages are compared. */
export const driftBases = ['record', 'origin', 'git', 'none'] as const

export type DriftBasis = (typeof driftBases)[number]
