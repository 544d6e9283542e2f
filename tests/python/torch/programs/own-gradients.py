import torch
from torch.autograd import Function
class Exp(Function):
    @staticmethod
    def forward(ctx, i):
        result = i.exp(); ctx.save_for_backward(result); return result
    @staticmethod
    def backward(ctx, grad_output):
        result, = ctx.saved_tensors
        return grad_output * result
x = torch.tensor([0., 1., 2.], requires_grad=True)
y = Exp.apply(x); print(y); y.sum().backward(); print(x.grad)
class MulConst(torch.autograd.Function):
    @staticmethod
    def forward(tensor, constant): return tensor * constant
    @staticmethod
    def setup_context(ctx, inputs, output): ctx.constant = inputs[1]
    @staticmethod
    def backward(ctx, g): return g * ctx.constant, None
x.grad = None; MulConst.apply(x, 5).sum().backward(); print(x.grad)
class Two(Function):
    @staticmethod
    def forward(ctx, a, b): ctx.save_for_backward(a, b); return a * b, a + b
    @staticmethod
    def backward(ctx, g1, g2):
        a, b = ctx.saved_tensors; print(ctx.needs_input_grad); return g1 * b + g2, g1 * a + g2
a = torch.tensor(2., requires_grad=True); b = torch.tensor(3.); p, q = Two.apply(a, b); p.backward(); print(a.grad, p.grad_fn is not None)
class Sign(Function):
    @staticmethod
    def forward(ctx, x): return x.sign()
    @staticmethod
    def backward(ctx, g): return g
x.grad = None; (Sign.apply(x) * torch.tensor([1., 2., 3.])).sum().backward(); print(x.grad)
with torch.no_grad(): print(Exp.apply(x))
from torch.autograd.functional import jacobian, hessian
print(jacobian(lambda x: x ** 2, torch.tensor([1., 2.])), hessian(lambda x: (x ** 3).sum(), torch.tensor([1., 2.])), jacobian(lambda x, y: x * y, (torch.tensor([1., 2.]), torch.tensor([3., 4.]))))
print(torch.autograd.functional.vjp(lambda x: x ** 2, torch.tensor([1., 2.]), torch.ones(2)))
w = torch.tensor([1., 2.], requires_grad=True); h = w.register_hook(lambda g: g * 10); (w * 2).sum().backward(); print(w.grad); h.remove(); (w * 2).sum().backward(); print(w.grad)
z = w * 3; z.register_hook(lambda g: print('grad', g)); (z ** 2).sum().backward(); print(w.grad)
for f in [lambda: torch.ones(1).register_hook(print)]:
    try: print(f())
    except Exception as e: print(type(e).__name__, str(e)[:60])
