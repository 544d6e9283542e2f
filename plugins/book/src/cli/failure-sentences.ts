import {bundlerErrors, pageErrors, tellPageError} from '../docusaurus/page-errors.ts'

/** What went wrong, page by page where it is a page that went wrong. */
export function sentencesOf(error: unknown): string[] {
  const told = bundlerErrors().length
  if (told > 0) return [`the site cannot be built, for the ${told === 1 ? 'error' : `${told} errors`} above`]
  const found = pageErrors(error)
  if (found.every(({file}) => file === null)) return found.map(tellPageError)
  return ['the site cannot be built:', ...found.map(tellPageError)]
}
