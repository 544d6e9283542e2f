// `torchvision` over the files of the data room.
import {readFileSync} from 'node:fs'
import {createSession} from 'd2lbook-python'
import {files, folder} from '../../../plugins/data/src/index.ts'
import {expect, test} from 'vitest'

const known: readonly string[] = files

async function printed(source: string): Promise<string> {
  const session = createSession({
    cells: [{id: 'cell', source}],
    data: {
      read: (name) =>
        known.includes(name) ? new Uint8Array(readFileSync(new URL(name, folder))) : undefined,
    },
    seed: 0,
    onEvent: () => {},
  })
  const {outputs} = await session.run('cell')
  return outputs.map((output) => (output.kind === 'figure' ? '' : output.text)).join('\n')
}

test('pictures of clothes, as a set of data', async () => {
  expect(
    await printed(`import torch, torchvision
from torchvision import transforms
trans = transforms.Compose([transforms.Resize((32, 32)), transforms.ToTensor()])
train = torchvision.datasets.FashionMNIST(root="../data", train=True, transform=trans, download=True)
test = torchvision.datasets.FashionMNIST(root="../data", train=False, transform=trans, download=True)
print(len(train), len(test), train[0][0].shape, train[0][0].dtype, sorted(set(train.targets.tolist())))
X, y = next(iter(torch.utils.data.DataLoader(train, 64, shuffle=True)))
print(X.shape, y.dtype, bool(X.min() >= 0), bool(X.max() <= 1))
print(transforms.ToTensor(), train.classes[9])`),
  ).toBe(`Fashion-MNIST: a small stand-in, 1,600 images
1600 400 torch.Size([1, 32, 32]) torch.float32 [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
torch.Size([64, 1, 32, 32]) torch.int64 True True
ToTensor() Ankle boot
`)
})

test('a linear model tells clothes apart about as well as real ones', async () => {
  const accuracy = await printed(`import torch, torchvision
train, test = [torchvision.datasets.FashionMNIST(train=part) for part in (True, False)]
X, y = train.data.reshape(-1, 784).float() / 255, train.targets
W, b = torch.zeros(784, 10, requires_grad=True), torch.zeros(10, requires_grad=True)
for _ in range(60):
    loss = torch.nn.functional.cross_entropy(X @ W + b, y)
    loss.backward()
    with torch.no_grad():
        for p in (W, b):
            p -= 0.2 * p.grad
            p.grad.zero_()
shown = (test.data.reshape(-1, 784).float() / 255) @ W + b
print(float((shown.argmax(1) == test.targets).float().mean()))`)
  const share = Number(accuracy.split('\n').at(-2))
  expect(share).toBeGreaterThan(0.7)
  expect(share).toBeLessThan(0.9)
})
