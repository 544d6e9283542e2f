/** The forms in which a drift can be told. */
export const driftFormats = ['pretty', 'json', 'html'] as const
