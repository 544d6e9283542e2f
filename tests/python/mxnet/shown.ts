// What a program of MXNet shows.
import {createSession} from 'd2lbook-python'

const before = `from mxnet import autograd, gluon, init, np, npx
from mxnet.gluon import nn, rnn
npx.set_np()
`

export async function shown(program: string): Promise<string> {
  const session = createSession({cells: [{id: 'cell', source: before + program}], onEvent: () => {}})
  const {outputs} = await session.run('cell')
  return outputs
    .map((output) => ('text' in output ? output.text : output.kind))
    .join('')
    .trimEnd()
}
