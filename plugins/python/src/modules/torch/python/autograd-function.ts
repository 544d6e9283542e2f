// Functions with gradients of their own, and gradients of functions. Source: torch/autograd/{function,functional}.py of PyTorch 2.13.
import type {PythonFile} from '../../../engine/framework-module.ts'

export const autogradFunction: PythonFile = {
  name: 'torch.autograd.function',
  source: String.raw`
import torch as _torch


class FunctionCtx:
    """https://docs.pytorch.org/docs/stable/autograd.html#context-method-mixins"""

    _saved = ()

    def save_for_backward(self, *tensors):
        self._saved = tensors

    @property
    def saved_tensors(self):
        return self._saved

    def save_for_forward(self, *tensors):
        pass

    def mark_dirty(self, *args):
        pass

    def mark_non_differentiable(self, *args):
        self._fixed = [id(one) for one in args]

    def set_materialize_grads(self, value):
        pass


class Function(FunctionCtx):
    """https://docs.pytorch.org/docs/stable/autograd.html#torch.autograd.Function"""

    @staticmethod
    def forward(*args, **kwargs):
        raise NotImplementedError("You must implement the forward function for custom autograd.Function.")

    @staticmethod
    def setup_context(ctx, inputs, output):
        raise NotImplementedError("setup_context is not implemented.")

    @staticmethod
    def backward(ctx, *grad_outputs):
        raise NotImplementedError(
            "You must implement either the backward or vjp method for your custom autograd.Function to use it with "
            "backward mode AD."
        )

    @classmethod
    def apply(cls, *args):
        ctx = type(cls.__name__ + "Backward", (FunctionCtx,), {})()
        ctx.needs_input_grad = tuple(isinstance(one, _torch.Tensor) and one.requires_grad for one in args)
        with _torch.no_grad():
            if cls.setup_context is Function.setup_context:
                output = cls.forward(ctx, *args)
            else:
                output = cls.forward(*args)
                cls.setup_context(ctx, args, output)
        if not _torch.is_grad_enabled() or not any(ctx.needs_input_grad):
            return output
        places = [i for i, one in enumerate(args) if isinstance(one, _torch.Tensor)]
        outputs = output if isinstance(output, tuple) else (output,)

        def gradients(which, grad):
            grads = [grad if i == which else _torch.zeros_like(one) if isinstance(one, _torch.Tensor) else None
                     for i, one in enumerate(outputs)]
            results = cls.backward(ctx, *grads)
            results = results if isinstance(results, tuple) else (results,)
            if len(results) < len(args):
                raise RuntimeError(
                    f"function {cls.__name__}Backward returned an incorrect number of gradients "
                    f"(expected {len(args)}, got {len(results)})"
                )
            return [results[i] for i in places]

        fixed = getattr(ctx, "_fixed", ())
        made = tuple(
            one if not isinstance(one, _torch.Tensor) or id(one) in fixed or not one.is_floating_point()
            else _attach(cls.__name__ + "Backward", [args[p] for p in places], one, lambda grad, i=i: gradients(i, grad))
            for i, one in enumerate(outputs)
        )
        return made if isinstance(output, tuple) else made[0]


def once_differentiable(fn):
    return fn
`,
}

export const autogradFunctional: PythonFile = {
  name: 'torch.autograd.functional',
  source: String.raw`
import torch as _torch


def _prepared(inputs, create_graph):
    is_tuple = isinstance(inputs, tuple)
    given = inputs if is_tuple else (inputs,)
    own = tuple(one if create_graph and one.requires_grad else one.detach().requires_grad_() for one in given)
    return is_tuple, own


def _grads(output, inputs, create_graph):
    if not output.requires_grad:
        return [_torch.zeros_like(one) for one in inputs]
    grads = _torch.autograd.grad(output, inputs, retain_graph=True, create_graph=create_graph, allow_unused=True)
    return [_torch.zeros_like(one) if grad is None else grad for one, grad in zip(inputs, grads)]


def jacobian(func, inputs, create_graph=False, strict=False, vectorize=False, strategy="reverse-mode"):
    """https://docs.pytorch.org/docs/stable/generated/torch.autograd.functional.jacobian.html"""
    is_tuple, own = _prepared(inputs, create_graph)
    outputs = func(*own)
    several = isinstance(outputs, tuple)
    rows = []
    for output in outputs if several else (outputs,):
        found = [_grads(one, own, create_graph) for one in output.reshape(-1)]
        parts = tuple(
            _torch.stack([grads[i] for grads in found]).reshape(*output.shape, *one.shape) for i, one in enumerate(own)
        )
        rows.append(parts if is_tuple else parts[0])
    return tuple(rows) if several else rows[0]


def hessian(func, inputs, create_graph=False, strict=False, vectorize=False, outer_jacobian_strategy="reverse-mode"):
    """https://docs.pytorch.org/docs/stable/generated/torch.autograd.functional.hessian.html"""
    is_tuple, own = _prepared(inputs, create_graph)

    def slope(*args):
        grads = tuple(_grads(func(*args), args, True))
        return grads if is_tuple else grads[0]

    return jacobian(slope, own if is_tuple else own[0], create_graph)


def vjp(func, inputs, v=None, create_graph=False, strict=False):
    """https://docs.pytorch.org/docs/stable/generated/torch.autograd.functional.vjp.html"""
    is_tuple, own = _prepared(inputs, create_graph)
    output = func(*own)
    grads = _torch.autograd.grad(output, own, v, create_graph=create_graph, allow_unused=True)
    grads = tuple(_torch.zeros_like(one) if grad is None else grad for one, grad in zip(own, grads))
    return output.detach(), grads if is_tuple else grads[0]


def jvp(func, inputs, v=None, create_graph=False, strict=False):
    """https://docs.pytorch.org/docs/stable/generated/torch.autograd.functional.jvp.html"""
    is_tuple, own = _prepared(inputs, create_graph)
    output = func(*own)
    along = v if isinstance(v, tuple) else (v,) if v is not None else (_torch.ones_like(own[0]),)
    total = 0
    for part, way in zip(jacobian(func, inputs) if is_tuple else (jacobian(func, inputs),), along):
        total = total + (part * way).reshape(*output.shape, -1).sum(-1)
    return output.detach(), total
`,
}
