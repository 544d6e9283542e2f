// Three steps of each optimizer. The weights were computed in NumPy from the kernels in MXNet's source.
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {isAlike} from '../truth/truth-pages.ts'
import {shown} from './shown.ts'

const recorded = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'recorded/optimizers.json'), 'utf8'),
) as {optimizer: string; weights: number[][]}[]

test.each(recorded)('$optimizer', async ({optimizer, weights}) => {
  const program = `w = gluon.Parameter('w', shape=(3,))
w.initialize()
w.set_data(np.array([1.0, -2.0, 0.5]))
trainer = gluon.Trainer([w], ${optimizer})
steps = []
for t in range(1, 4):
    with autograd.record():
        y = (w.data() * np.array([0.5 * t, -0.25, 0.1 * t * t])).sum()
    y.backward()
    trainer.step(2)
    steps.append(w.data().tolist())
print(steps)`
  const text = await shown(program)
  expect(isAlike(text, JSON.stringify(weights)) ? weights : text).toEqual(weights)
})
