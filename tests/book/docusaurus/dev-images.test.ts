// What `start` serves from the book's folder, asked by a real server.

import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {createServer, request, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import os from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {imageMiddleware} from '../../../plugins/book/src/docusaurus/dev-images.ts'
import {ImageStore} from '../../../plugins/book/src/docusaurus/images.ts'
import {OriginalFiles, originalsMiddleware} from '../../../plugins/book/src/languages/original-files.ts'

let folder: string
let server: Server
let picture: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-served-'))
  await writeFile(path.join(folder, '50% cat%20.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  const store = new ImageStore('/base/')
  picture = (await store.publish(path.join(folder, '50% cat%20.svg')))!.src
  const originals = new OriginalFiles('/base/')
  originals.add('50%25', 'hash', () => Promise.resolve({} as never))
  const images = imageMiddleware(() => store)
  const texts = originalsMiddleware(() => originals)
  server = createServer((asked, response) => {
    images(asked, response, () => texts(asked, response, () => response.writeHead(404).end()))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()))
})

afterAll(async () => {
  server.close()
  await rm(folder, {recursive: true})
})

/** As it stands in the line of the request: other clients mend addresses. */
function statusOf(target: string): Promise<number | undefined> {
  const {port} = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    request({host: '127.0.0.1', port, path: target}, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })
}

it('serves pictures and originals, whatever their names', async () => {
  expect(await statusOf(picture)).toBe(200)
  expect(await statusOf(`${picture}?x=1`)).toBe(200)
  expect(await statusOf('/base/assets/originals/50%25.json')).toBe(200)
})

it.each(['//', '//[', '/%', '/%zz.svg', '/base/%ff', 'http://x:PORT/', '*', '/?%', '/a\\b'])(
  'has nothing at %s, and goes on',
  async (target) => expect(await statusOf(target)).toBe(404),
)
