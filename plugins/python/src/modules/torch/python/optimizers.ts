// Optimizers of gradients and of their squares. Source: torch/optim/{sgd,adagrad,adadelta,rmsprop,rprop,asgd}.py of PyTorch 2.13.
import type {PythonFile} from '../../../engine/framework-module.ts'

export const sgd: PythonFile = {
  name: 'torch.optim.sgd',
  source: String.raw`
class SGD(Optimizer):
    """https://docs.pytorch.org/docs/stable/generated/torch.optim.SGD.html"""

    def __init__(
        self, params, lr=1e-3, momentum=0, dampening=0, weight_decay=0, nesterov=False, *, maximize=False,
        foreach=None, differentiable=False, fused=None,
    ):
        _check(("momentum", momentum), ("weight_decay", weight_decay), lr=lr)
        if nesterov and (momentum <= 0 or dampening != 0):
            raise ValueError("Nesterov momentum requires a momentum and zero dampening")
        defaults = dict(
            lr=lr, momentum=momentum, dampening=dampening, weight_decay=weight_decay, nesterov=nesterov,
            maximize=maximize, foreach=foreach, differentiable=differentiable, fused=fused,
        )
        super().__init__(params, defaults)

    def _update(self, p, grad, group):
        momentum = group["momentum"]
        if group["weight_decay"] != 0:
            grad = grad.add(p, alpha=group["weight_decay"])
        if momentum != 0:
            state = self.state[p]
            buf = state.get("momentum_buffer")
            if buf is None:
                buf = state["momentum_buffer"] = grad.detach().clone()
            else:
                buf.mul_(momentum).add_(grad, alpha=1 - group["dampening"])
            grad = grad.add(buf, alpha=momentum) if group["nesterov"] else buf
        p.add_(grad, alpha=-_to_scalar(group["lr"]))
`,
}

export const adagrad: PythonFile = {
  name: 'torch.optim.adagrad',
  source: String.raw`
class Adagrad(Optimizer):
    """https://docs.pytorch.org/docs/stable/generated/torch.optim.Adagrad.html"""

    def __init__(
        self, params, lr=1e-2, lr_decay=0, weight_decay=0, initial_accumulator_value=0, eps=1e-10, foreach=None,
        *, maximize=False, differentiable=False, fused=None,
    ):
        _check(
            ("lr_decay", lr_decay), ("weight_decay", weight_decay),
            ("initial_accumulator_value", initial_accumulator_value), ("epsilon", eps), lr=lr,
        )
        defaults = dict(
            lr=lr, lr_decay=lr_decay, eps=eps, weight_decay=weight_decay,
            initial_accumulator_value=initial_accumulator_value, foreach=foreach, maximize=maximize,
            differentiable=differentiable, fused=fused,
        )
        super().__init__(params, defaults)
        for group in self.param_groups:
            for p in group["params"]:
                state = self.state[p]
                state["step"] = _torch.tensor(0.0)
                state["sum"] = _torch.full_like(p, initial_accumulator_value)

    def _update(self, p, grad, group):
        state = self.state[p]
        if not state:
            state["step"] = _torch.tensor(0.0)
            state["sum"] = _torch.full_like(p, self.defaults["initial_accumulator_value"])
        step = _start(state, p)
        if group["weight_decay"] != 0:
            grad = grad.add(p, alpha=group["weight_decay"])
        total = state["sum"]
        total.addcmul_(grad, grad, value=1)
        rate = _to_scalar(group["lr"]) / (1 + (step - 1) * group["lr_decay"])
        p.addcdiv_(grad, total.sqrt().add_(group["eps"]), value=-rate)
`,
}

export const adadelta: PythonFile = {
  name: 'torch.optim.adadelta',
  source: String.raw`
class Adadelta(Optimizer):
    """https://docs.pytorch.org/docs/stable/generated/torch.optim.Adadelta.html"""

    def __init__(
        self, params, lr=1.0, rho=0.9, eps=1e-6, weight_decay=0, foreach=None, *, capturable=False,
        maximize=False, differentiable=False,
    ):
        _check(lr=lr)
        if not 0.0 <= rho <= 1.0:
            raise ValueError(f"Invalid rho value: {rho}")
        _check(("epsilon", eps), ("weight_decay", weight_decay), lr=lr)
        defaults = dict(
            lr=lr, rho=rho, eps=eps, weight_decay=weight_decay, maximize=maximize, capturable=capturable,
            foreach=foreach, differentiable=differentiable,
        )
        super().__init__(params, defaults)

    def _update(self, p, grad, group):
        state = self.state[p]
        _start(state, p, "square_avg", "acc_delta")
        rho, eps = group["rho"], group["eps"]
        if group["weight_decay"] != 0:
            grad = grad.add(p, alpha=group["weight_decay"])
        square_avg, acc_delta = state["square_avg"], state["acc_delta"]
        square_avg.mul_(rho).addcmul_(grad, grad, value=1 - rho)
        delta = acc_delta.add(eps).sqrt_().div_(square_avg.add(eps).sqrt_()).mul_(grad)
        acc_delta.mul_(rho).addcmul_(delta, delta, value=1 - rho)
        p.add_(delta, alpha=-_to_scalar(group["lr"]))
`,
}

