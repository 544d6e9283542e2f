/** The forms in which messages can be told. */
export const messageFormats = ['pretty', 'json', 'sarif', 'github'] as const

export type MessageFormat = (typeof messageFormats)[number]
