// Gradients that are clipped, parameters as one vector. Source: torch/nn/utils/ of PyTorch 2.13.
import type {PythonFile} from '../../../engine/framework-module.ts'

export const clipGrad: PythonFile = {
  name: 'torch.nn.utils.clip_grad',
  source: String.raw`
import torch as _torch


def _listed(parameters):
    return [parameters] if isinstance(parameters, _torch.Tensor) else list(parameters)


def get_total_norm(tensors, norm_type=2.0, error_if_nonfinite=False, foreach=None):
    """https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.get_total_norm.html"""
    tensors = _listed(tensors)
    norm_type = float(norm_type)
    if len(tensors) == 0:
        return _torch.tensor(0.0)
    norms = [_torch.linalg.vector_norm(one, norm_type) for one in tensors]
    total = _torch.linalg.vector_norm(_torch.stack(norms), norm_type)
    if error_if_nonfinite and not _torch.isfinite(total):
        raise RuntimeError(
            f"The total norm of order {norm_type} for gradients from {chr(96)}parameters{chr(96)} is non-finite, so it "
            f"cannot be clipped. To disable this error and scale the gradients by the non-finite norm anyway, set "
            f"{chr(96)}error_if_nonfinite=False{chr(96)}"
        )
    return total


def clip_grads_with_norm_(parameters, max_norm, total_norm, foreach=None):
    """https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.clip_grads_with_norm_.html"""
    factor = _torch.clamp(float(max_norm) / (total_norm + 1e-6), max=1.0)
    for p in _listed(parameters):
        if p.grad is not None:
            p.grad.mul_(factor)


def clip_grad_norm_(parameters, max_norm, norm_type=2.0, error_if_nonfinite=False, foreach=None):
    """https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.clip_grad_norm_.html"""
    parameters = _listed(parameters)
    with _torch.no_grad():
        grads = [p.grad for p in parameters if p.grad is not None]
        total = get_total_norm(grads, norm_type, error_if_nonfinite)
        clip_grads_with_norm_(parameters, max_norm, total)
    return total


def clip_grad_value_(parameters, clip_value, foreach=None):
    """https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.clip_grad_value_.html"""
    clip_value = float(clip_value)
    with _torch.no_grad():
        for p in _listed(parameters):
            if p.grad is not None:
                p.grad.clamp_(min=-clip_value, max=clip_value)


def parameters_to_vector(parameters):
    """https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.parameters_to_vector.html"""
    return _torch.cat([p.reshape(-1) for p in parameters])


def vector_to_parameters(vec, parameters):
    """https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.vector_to_parameters.html"""
    if not isinstance(vec, _torch.Tensor):
        raise TypeError(f"expected torch.Tensor, but got: {type(vec)}")
    start = 0
    for p in parameters:
        count = p.numel()
        p.data = vec[start : start + count].view_as(p).data
        start += count
`,
}
