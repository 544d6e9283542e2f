// Stands for `react-dom/server` in the bundle that renders the pages of a site. Docusaurus ends a build at the first
// error of any component. An error in a part that an author has programmed (`@theme/MdxPart`) has a boundary around
// it, and React shows what the boundary has instead: such an error is told, and the build goes on.
import {listenToParts} from 'docusaurus-theme-d2lbook/client/mdx-parts'
import * as server from 'react-dom/server.node'

export * from 'react-dom/server.node'

let part = ''
const told = new Set()

listenToParts({
  enter(place) {
    part = place
  },
  tell,
})

function tell(place, error) {
  const words = (error instanceof Error ? error.message : String(error)).split('\n')[0]
  const line = `${place}: this part of the page fails when it is run, and is left out: ${words}`
  if (!told.has(line)) console.warn(line)
  told.add(line)
}

export function renderToPipeableStream(app, options) {
  return server.renderToPipeableStream(app, {
    ...options,
    // else what is long would be put in its place by a script, and not be there without scripts
    progressiveChunkSize: Number.MAX_SAFE_INTEGER,
    onError(error, info) {
      if (!/\bMdxPartBody\b/.test(info?.componentStack ?? '')) return options.onError?.(error, info)
      tell(part, error)
      return undefined
    },
  })
}
