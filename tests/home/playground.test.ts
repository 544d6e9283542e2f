// The picture of the network on the front page, which is trained as those of a book are. Where it changes, `-u` draws it anew.

import path from 'node:path'
import {prepareLiveBlocks} from 'd2lbook-live'
import * as engine from 'd2lbook-tensor'
import {expect, test} from 'vitest'
import {playgroundOptions} from '../../src/home/playground-options.ts'

const home = path.resolve(import.meta.dirname, '../../src/home')

test.each(['en', 'vi'])('is what the engine makes of it: %s', async (locale) => {
  const block = {component: 'mlp', attributes: playgroundOptions, source: ''}
  const {blocks, problems} = await prepareLiveBlocks([block], {locale, engine})
  expect(problems).toEqual([])
  const {picture, description} = blocks[0]!
  await expect(`${JSON.stringify({picture, description}, null, 2)}\n`).toMatchFileSnapshot(
    path.join(home, `playground.${locale}.json`),
  )
})
