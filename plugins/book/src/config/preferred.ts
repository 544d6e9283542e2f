// Whose outputs a page shows where there are recorded ones and ours.

export type Preferred = 'recorded' | 'live'

export const preferences = ['recorded', 'live'] as const satisfies Preferred[]
