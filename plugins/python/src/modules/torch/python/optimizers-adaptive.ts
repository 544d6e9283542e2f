// Optimizers with moments. Source: torch/optim/{adam,adamw,adamax,nadam,radam}.py of PyTorch 2.13.
import type {PythonFile} from '../../../engine/framework-module.ts'

export const adam: PythonFile = {
  name: 'torch.optim.adam',
  source: String.raw`
class Adam(Optimizer):
    """https://docs.pytorch.org/docs/stable/generated/torch.optim.Adam.html"""

    def __init__(
        self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0, amsgrad=False, *, foreach=None,
        maximize=False, capturable=False, differentiable=False, fused=None, decoupled_weight_decay=False,
    ):
        _check(("epsilon", eps), lr=lr)
        _check_betas(betas)
        _check(("weight_decay", weight_decay), lr=lr)
        defaults = dict(
            lr=lr, betas=tuple(map(_to_scalar, betas)), eps=eps, weight_decay=weight_decay, amsgrad=amsgrad,
            maximize=maximize, foreach=foreach, capturable=capturable, differentiable=differentiable, fused=fused,
            decoupled_weight_decay=decoupled_weight_decay,
        )
        super().__init__(params, defaults)

    def _update(self, p, grad, group):
        lr, weight_decay, (beta1, beta2) = _to_scalar(group["lr"]), group["weight_decay"], group["betas"]
        state = self.state[p]
        names = ("exp_avg", "exp_avg_sq", "max_exp_avg_sq") if group["amsgrad"] else ("exp_avg", "exp_avg_sq")
        step = _start(state, p, *names)
        if weight_decay != 0:
            if group["decoupled_weight_decay"]:
                p.mul_(1 - lr * weight_decay)
            else:
                grad = grad.add(p, alpha=weight_decay)
        exp_avg, exp_avg_sq = state["exp_avg"], state["exp_avg_sq"]
        exp_avg.lerp_(grad, 1 - beta1)
        exp_avg_sq.mul_(beta2).addcmul_(grad, grad, value=1 - beta2)
        square = exp_avg_sq
        if group["amsgrad"]:
            square = state["max_exp_avg_sq"]
            _torch.maximum(square, exp_avg_sq, out=square)
        denom = (square.sqrt() / (1 - beta2**step) ** 0.5).add_(group["eps"])
        p.addcdiv_(exp_avg, denom, value=-lr / (1 - beta1**step))
`,
}

export const adamW: PythonFile = {
  name: 'torch.optim.adamw',
  source: String.raw`
class AdamW(Adam):
    """https://docs.pytorch.org/docs/stable/generated/torch.optim.AdamW.html"""

    def __init__(
        self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2, amsgrad=False, *, maximize=False,
        foreach=None, capturable=False, differentiable=False, fused=None,
    ):
        super().__init__(
            params, lr, betas, eps, weight_decay, amsgrad, foreach=foreach, maximize=maximize,
            capturable=capturable, differentiable=differentiable, fused=fused, decoupled_weight_decay=True,
        )
`,
}

export const adamax: PythonFile = {
  name: 'torch.optim.adamax',
  source: String.raw`
class Adamax(Optimizer):
    """https://docs.pytorch.org/docs/stable/generated/torch.optim.Adamax.html"""

    def __init__(
        self, params, lr=2e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0, foreach=None, *, maximize=False,
        differentiable=False, capturable=False,
    ):
        _check(("epsilon", eps), lr=lr)
        _check_betas(betas)
        _check(("weight_decay", weight_decay), lr=lr)
        defaults = dict(
            lr=lr, betas=betas, eps=eps, weight_decay=weight_decay, foreach=foreach, maximize=maximize,
            differentiable=differentiable, capturable=capturable,
        )
        super().__init__(params, defaults)

    def _update(self, p, grad, group):
        state = self.state[p]
        step = _start(state, p, "exp_avg", "exp_inf")
        beta1, beta2 = group["betas"]
        if group["weight_decay"] != 0:
            grad = grad.add(p, alpha=group["weight_decay"])
        exp_avg, exp_inf = state["exp_avg"], state["exp_inf"]
        exp_avg.lerp_(grad, 1 - beta1)
        _torch.maximum(exp_inf.mul_(beta2), grad.abs().add_(group["eps"]), out=exp_inf)
        p.addcdiv_(exp_avg, exp_inf, value=-_to_scalar(group["lr"]) / (1 - beta1**step))
`,
}

