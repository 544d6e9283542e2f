import copy
import torch
from torch import nn
from torch.nn import functional as F, init
class MLP(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.LazyLinear(256)
        self.out = nn.LazyLinear(10)
        self.register_buffer('steps', torch.zeros(2))
        self.scale = nn.Parameter(torch.ones(1))
    def forward(self, X):
        return self.out(F.relu(self.hidden(X))) * self.scale
torch.manual_seed(1)
net = MLP()
print(net, net.hidden.weight, list(net.state_dict())[:3], [n for n, _ in net.named_parameters()])
print(net(torch.rand(2, 20)).shape, net, net.hidden.weight.shape)
print([n for n, _ in net.named_buffers()], [type(m).__name__ for m in net.modules()], [n for n, _ in net.named_children()])
for f in [lambda: net.nothing, lambda: setattr(net, 'scale', torch.ones(1)), lambda: setattr(net, 'hidden', 3), lambda: nn.Module()(3), lambda: net.register_buffer('a.b', None), lambda: net.add_module('x', 3), lambda: net.get_submodule('hidden.x'), lambda: net.load_state_dict({}), lambda: nn.Linear(2, 3)(torch.ones(3)), lambda: nn.Sequential(nn.ReLU())[3], lambda: nn.Module(3), lambda: nn.Dropout(2)]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
net2 = copy.deepcopy(net); net2.scale.data.fill_(2); print(net.scale, net2.scale.item(), net2.load_state_dict(net.state_dict()), net2.scale.item())
class Block(nn.Module):
    def __init__(self, n):
        super().__init__(); self.layers = nn.ModuleList([nn.Linear(2, 2) for _ in range(n)]); self.d = nn.ModuleDict({'a': nn.ReLU(), 'b': nn.Sequential(nn.Linear(1, 1), nn.Tanh())}); self.p = nn.ParameterList([nn.Parameter(torch.ones(2)), torch.zeros(2, 3)]); self.q = nn.ParameterDict({'w': torch.ones(2)})
    def forward(self, x):
        for l in self.layers: x = l(x)
        return x
b = Block(3); print(b, len(b.layers), b.layers[-1], b.d['a'], len(list(b.parameters())))
b.layers.append(nn.ReLU()); b.layers[0] = nn.Identity(); print(b.layers, b.layers[1:3])
s = nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Dropout(0.3), nn.Flatten(), nn.Softmax(dim=1)); s.append(nn.LeakyReLU(0.2)); s.insert(1, nn.ELU()); del s[0]; print(s, s[0:2], len(s), s + nn.Sequential(nn.GELU()))
print(nn.Sequential(*[nn.Sigmoid(), nn.Hardtanh(), nn.ReLU6(), nn.ReLU(inplace=True), nn.Softplus(), nn.PReLU(), nn.LogSoftmax(1), nn.Bilinear(1, 2, 3), nn.CELU(), nn.SELU(), nn.GLU(), nn.Mish(), nn.Softshrink(), nn.Threshold(1, 2), nn.RReLU(), nn.Unflatten(1, (2, 3)), nn.AlphaDropout(), nn.Dropout2d(0.1), nn.Hardswish(), nn.SiLU(), nn.Softmin(), nn.Tanhshrink()]))
x = torch.linspace(-2, 2, 8).reshape(2, 4)
for m in [nn.Sigmoid(), nn.Hardtanh(), nn.ReLU6(), nn.Softplus(2.), nn.PReLU(), nn.LogSoftmax(1), nn.CELU(), nn.SELU(), nn.GLU(), nn.Mish(), nn.Softshrink(), nn.Hardshrink(), nn.Threshold(1, 2), nn.RReLU().eval(), nn.Hardswish(), nn.Hardsigmoid(), nn.SiLU(), nn.Softmin(1), nn.Tanhshrink(), nn.Softsign(), nn.GELU(), nn.GELU('tanh'), nn.LogSigmoid(), nn.ELU(0.5), nn.LeakyReLU(0.1), nn.ReLU(inplace=True)]:
    print(m(x.clone()).detach())
y = x.clone(); nn.ReLU(inplace=True)(y); print(y)
torch.manual_seed(3)
for f in [init.xavier_uniform_, init.xavier_normal_, init.kaiming_uniform_, init.kaiming_normal_, init.normal_, init.uniform_, init.ones_, init.zeros_, init.eye_, init.trunc_normal_, lambda t: init.trunc_normal_(t, 0, 1, 1, 2), lambda t: init.constant_(t, 42), lambda t: init.sparse_(t, .5), lambda t: init.kaiming_normal_(t, mode='fan_out', nonlinearity='relu')]:
    w = torch.empty(3, 4); print(f(w))
print(init.calculate_gain('relu'), init.calculate_gain('tanh'), init.calculate_gain('leaky_relu', 0.2), init.calculate_gain('linear'), init.dirac_(torch.empty(2, 2, 3)))
def norm(m):
    if type(m) == nn.Linear: init.normal_(m.weight, mean=0, std=0.01); init.zeros_(m.bias)
net = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 1)); print(net.apply(norm) is net, net[0].weight.data[0], net[0].bias.data[0])
h = net[0].register_forward_hook(lambda m, i, o: print('hook', type(m).__name__, i, o.shape)); net(torch.ones(1, 2)); h.remove(); net(torch.ones(1, 2))
h = net.register_forward_pre_hook(lambda m, a: (a[0] * 0,)); print(net(torch.ones(1, 2)).shape)
net.train(False); print(net.training, net[0].training); net.requires_grad_(False); print([p.requires_grad for p in net.parameters()])
print(net.double()[0].weight.dtype, net.to(torch.float32)[0].weight.dtype, net.to('cpu') is net)
class Shared(nn.Module):
    def __init__(self): super().__init__(); self.a = nn.Linear(2, 2); self.b = self.a
print(len(list(Shared().parameters())), list(Shared().state_dict()), Shared())
class Bad(nn.Module):
    def __init__(self): self.a = nn.Linear(1, 1)
try: Bad()
except AttributeError as e: print(e)
print(isinstance(net[0].weight, torch.Tensor), isinstance(net[0].weight, nn.Parameter), net.extra_repr() == '', nn.Module().__class__, nn.Linear)