export const rmsprop: PythonFile = {
  name: 'torch.optim.rmsprop',
  source: String.raw`
class RMSprop(Optimizer):
    """https://docs.pytorch.org/docs/stable/generated/torch.optim.RMSprop.html"""

    def __init__(
        self, params, lr=1e-2, alpha=0.99, eps=1e-8, weight_decay=0, momentum=0, centered=False, capturable=False,
        foreach=None, maximize=False, differentiable=False,
    ):
        _check(
            ("epsilon", eps), ("momentum", momentum), ("weight_decay", weight_decay), ("alpha", alpha), lr=lr,
        )
        defaults = dict(
            lr=lr, momentum=momentum, alpha=alpha, eps=eps, centered=centered, weight_decay=weight_decay,
            capturable=capturable, foreach=foreach, maximize=maximize, differentiable=differentiable,
        )
        super().__init__(params, defaults)

    def _update(self, p, grad, group):
        state = self.state[p]
        names = ["square_avg"]
        names += ["momentum_buffer"] * (group["momentum"] > 0) + ["grad_avg"] * bool(group["centered"])
        _start(state, p, *names)
        alpha, lr = group["alpha"], _to_scalar(group["lr"])
        if group["weight_decay"] != 0:
            grad = grad.add(p, alpha=group["weight_decay"])
        square_avg = state["square_avg"]
        square_avg.mul_(alpha).addcmul_(grad, grad, value=1 - alpha)
        if group["centered"]:
            grad_avg = state["grad_avg"]
            grad_avg.lerp_(grad, 1 - alpha)
            avg = square_avg.addcmul(grad_avg, grad_avg, value=-1).sqrt_()
        else:
            avg = square_avg.sqrt()
        avg = avg.add_(group["eps"])
        if group["momentum"] > 0:
            buf = state["momentum_buffer"]
            buf.mul_(group["momentum"]).addcdiv_(grad, avg)
            p.add_(buf, alpha=-lr)
        else:
            p.addcdiv_(grad, avg, value=-lr)
`,
}

export const rprop: PythonFile = {
  name: 'torch.optim.rprop',
  source: String.raw`
class Rprop(Optimizer):
    """https://docs.pytorch.org/docs/stable/generated/torch.optim.Rprop.html"""

    def __init__(
        self, params, lr=1e-2, etas=(0.5, 1.2), step_sizes=(1e-6, 50), *, capturable=False, foreach=None,
        maximize=False, differentiable=False,
    ):
        _check(lr=lr)
        if not 0.0 < etas[0] < 1.0 < etas[1]:
            raise ValueError(f"Invalid eta values: {etas[0]}, {etas[1]}")
        defaults = dict(
            lr=lr, etas=etas, step_sizes=step_sizes, foreach=foreach, maximize=maximize,
            differentiable=differentiable, capturable=capturable,
        )
        super().__init__(params, defaults)

    def _update(self, p, grad, group):
        state = self.state[p]
        if not state:
            state["step"], state["prev"] = _torch.tensor(0.0), _torch.zeros_like(p)
            state["step_size"] = _torch.full_like(grad, _to_scalar(group["lr"]))
        _start(state, p)
        smaller, larger = group["etas"]
        low, high = group["step_sizes"]
        sign = grad.mul(state["prev"]).sign()
        factor = _torch.where(sign > 0, larger, _torch.where(sign < 0, smaller, 1.0))
        state["step_size"].mul_(factor).clamp_(low, high)
        grad = _torch.where(sign < 0, 0.0, grad)
        p.addcmul_(grad.sign(), state["step_size"], value=-1)
        state["prev"].copy_(grad)
`,
}

export const asgd: PythonFile = {
  name: 'torch.optim.asgd',
  source: String.raw`
class ASGD(Optimizer):
    """https://docs.pytorch.org/docs/stable/generated/torch.optim.ASGD.html"""

    def __init__(
        self, params, lr=1e-2, lambd=1e-4, alpha=0.75, t0=1e6, weight_decay=0, foreach=None, maximize=False,
        differentiable=False, capturable=False,
    ):
        _check(("weight_decay", weight_decay), lr=lr)
        defaults = dict(
            lr=lr, lambd=lambd, alpha=alpha, t0=t0, weight_decay=weight_decay, foreach=foreach, maximize=maximize,
            differentiable=differentiable, capturable=capturable,
        )
        super().__init__(params, defaults)

    def _update(self, p, grad, group):
        state, lr, lambd = self.state[p], _to_scalar(group["lr"]), group["lambd"]
        if not state:
            state["step"], state["eta"] = _torch.tensor(0.0), _torch.tensor(float(lr))
            state["mu"], state["ax"] = _torch.tensor(1.0), _torch.zeros_like(p)
        step = _start(state, p)
        if group["weight_decay"] != 0:
            grad = grad.add(p, alpha=group["weight_decay"])
        eta = state["eta"].item()
        p.mul_(1 - lambd * eta)
        p.add_(grad, alpha=-eta)
        ax = state["ax"]
        if state["mu"].item() != 1:
            ax.add_(p.sub(ax).mul_(state["mu"]))
        else:
            ax.copy_(p)
        state["eta"].fill_(lr / ((1 + lambd * lr * step) ** group["alpha"]))
        state["mu"].fill_(1 / max(1, step - group["t0"]))
`,
}
