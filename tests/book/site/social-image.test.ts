import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {socialImage} from '../../../plugins/book/src/site/social-image.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-social-'))
  await writeFile(path.join(folder, 'large logo.gif'), gif(240, 200))
  await writeFile(path.join(folder, 'small.gif'), gif(64, 64))
  await writeFile(
    path.join(folder, 'drawing.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"/>',
  )
  await writeFile(path.join(folder, 'broken.png'), 'no picture')
})
afterAll(() => rm(folder, {recursive: true, force: true}))

/** The head of a GIF, which is all that says how large it is. */
function gif(width: number, height: number): Uint8Array {
  const size = [width, height].flatMap((length) => [length % 256, Math.floor(length / 256)])
  return new Uint8Array([...Buffer.from('GIF89a'), ...size, 0, 0, 0])
}

test.each([
  ['large%20logo.gif', 'large%20logo.gif'],
  ['small.gif', undefined],
  ['drawing.svg', undefined],
  ['broken.png', undefined],
  ['gone.png', undefined],
  [undefined, undefined],
])('the logo %s is shown with links to the book as %s', async (logo, shown) => {
  expect(await socialImage(logo, folder)).toBe(shown)
})
