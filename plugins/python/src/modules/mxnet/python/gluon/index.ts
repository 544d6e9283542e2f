// What stands in `mxnet.gluon` itself.
export const gluon = {
  name: 'mxnet.gluon',
  source: String.raw`
from mxnet.gluon.block import Block, HybridBlock, SymbolBlock
from mxnet.gluon.parameter import Constant, DeferredInitializationError, Parameter, ParameterDict
from mxnet.gluon.trainer import Trainer
`,
}
