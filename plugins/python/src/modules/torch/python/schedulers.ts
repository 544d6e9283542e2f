// Learning rates that change. Source: torch/optim/lr_scheduler.py of PyTorch 2.13.
import type {PythonFile} from '../../../engine/framework-module.ts'

export const schedulers: PythonFile = {
  name: 'torch.optim.lr_scheduler',
  source: String.raw`
import math as _math
from torch import Tensor as _Tensor
from torch.optim import Optimizer as _Optimizer


def _warn(text):
    import warnings
    warnings.warn(text, UserWarning, stacklevel=3)


def _values(optimizer, key):
    return [group[key].clone() if isinstance(group[key], _Tensor) else group[key] for group in optimizer.param_groups]


def _set(group, key, value):
    if isinstance(group[key], _Tensor):
        group[key].fill_(value.item() if isinstance(value, _Tensor) else value)
    else:
        group[key] = value


def _for_groups(name, optimizer, value):
    count = len(optimizer.param_groups)
    if not isinstance(value, (list, tuple)):
        return [value] * count
    if len(value) != count:
        raise ValueError(
            f"{name} must have the same length as optimizer.param_groups. {name} has {len(value)} values, "
            f"param_groups has {count}."
        )
    return list(value)


def _check_optimizer(optimizer):
    if not isinstance(optimizer, _Optimizer):
        raise TypeError(f"{type(optimizer).__name__} is not an Optimizer")


class LRScheduler:
    """https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LRScheduler.html"""

    _get_lr_called_within_step = False
    _is_initial = False

    def __init__(self, optimizer, last_epoch=-1):
        _check_optimizer(optimizer)
        self.optimizer = optimizer
        for i, group in enumerate(optimizer.param_groups):
            if last_epoch == -1:
                rate = group["lr"]
                group.setdefault("initial_lr", rate.clone() if isinstance(rate, _Tensor) else rate)
            elif "initial_lr" not in group:
                raise KeyError(
                    f"param 'initial_lr' is not specified in param_groups[{i}] when resuming scheduler with "
                    "last_epoch >= 0.\nThis typically happens when:\n1. You're trying to resume training from a "
                    "checkpoint but haven't properly loaded the optimizer state\n2. You're using last_epoch >= 0 "
                    "for a fresh training run (not recommended)"
                )
        self.base_lrs = _values(optimizer, "initial_lr")
        self.last_epoch = last_epoch
        self._initial_step()

    def _initial_step(self):
        self._step_count = 0
        self._is_initial = True
        try:
            self.step()
        finally:
            self._is_initial = False

    def state_dict(self):
        return {key: value for key, value in self.__dict__.items() if key != "optimizer"}

    def load_state_dict(self, state_dict):
        self.__dict__.update(state_dict)

    def get_last_lr(self):
        return self._last_lr

    def get_lr(self):
        raise NotImplementedError

    def _check_call(self):
        if not self._get_lr_called_within_step:
            _warn("To get the last learning rate computed by the scheduler, please use 'get_last_lr()'.".replace("'", chr(96)))

    def step(self, epoch=None):
        if self._step_count == 1 and not self._was_stepped():
            _warn(
                "Detected call of 'lr_scheduler.step()' before 'optimizer.step()'. "
                "In PyTorch 1.1.0 and later, you should call them in the opposite order: "
                "'optimizer.step()' before 'lr_scheduler.step()'.  Failure to do this "
                "will result in PyTorch skipping the first value of the learning rate schedule. "
                "See more details at "
                "https://pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate".replace("'", chr(96))
            )
        self._step_count += 1
        if epoch is not None:
            _warn(
                "The epoch parameter in 'scheduler.step()' was not necessary and is being deprecated where possible. "
                "Please use 'scheduler.step()' to step the scheduler. During the deprecation, if epoch is different "
                "from None, the closed form is used instead of the new chainable form, where available. Please open "
                "an issue if you are unable to replicate your use case: "
                "https://github.com/pytorch/pytorch/issues/new/choose.".replace("'", chr(96))
            )
        self._update_lr(epoch)

    def _was_stepped(self):
        # optimizers with a step of their own keep no record of it
        return getattr(self.optimizer, "_opt_called", False) or type(self.optimizer).step is not _Optimizer.step

    def _update_lr(self, epoch=None):
        self._get_lr_called_within_step = True
        try:
            self.last_epoch = self.last_epoch + 1 if epoch is None else epoch
            if epoch is not None and hasattr(self, "_get_closed_form_lr"):
                rates = self._get_closed_form_lr()
            else:
                rates = self.get_lr()
        finally:
            self._get_lr_called_within_step = False
        for group, rate in zip(self.optimizer.param_groups, rates):
            _set(group, "lr", rate)
        self._last_lr = _values(self.optimizer, "lr")

    def _times(self, factor):
        return [group["lr"] * factor for group in self.optimizer.param_groups]


class _LRScheduler(LRScheduler):
    pass


class _OfFunctions(LRScheduler):
    def __init__(self, optimizer, lr_lambda, last_epoch=-1):
        self.optimizer = optimizer
        count = len(optimizer.param_groups)
        if not isinstance(lr_lambda, (list, tuple)):
            self.lr_lambdas = [lr_lambda] * count
        elif len(lr_lambda) != count:
            raise ValueError(f"Expected {count} lr_lambdas, but got {len(lr_lambda)}")
        else:
            self.lr_lambdas = list(lr_lambda)
        super().__init__(optimizer, last_epoch)

    def state_dict(self):
        state = super().state_dict()
        del state["lr_lambdas"]
        functions = type(lambda: None)
        state["lr_lambdas"] = [None if isinstance(fn, functions) else fn.__dict__.copy() for fn in self.lr_lambdas]
        return state

    def load_state_dict(self, state_dict):
        self.__dict__.update({key: value for key, value in state_dict.items() if key != "lr_lambdas"})
        for fn, state in zip(self.lr_lambdas, state_dict["lr_lambdas"]):
            if state is not None:
                fn.__dict__.update(state)


class LambdaLR(_OfFunctions):
    """https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LambdaLR.html"""

    def get_lr(self):
        self._check_call()
        return [base * fn(self.last_epoch) for fn, base in zip(self.lr_lambdas, self.base_lrs)]


class MultiplicativeLR(_OfFunctions):
    """https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.MultiplicativeLR.html"""

    def get_lr(self):
        self._check_call()
        if self._is_initial:
            return self._times(1)
        return [g["lr"] * fn(self.last_epoch) for fn, g in zip(self.lr_lambdas, self.optimizer.param_groups)]


class StepLR(LRScheduler):
    """https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.StepLR.html"""

    def __init__(self, optimizer, step_size, gamma=0.1, last_epoch=-1):
        self.step_size = step_size
        self.gamma = gamma
        super().__init__(optimizer, last_epoch)

    def get_lr(self):
        self._check_call()
        if self.last_epoch == 0 or self.last_epoch % self.step_size != 0:
            return _values(self.optimizer, "lr")
        return self._times(self.gamma)

    def _get_closed_form_lr(self):
        return [base * self.gamma ** (self.last_epoch // self.step_size) for base in self.base_lrs]


class MultiStepLR(LRScheduler):
    """https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.MultiStepLR.html"""

    def __init__(self, optimizer, milestones, gamma=0.1, last_epoch=-1):
        from collections import Counter
        self.milestones = Counter(milestones)
        self.gamma = gamma
        super().__init__(optimizer, last_epoch)

    def get_lr(self):
        self._check_call()
        if self.last_epoch not in self.milestones:
            return _values(self.optimizer, "lr")
        return self._times(self.gamma ** self.milestones[self.last_epoch])

    def _get_closed_form_lr(self):
        passed = sum(count for place, count in self.milestones.items() if place <= self.last_epoch)
        return [base * self.gamma**passed for base in self.base_lrs]


class ConstantLR(LRScheduler):
    """https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.ConstantLR.html"""

    def __init__(self, optimizer, factor=1.0 / 3, total_iters=5, last_epoch=-1):
        if factor > 1.0 or factor < 0:
            raise ValueError("Constant multiplicative factor expected to be between 0 and 1.")
        self.factor = factor
        self.total_iters = total_iters
        super().__init__(optimizer, last_epoch)

    def get_lr(self):
        self._check_call()
        if self.last_epoch == 0:
            return self._times(self.factor)
        if self.last_epoch != self.total_iters:
            return _values(self.optimizer, "lr")
        return self._times(1.0 / self.factor)

    def _get_closed_form_lr(self):
        factor = self.factor + (self.last_epoch >= self.total_iters) * (1 - self.factor)
        return [base * factor for base in self.base_lrs]


class LinearLR(LRScheduler):
    """https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LinearLR.html"""

    def __init__(self, optimizer, start_factor=1.0 / 3, end_factor=1.0, total_iters=5, last_epoch=-1):
        if start_factor > 1.0 or start_factor <= 0:
            raise ValueError("Starting multiplicative factor expected to be greater than 0 and less or equal to 1.")
        if end_factor > 1.0 or end_factor < 0:
            raise ValueError("Ending multiplicative factor expected to be between 0 and 1.")
        self.start_factor = start_factor
        self.end_factor = end_factor
        self.total_iters = total_iters
        super().__init__(optimizer, last_epoch)

    def get_lr(self):
        self._check_call()
        if self.last_epoch == 0:
            return self._times(self.start_factor)
        if self._is_initial or self.last_epoch > self.total_iters:
            return _values(self.optimizer, "lr")
        span = self.end_factor - self.start_factor
        return self._times(1.0 + span / (self.total_iters * self.start_factor + (self.last_epoch - 1) * span))

    def _get_closed_form_lr(self):
        part = min(self.total_iters, self.last_epoch) / self.total_iters
        return [base * (self.start_factor + (self.end_factor - self.start_factor) * part) for base in self.base_lrs]


class ExponentialLR(LRScheduler):
    """https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.ExponentialLR.html"""

    def __init__(self, optimizer, gamma, last_epoch=-1):
        self.gamma = gamma
        super().__init__(optimizer, last_epoch)

    def get_lr(self):
        self._check_call()
        return _values(self.optimizer, "lr") if self._is_initial else self._times(self.gamma)

    def _get_closed_form_lr(self):
        return [base * self.gamma**self.last_epoch for base in self.base_lrs]


class PolynomialLR(LRScheduler):
    """https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.PolynomialLR.html"""

    def __init__(self, optimizer, total_iters=5, power=1.0, last_epoch=-1):
        self.total_iters = total_iters
        self.power = power
        super().__init__(optimizer, last_epoch)

    def get_lr(self):
        self._check_call()
        if self._is_initial or self.last_epoch > self.total_iters:
            return _values(self.optimizer, "lr")
        now, before = (1.0 - at / self.total_iters for at in (self.last_epoch, self.last_epoch - 1))
        return self._times((now / before) ** self.power)

    def _get_closed_form_lr(self):
        part = 1.0 - min(self.total_iters, self.last_epoch) / self.total_iters
        return [base * part**self.power for base in self.base_lrs]


class CosineAnnealingLR(LRScheduler):
    """https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.CosineAnnealingLR.html"""

    def __init__(self, optimizer, T_max, eta_min=0.0, last_epoch=-1):
        self.T_max = T_max
        self.eta_min = eta_min
        super().__init__(optimizer, last_epoch)

    def get_lr(self):
        self._check_call()
        if self._is_initial:
            return _values(self.optimizer, "lr")
        if self._step_count == 1 and self.last_epoch > 0:
            return self._get_closed_form_lr()
        if (self.last_epoch - 1 - self.T_max) % (2 * self.T_max) == 0:
            rise = (1 - _math.cos(_math.pi / self.T_max)) / 2
            groups = self.optimizer.param_groups
            return [g["lr"] + (base - self.eta_min) * rise for base, g in zip(self.base_lrs, groups)]
        factor = (1 + _math.cos(_math.pi * self.last_epoch / self.T_max)) / (
            1 + _math.cos(_math.pi * (self.last_epoch - 1) / self.T_max)
        )
        return [factor * (group["lr"] - self.eta_min) + self.eta_min for group in self.optimizer.param_groups]

    def _get_closed_form_lr(self):
        part = (1 + _math.cos(_math.pi * self.last_epoch / self.T_max)) / 2
        return [self.eta_min + (base - self.eta_min) * part for base in self.base_lrs]
`,
}
