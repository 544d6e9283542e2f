// Addresses that cannot be read, such as could run, and pictures that readers fetch from elsewhere.

import type {PageFacts} from '../facts/page-facts.ts'
import type {Place} from '../messages/place.ts'
import {isReadableAddress} from '../text/readable-address.ts'
import {isSafeLink, isSafePicture, originOf} from '../text/safe-url.ts'
import {shortened, type Tell} from './check-effects.ts'

export function checkAddresses({images, links}: PageFacts, tell: Tell): void {
  for (const {url, place} of links)
    if (!isSafeLink(url))
      tell('address-is-safe', place, `a link does not lead to \`${shortened(url)}\`; it is left out`)
    else checkForm(url, place, tell)
  for (const {url, place} of images) {
    const origin = originOf(url)
    if (origin !== undefined)
      tell(
        'image-is-local',
        place,
        `this image is on \`${origin}\`, which readers need and which sees them`,
        origin,
      )
    if (!isSafePicture(url))
      tell('address-is-safe', place, `no image can be at \`${shortened(url)}\`; it is left out`)
    else checkForm(url, place, tell)
  }
}

function checkForm(url: string, place: Place | null, tell: Tell): void {
  if (!isReadableAddress(url))
    tell('address-can-be-read', place, `\`${shortened(url)}\` is no address; it is shown as text`)
}
