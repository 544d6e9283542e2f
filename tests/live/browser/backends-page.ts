import {parseAttributes} from '../../../plugins/live/src/attributes.ts'
import {mlpOptions} from '../../../plugins/live/src/components/mlp-options.ts'
import {featureInputs, inOrder} from '../../../plugins/live/src/data/features.ts'
import {
  playgroundPoints,
  playgroundProblem,
  sourcePoints,
} from '../../../plugins/live/src/model/playground.ts'
import {gridInputs} from '../../../plugins/live/src/picture/plane.ts'
import {createHost, LiveClient, type Frame} from '../../../plugins/live/src/worker/index.ts'
import * as engine from '../../../plugins/tensor/src/index.ts'

export interface BackendRun {
  backend: string
  first: number
  last: number
  state: engine.TrainingState
}

const client = new LiveClient((onMessage) => {
  const receive = createHost(async () => engine, onMessage)
  return {post: receive, stop: () => {}}
})

/** Sixty steps on one backend, and nowhere else. */
function trainOn(backend: engine.BackendName, attributes: Record<string, string>): Promise<BackendRun> {
  const {values} = parseAttributes(mlpOptions, attributes)
  const problem = playgroundProblem(values, playgroundPoints(values, sourcePoints('')))
  return new Promise((resolve, reject) => {
    const frames: Frame[] = []
    let taken = ''
    const inputs = featureInputs(gridInputs(8), inOrder(values.features))
    const view = {inputs, rows: 64, hasNeurons: true}
    const run = client.open(
      {...problem, view, backend},
      {
        onBackend: (name) => (taken = name),
        onTrouble: (trouble) => reject(new Error(JSON.stringify(trouble))),
        onFrame: (frame) => {
          frames.push(frame)
          if (frame.step < 60) return run.shown()
          run.close()
          resolve({backend: taken, first: frames[0]!.trainLoss, last: frame.trainLoss, state: frame.state})
        },
      },
    )
    run.advance(60)
  })
}

Object.assign(globalThis, {trainOn})
