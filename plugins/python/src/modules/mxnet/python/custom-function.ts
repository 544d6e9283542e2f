// `autograd.Function`. Source: python/mxnet/autograd.py of MXNet 2.
export const customFunction = {
  name: 'mxnet.autograd',
  source: String.raw`
class Function:
    """https://mxnet.apache.org/versions/master/api/python/docs/api/autograd/index.html#mxnet.autograd.Function"""

    def __init__(self):
        self._used = False
        self.saved_tensors = ()

    def save_for_backward(self, *args):
        self.saved_tensors = args

    def __call__(self, *inputs):
        assert not self._used, 'Each Function instance can only be called once. Please create another instance.'
        self._used = True
        before = set_recording(False)
        try:
            outputs = self.forward(*inputs)
        finally:
            set_recording(before)
        if not before:
            return outputs
        return _recorded(outputs, inputs, self.backward, self.__class__.__name__)

    def forward(self, *inputs):
        raise NotImplementedError

    def backward(self, *output_grads):
        raise NotImplementedError


def mark_variables(variables, gradients, grad_reqs='write'):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/autograd/index.html#mxnet.autograd.mark_variables"""
    variables = variables if isinstance(variables, (list, tuple)) else [variables]
    requests = [grad_reqs] * len(variables) if isinstance(grad_reqs, str) else grad_reqs
    for variable, request in zip(variables, requests):
        variable.attach_grad(request)
`,
}
