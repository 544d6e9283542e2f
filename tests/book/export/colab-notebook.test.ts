// `[colab]` of config.ini in notebooks: what is installed, what asks for a GPU, which drawings are taken from the web.

import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {BookFolder} from '../../../plugins/book/src/load/book-folder.ts'
import {readConfig} from '../../../plugins/book/src/config/book-config.ts'
import {exportBook} from '../../../plugins/book/src/export/export-book.ts'
import {notebookFaults, type NotebookFile} from '../../support/notebook-schema.ts'

const ini = `[project]
release = 1.2

[build]
tabs = pytorch, jax

[colab]
github_repo = pytorch, a/torch-colab
libs = pytorch, nets, nets==RELEASE
       jax, nets, nets==RELEASE
       jax, flax, -U flax
       plots, plots-for-all
libs_header = Install these
              libraries first.
gpu_pattern = try_gpu
replace_svg_url = img, https://nets.example/_images/
`

const page = `# Page

![A net](../img/net.svg)

\`\`\`{.python .input}
%load_ext d2lbook.tab
tab.interact_select(['pytorch', 'jax'])
# required_libs('gym==0.21', "wheel")
\`\`\`

\`\`\`{.python .input}
#@tab pytorch
from nets import torch as n
import os, plots.lines
n.try_gpu()
\`\`\`

\`\`\`{.python .input}
#@tab jax
from flax import linen
import nets
\`\`\`
`

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'd2lbook-colab-'))
  const files = {
    'config.ini': ini,
    'index.md': '# Book\n\n```toc\nch/page\n```\n',
    'ch/page.md': page,
    'img/net.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  }
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, 'book', file)), {recursive: true})
    await writeFile(path.join(folder, 'book', file), text)
  }
})

afterAll(() => rm(folder, {recursive: true, force: true}))

async function exported(file: string, forColab = true): Promise<NotebookFile & {metadata: object}> {
  const out = path.join(folder, forColab ? 'colab' : 'plain')
  await exportBook({
    book: new BookFolder(path.join(folder, 'book')),
    out,
    formats: ['ipynb'],
    tabs: null,
    forColab,
  })
  const text = await readFile(path.join(out, file), 'utf8')
  expect(notebookFaults(text)).toEqual([])
  return JSON.parse(text) as NotebookFile & {metadata: object}
}

const sources = ({cells}: NotebookFile) => cells.map(({source}) => [source].flat().join(''))

describe('a notebook for Colab', () => {
  test('installs what its framework imports and what the page asks for, under the words of the book', async () => {
    const torch = await exported('pytorch/ch/page.ipynb')
    expect(sources(torch).slice(0, 2)).toEqual([
      'Install these libraries first.',
      '!pip install nets==1.2\n!pip install plots-for-all\n!pip install gym==0.21\n!pip install wheel',
    ])
    const jax = sources(await exported('jax/ch/page.ipynb'))
    expect(jax[1]).toBe(
      '!pip install nets==1.2\n!pip install -U flax\n!pip install gym==0.21\n!pip install wheel',
    )
  })

  test('asks for a GPU where its own code speaks of one', async () => {
    expect((await exported('pytorch/ch/page.ipynb')).metadata).toMatchObject({accelerator: 'GPU'})
    expect((await exported('jax/ch/page.ipynb')).metadata).not.toHaveProperty('accelerator')
  })

  test('takes drawings from the web, where Colab finds them', async () => {
    const text = sources(await exported('pytorch/ch/page.ipynb')).join('\n')
    expect(text).toContain('![A net](https://nets.example/_images/net.svg)')
  })

  test('is left as it is where it needs nothing', async () => {
    expect(sources(await exported('pytorch/index.ipynb'))[0]).toBe('# Book\n\n- [Page](ch/page.ipynb)')
  })
})

test('other notebooks install nothing and keep their drawings', async () => {
  const plain = await exported('pytorch/ch/page.ipynb', false)
  expect(sources(plain).join('\n')).not.toContain('pip install')
  expect(sources(plain).join('\n')).toContain('](../../img/net.svg)')
  expect(plain.metadata).not.toHaveProperty('accelerator')
})

test.each([
  ['', []],
  ['torch, torch', [{tab: null, library: 'torch', package: 'torch'}]],
  ['JAX, jaxlib, -U jaxlib==RELEASE', [{tab: 'jax', library: 'jaxlib', package: '-U jaxlib==2.0'}]],
  ['alone', []],
])('libs = %j is read as %j', (line, libraries) => {
  expect(readConfig(`[project]\nrelease = 2.0\n[colab]\nlibs = ${line}\n`).colab.libraries).toEqual(libraries)
})
