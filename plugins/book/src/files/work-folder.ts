// Where the plugin writes what the bundler reads. A build and a running `start` of one site share the folder of
// Docusaurus, but not this one: what they write differs.

import path from 'node:path'
import type {LoadContext} from '@docusaurus/types'

export function workFolder({generatedFilesDir, i18n}: LoadContext, pluginId: string): string {
  const work = process.env.NODE_ENV === 'production' ? 'build' : 'start'
  return path.join(generatedFilesDir, 'docusaurus-plugin-d2lbook', pluginId, work, i18n.currentLocale)
}
