/** The words that no page holds. */
export interface HtmlWords {
  /** `%s` stands for the number. */
  figure: string
  table: string
  /** Names a picture that a program put out. */
  output: string
  /** The titles of boxes that have none of their own, by kind: `note`, `tip`. */
  boxes: Record<string, string>
}

export const englishWords: HtmlWords = {
  figure: 'Fig. %s',
  table: 'Table %s',
  output: 'Output',
  boxes: {
    secondary: 'Note',
    success: 'Success',
    info: 'Info',
    note: 'Note',
    tip: 'Tip',
    important: 'Important',
    caution: 'Caution',
    warning: 'Warning',
    danger: 'Danger',
  },
}

/** `Fig. %s` and `1` make `Fig. 1`. */
export function withNumber(format: string, number: string): string {
  return format.replace('%s', () => number)
}
