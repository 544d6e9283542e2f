import torch, math
from torch import nn, optim
from torch.optim import lr_scheduler as S
def opt(lr=0.5, k=optim.SGD, **kw): return k([torch.zeros(1, requires_grad=True)], lr=lr, **kw)
makes = [lambda o: S.StepLR(o, 3, 0.5), lambda o: S.MultiStepLR(o, [2, 5], 0.1), lambda o: S.ExponentialLR(o, 0.9), lambda o: S.CosineAnnealingLR(o, 5, 0.01), lambda o: S.LambdaLR(o, lambda e: 1 / (e + 1)), lambda o: S.MultiplicativeLR(o, lambda e: 0.9), lambda o: S.LinearLR(o, 0.5, total_iters=4), lambda o: S.ConstantLR(o, 0.1, 4), lambda o: S.PolynomialLR(o, 6, 2.), lambda o: S.CosineAnnealingWarmRestarts(o, 3, 2), lambda o: S.CyclicLR(o, 0.1, 0.5, 3), lambda o: S.CyclicLR(o, 0.1, 0.5, 3, mode='exp_range', gamma=.9), lambda o: S.OneCycleLR(o, 0.1, 10), lambda o: S.OneCycleLR(o, 0.1, epochs=2, steps_per_epoch=5, anneal_strategy='linear', three_phase=True), lambda o: S.SequentialLR(o, [S.ConstantLR(o, 0.1, 3), S.ExponentialLR(o, 0.9)], [4]), lambda o: S.ChainedScheduler([S.ConstantLR(o, 0.1, 3), S.ExponentialLR(o, 0.9)])]
for m in makes:
    o = opt(momentum=0.1); s = m(o); out = [round(o.param_groups[0]['lr'], 7)]
    for i in range(10):
        try:
            o.step(); s.step(); out.append(round(s.get_last_lr()[0], 7))
        except Exception as e: print(type(e).__name__, e); break
    print(type(s).__name__, out, {k: v for k, v in s.state_dict().items() if isinstance(v, (int, float)) and k in ('last_epoch', '_step_count', 'gamma')}, round(o.param_groups[0]['momentum'], 6))
o = opt(); s = S.ReduceLROnPlateau(o, patience=1, factor=0.5)
for v in [3, 2, 2, 2, 2, 1, 1, 1, 1, 1]: s.step(v)
print(o.param_groups[0]['lr'], s.state_dict()['best'], s.num_bad_epochs, s.get_last_lr())
class Mine(S.LRScheduler):
    def get_lr(self): return [b / (1 + self.last_epoch) for b in self.base_lrs]
o = opt(k=optim.Adam); s = Mine(o); o.step(); s.step(); print(s.get_last_lr(), o)
for f in [lambda: S.StepLR(3, 1), lambda: S.OneCycleLR(o, 1), lambda: S.LinearLR(o, 2), lambda: S.ReduceLROnPlateau(o, factor=2), lambda: S.SequentialLR(o, [], []), lambda: S.LambdaLR(o, [1, 2]), lambda: S.StepLR(o, 1, last_epoch=3) and 1]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