export const nadam: PythonFile = {
  name: 'torch.optim.nadam',
  source: String.raw`
class NAdam(Optimizer):
    """https://docs.pytorch.org/docs/stable/generated/torch.optim.NAdam.html"""

    def __init__(
        self, params, lr=2e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0, momentum_decay=4e-3,
        decoupled_weight_decay=False, *, foreach=None, maximize=False, capturable=False, differentiable=False,
    ):
        _check(("epsilon", eps), lr=lr)
        _check_betas(betas)
        _check(("weight_decay", weight_decay), ("momentum_decay", momentum_decay), lr=lr)
        defaults = dict(
            lr=lr, betas=betas, eps=eps, weight_decay=weight_decay, momentum_decay=momentum_decay,
            decoupled_weight_decay=decoupled_weight_decay, maximize=maximize, foreach=foreach,
            capturable=capturable, differentiable=differentiable,
        )
        super().__init__(params, defaults)

    def _update(self, p, grad, group):
        lr, (beta1, beta2), decay = _to_scalar(group["lr"]), group["betas"], group["momentum_decay"]
        state = self.state[p]
        if not state:
            state["step"], state["mu_product"] = _torch.tensor(0.0), _torch.tensor(1.0)
            state["exp_avg"], state["exp_avg_sq"] = _torch.zeros_like(p), _torch.zeros_like(p)
        step = _start(state, p)
        if group["weight_decay"] != 0:
            if group["decoupled_weight_decay"]:
                p.mul_(1 - lr * group["weight_decay"])
            else:
                grad = grad.add(p, alpha=group["weight_decay"])
        mu = beta1 * (1.0 - 0.5 * (0.96 ** (step * decay)))
        mu_next = beta1 * (1.0 - 0.5 * (0.96 ** ((step + 1) * decay)))
        state["mu_product"] *= mu
        product = state["mu_product"].item()
        exp_avg, exp_avg_sq = state["exp_avg"], state["exp_avg_sq"]
        exp_avg.lerp_(grad, 1 - beta1)
        exp_avg_sq.mul_(beta2).addcmul_(grad, grad, value=1 - beta2)
        denom = exp_avg_sq.div(1 - beta2**step).sqrt().add_(group["eps"])
        p.addcdiv_(grad, denom, value=-lr * (1.0 - mu) / (1.0 - product))
        p.addcdiv_(exp_avg, denom, value=-lr * mu_next / (1.0 - product * mu_next))
`,
}

export const radam: PythonFile = {
  name: 'torch.optim.radam',
  source: String.raw`
class RAdam(Optimizer):
    """https://docs.pytorch.org/docs/stable/generated/torch.optim.RAdam.html"""

    def __init__(
        self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0, decoupled_weight_decay=False, *,
        foreach=None, maximize=False, capturable=False, differentiable=False,
    ):
        _check(("epsilon", eps), lr=lr)
        _check_betas(betas)
        _check(("weight_decay", weight_decay), lr=lr)
        defaults = dict(
            lr=lr, betas=betas, eps=eps, weight_decay=weight_decay, maximize=maximize, foreach=foreach,
            capturable=capturable, decoupled_weight_decay=decoupled_weight_decay, differentiable=differentiable,
        )
        super().__init__(params, defaults)

    def _update(self, p, grad, group):
        lr, (beta1, beta2) = _to_scalar(group["lr"]), group["betas"]
        state = self.state[p]
        step = _start(state, p, "exp_avg", "exp_avg_sq")
        if group["weight_decay"] != 0:
            if group["decoupled_weight_decay"]:
                p.mul_(1 - lr * group["weight_decay"])
            else:
                grad = grad.add(p, alpha=group["weight_decay"])
        exp_avg, exp_avg_sq = state["exp_avg"], state["exp_avg_sq"]
        exp_avg.lerp_(grad, 1 - beta1)
        exp_avg_sq.mul_(beta2).addcmul_(grad, grad, value=1 - beta2)
        correction2 = 1 - beta2**step
        update = exp_avg / (1 - beta1**step) * lr
        rho_inf = 2 / (1 - beta2) - 1
        rho = rho_inf - 2 * step * (beta2**step) / correction2
        if rho > 5.0:
            rect = ((rho - 4) * (rho - 2) * rho_inf / ((rho_inf - 4) * (rho_inf - 2) * rho)) ** 0.5
            update = update * (correction2**0.5 / exp_avg_sq.sqrt().add_(group["eps"])) * rect
        p.add_(update, alpha=-1.0)
`,
}
