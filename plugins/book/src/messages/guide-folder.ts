// The guide for authors travels with the package; in the repository it is read where it lies.

import {existsSync} from 'node:fs'

/** The folder of the guide, with a slash at its end. */
export function guideFolder(): URL {
  const packaged = new URL('../../guide/', import.meta.url)
  return existsSync(packaged) ? packaged : new URL('../../../../docs/guide/', import.meta.url)
}
