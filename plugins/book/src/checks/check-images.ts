// Pictures that are not there.

import type {PageFacts} from '../facts/page-facts.ts'
import type {Place} from '../messages/place.ts'
import {fileOf} from '../references/page-at.ts'
import {isReadableAddress} from '../text/readable-address.ts'
import {asIn, meant, refusal, shortened, stateOf, type CheckEffects, type Tell} from './check-effects.ts'

export async function checkImages(
  {images, page}: PageFacts,
  effects: CheckEffects,
  tell: Tell,
): Promise<void> {
  for (const {url, place} of images) {
    const file = isReadableAddress(url) ? fileOf(url, page) : undefined
    if (file === undefined) continue
    const state = await stateOf(url, file, page, effects)
    if (state === 'found')
      await checkContent(url, page, effects, (text) => tell('image-can-be-shown', place, text))
    else if (state === 'folder') tell('image-exists', place, `\`${file || '.'}\` is a folder, and no image`)
    else if (state === 'missing') await tellMissing({file, url, page, place}, effects, tell)
    else tell('file-is-in-book', place, refusal[state](url))
  }
}

async function tellMissing(
  {file, url, page, place}: {file: string; url: string; page: string; place: Place},
  effects: CheckEffects,
  tell: Tell,
): Promise<void> {
  const folder = file.slice(0, file.lastIndexOf('/') + 1)
  const isFolderThere =
    folder === '' || !effects.namesIn || (await effects.namesIn(asIn(url, folder))).length > 0
  const hint = await meant({file, url, page}, effects)
  if (isFolderThere || hint !== '') return tell('image-exists', place, `no image \`${file}\`${hint}`, file)
  tell(
    'image-exists',
    place,
    `no image \`${file}\`, as there is no folder \`${folder.slice(0, -1)}\``,
    folder,
  )
}

async function checkContent(
  url: string,
  page: string,
  {find, pictureProblem}: CheckEffects,
  tell: (text: string) => void,
): Promise<void> {
  const found = find?.(url, page)
  const problem = found?.state === 'found' ? await pictureProblem?.(found.file) : undefined
  if (problem !== undefined) tell(`\`${shortened(url)}\` ${problem}`)
}
