import {createTrainer, type BackendName} from '../../../plugins/tensor/src/index.ts'
import type {Contestant} from './contestant.ts'

export function own(backend: BackendName): Contestant {
  return {
    name: `d2lbook-tensor ${backend}`,
    open: async ({spec, data, learningRate, start}) => {
      const training = {optimizer: {name: 'sgd', learningRate}, batchSize: data.rows, seed: 0} as const
      const trainer = await createTrainer(spec, training, data, backend)
      await trainer.load(start)
      return {
        train: async (count) => void (await trainer.train(count)),
        weights: async () => (await trainer.state()).weights,
        dispose: () => trainer.dispose(),
      }
    },
  }
}
