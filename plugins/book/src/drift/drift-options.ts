/** How it may be known what was translated, in the order in which they are asked; `none`: only the two languages are compared. */
export const driftBases = ['record', 'origin', 'git', 'none'] as const

export type DriftBasis = (typeof driftBases)[number]

/** The forms in which a drift can be told. */
export const driftFormats = ['pretty', 'json', 'html'] as const
