import type {PageFacts} from './page-facts.ts'
import type {Place} from '../messages/place.ts'

/** Where a message about a page as a whole stands: at its first heading, else at its start. */
export function titlePlace({outline}: PageFacts): Place {
  return outline.find((item) => item.kind === 'section')?.place ?? [1, 1, 1, 1]
}
