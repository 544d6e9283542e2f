import type {RuleName} from '../messages/rules.ts'

/** The rules that bear on readers who do not see a page, or not as it is meant, in the order of the report. */
export const accessibilityRules: readonly RuleName[] = [
  'image-has-alt',
  'link-has-words',
  'page-has-title',
  'title-is-of-first-level',
  'heading-has-words',
  'heading-skips-no-level',
  'table-has-head',
  'media-has-title',
  'text-has-no-colours',
  'language-is-named',
]
