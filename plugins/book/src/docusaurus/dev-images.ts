// `start` serves the book's pictures straight from where they lie.

import {createReadStream} from 'node:fs'
import type {IncomingMessage, ServerResponse} from 'node:http'
import path from 'node:path'
import {requestedPath} from '../files/requested-path.ts'
import type {ImageStore} from './images.ts'

const types: Record<string, string> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
}

/** A connect-style middleware. */
export function imageMiddleware(store: () => ImageStore) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const file = store().fileOf(requestedPath(request.url))
    if (!file) return next()
    response.setHeader('content-type', types[path.extname(file).toLowerCase()] ?? 'application/octet-stream')
    createReadStream(file).pipe(response)
  }
}
