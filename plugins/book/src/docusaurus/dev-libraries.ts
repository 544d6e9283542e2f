// `start` serves the book's own package and small data, which a build writes as files.

import type {IncomingMessage, ServerResponse} from 'node:http'
import {requestedPath} from '../files/requested-path.ts'
import type {DataFiles} from '../run/site-data.ts'
import type {LibraryFiles} from '../run/library-files.ts'

/** A connect-style middleware. */
export function libraryMiddleware(files: () => LibraryFiles) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const found = files().at(requestedPath(request.url))
    if (found === undefined) return next()
    response.setHeader('content-type', 'application/json')
    response.end(found)
  }
}

/** The same for the files of small data. */
export function dataMiddleware(files: () => DataFiles) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const found = files().at(requestedPath(request.url))
    if (found === undefined) return next()
    response.setHeader('content-type', 'application/octet-stream')
    response.end(found)
  }
}
