// What all optimizers are. Source: torch/optim/optimizer.py of PyTorch 2.13.
import type {PythonFile} from '../../../engine/framework-module.ts'

export const optimizer: PythonFile = {
  name: 'torch.optim.optimizer',
  source: String.raw`
import torch as _torch
from collections import OrderedDict as _OrderedDict, defaultdict as _defaultdict
from torch import Tensor as _Tensor
from torch.utils.hooks import RemovableHandle as _RemovableHandle


def _to_scalar(value):
    return value.item() if isinstance(value, _Tensor) else value


def _name_of_type(value):
    module = type(value).__module__
    name = type(value).__qualname__
    return name if module in (None, "builtins") else f"{module}.{name}"


class Optimizer:
    """https://docs.pytorch.org/docs/stable/optim.html#torch.optim.Optimizer"""

    def __init__(self, params, defaults):
        self.defaults = defaults
        self._optimizer_step_pre_hooks = _OrderedDict()
        self._optimizer_step_post_hooks = _OrderedDict()
        if isinstance(params, _Tensor):
            raise TypeError(
                "params argument given to the optimizer should be an iterable of Tensors or dicts, but got "
                + params.type()
            )
        self.state = _defaultdict(dict)
        self.param_groups = []
        groups = list(params)
        if len(groups) == 0:
            raise ValueError("optimizer got an empty parameter list")
        if not isinstance(groups[0], dict):
            groups = [{"params": groups}]
        for group in groups:
            self.add_param_group(group)

    def __repr__(self):
        text = self.__class__.__name__ + " ("
        for i, group in enumerate(self.param_groups):
            text += f"\nParameter Group {i}\n"
            for key in sorted(group):
                if key != "params":
                    text += f"    {key}: {group[key]}\n"
        return text + ")"

    def register_step_pre_hook(self, hook):
        return _add_hook(self._optimizer_step_pre_hooks, hook)

    def register_step_post_hook(self, hook):
        return _add_hook(self._optimizer_step_post_hooks, hook)

    def state_dict(self):
        numbers = {}

        def pack(group):
            packed = {key: value for key, value in group.items() if key != "params"}
            for p in group["params"]:
                numbers.setdefault(id(p), len(numbers))
            packed["params"] = [numbers[id(p)] for p in group["params"]]
            return packed

        groups = [pack(group) for group in self.param_groups]
        state = {numbers[id(k)] if isinstance(k, _Tensor) else k: v for k, v in self.state.items()}
        return {"state": state, "param_groups": groups}

    def load_state_dict(self, state_dict):
        from copy import deepcopy
        groups = self.param_groups
        saved = deepcopy(state_dict["param_groups"])
        if len(groups) != len(saved):
            raise ValueError("loaded state dict has a different number of parameter groups")
        if any(len(g["params"]) != len(s["params"]) for g, s in zip(groups, saved)):
            raise ValueError(
                "loaded state dict contains a parameter group that doesn't match the size of optimizer's group"
            )
        params = {n: p for g, s in zip(groups, saved) for n, p in zip(s["params"], g["params"])}
        state = _defaultdict(dict)
        for key, value in state_dict["state"].items():
            state[params.get(key, key)] = _copy_state(value)
        for group, new in zip(groups, saved):
            new["params"] = group["params"]
            if "param_names" in group and "param_names" not in new:
                new["param_names"] = group["param_names"]
        self.state = state
        self.param_groups = saved

    def zero_grad(self, set_to_none=True):
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is None:
                    continue
                if set_to_none:
                    p.grad = None
                else:
                    p.grad.detach_().zero_()

    def step(self, closure=None):
        if not hasattr(self, "_update"):
            raise NotImplementedError
        for hook in self._optimizer_step_pre_hooks.values():
            hook(self, (self, closure), {})
        loss = None
        if closure is not None:
            with _torch.enable_grad():
                loss = closure()
        self._opt_called = True
        with _torch.no_grad():
            for group in self.param_groups:
                update = self._update
                maximize = group["maximize"]
                for p in group["params"]:
                    grad = p.grad
                    if grad is not None:
                        update(p, -grad if maximize else grad, group)
        for hook in self._optimizer_step_post_hooks.values():
            hook(self, (self, closure), {})
        return loss

    def add_param_group(self, param_group):
        if not isinstance(param_group, dict):
            raise TypeError(f"param_group must be a dict, but got {type(param_group)}")
        params = param_group["params"]
        if isinstance(params, set):
            raise TypeError(
                "optimizer parameters need to be organized in ordered collections, but the ordering of tensors in "
                "sets will change between runs. Please use a list instead."
            )
        params = [params] if isinstance(params, _Tensor) else list(params)
        named = [p for p in params if isinstance(p, tuple)]
        if named and len(named) != len(params):
            raise ValueError("all optimizer params should be with/without names. Some param names are missing")
        if named:
            param_group["param_names"] = [name for name, _ in params]
            params = [p for _, p in params]
        param_group["params"] = params
        for p in params:
            if not isinstance(p, _Tensor):
                raise TypeError(
                    "optimizer can only optimize Tensors, but one of the params is " + _name_of_type(p)
                )
            if not p.is_leaf:
                raise ValueError("can't optimize a non-leaf Tensor")
        for name, default in self.defaults.items():
            param_group.setdefault(name, default)
        places = {id(p) for p in params}
        if len(places) != len(params):
            import warnings
            warnings.warn(
                "optimizer contains a parameter group with duplicate parameters; in future, this will cause an "
                "error; see github.com/pytorch/pytorch/issues/40967 for more information",
                stacklevel=3,
            )
        if any(id(p) in places for group in self.param_groups for p in group["params"]):
            raise ValueError("some parameters appear in more than one parameter group")
        self.param_groups.append(param_group)


def _add_hook(hooks, hook):
    handle = _RemovableHandle(hooks)
    hooks[handle.id] = hook
    return handle


def _copy_state(value):
    if isinstance(value, _Tensor):
        return value.clone()
    if isinstance(value, dict):
        return {key: _copy_state(one) for key, one in value.items()}
    return value


def _check(*numbers, lr):
    if isinstance(lr, _Tensor) and lr.numel() != 1:
        raise ValueError("Tensor lr must be 1-element")
    for name, value in (("learning rate", lr), *numbers):
        if not 0.0 <= value:
            raise ValueError(f"Invalid {name}{'' if name == 'learning rate' else ' value'}: {value}")


def _check_betas(betas):
    for i, beta in enumerate(betas):
        if not 0.0 <= beta < 1.0:
            raise ValueError(f"Invalid beta parameter at index {i}: {beta}")


def _start(state, p, *names):
    # the first time that a parameter is seen
    if "step" not in state:
        state["step"] = _torch.tensor(0.0)
        for name in names:
            state[name] = _torch.zeros_like(p)
    state["step"] += 1
    return state["step"].item()
`,
}
