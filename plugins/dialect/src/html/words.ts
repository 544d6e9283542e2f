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

/** `Section %s` and `4.1` make `Section 4.1`. A format without `%s` stands before the number. */
export function withNumber(format: string, number: string): string {
  return format.includes('%s') ? format.replace('%s', () => number) : `${format} ${number}`.trim()
}
