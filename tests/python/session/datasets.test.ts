// Small data that a host has for what cells fetch from the network.
import {gzipSync} from 'node:zlib'
import {createSession, type DataSource} from 'd2lbook-python'
import {expect, test} from 'vitest'

/** Two pictures to train with, one to test with, of 1 by 3 pixels. */
const pictures = Uint8Array.from([
  ...new TextEncoder().encode('D2LI'),
  // how many of each, how large
  2,
  0,
  1,
  0,
  1,
  0,
  3,
  0,
  // what they show, and the pixels
  7,
  1,
  9,
  0x0f,
  0x12,
  0x34,
  0x56,
  0x70,
])

const files: Record<string, Uint8Array> = {
  'timemachine.txt.gz': gzipSync('The Time Machine\n'),
  'fashion-mnist.bin.gz': gzipSync(pictures),
}

const host: DataSource = {read: (name) => files[name]}

async function run(source: string, data?: DataSource) {
  const session = createSession({
    cells: [{id: 'cell', source}],
    ...(data && {data}),
    onEvent: () => {},
  })
  return session.run('cell')
}

const fetching = `import requests
print(requests.get('http://d2l-data.s3-accelerate.amazonaws.com/timemachine.txt').text)`

test('an address that the host has something for', async () => {
  const {status, outputs} = await run(fetching, host)
  expect(status).toBe('ok')
  expect(outputs).toMatchObject([{kind: 'text', text: 'The Time Machine\n\n'}])
})

test('without data the reason names the package', async () => {
  const {status, reason} = await run(fetching)
  expect(status).toBe('needs-data')
  expect(reason).toContain('d2lbook-data')
})

test('any other address', async () => {
  const {status, reason} = await run("import requests\nrequests.get('https://example.org/a.zip')", host)
  expect(status).toBe('needs-data')
  expect(reason).toContain('https://example.org/a.zip lies on the network')
})

test('pictures, with a note for the reader that is told once', async () => {
  const {outputs} = await run(
    `import requests, _datasets
for part in ('train', 'test'):
    pixels, labels, shape = _datasets.images('fashion-mnist', part)
    print(list(pixels), list(labels), shape)`,
    host,
  )
  expect(outputs).toMatchObject([
    {kind: 'note', data: {name: 'Fashion-MNIST', count: 2, unit: 'images'}},
    {kind: 'text', text: '[0, 255, 17, 34, 51, 68] [7, 1] (2, 1, 3)\n[85, 102, 119] [9] (1, 1, 3)\n'},
  ])
})

test('labels of Gluon are arrays, alone and together', async () => {
  const {outputs} = await run(
    `from mxnet import gluon, np, npx
npx.set_np()
train = gluon.data.vision.FashionMNIST(train=True)
image, label = train[1]
print(image.shape, label.dtype, int(label))
_, labels = train[:]
print(labels.asnumpy() == 7)`,
    host,
  )
  expect(outputs.at(-1)).toMatchObject({
    kind: 'text',
    text: "(1, 3, 1) <class 'numpy.int32'> 1\n[ True False]\n",
  })
})
