import torch, os, io
from torch import nn
from torch.nn import functional as F
x = torch.arange(4)
torch.save(x, 'x-file')
x2 = torch.load('x-file'); print(x2, os.path.exists('x-file'))
torch.save([x, torch.zeros(4)], 'x-files'); x2, y2 = torch.load('x-files'); print((x2, y2))
torch.save({'x': x, 'n': 3}, 'mydict'); print(torch.load('mydict'))
class MLP(nn.Module):
    def __init__(self):
        super().__init__(); self.hidden = nn.LazyLinear(256); self.output = nn.LazyLinear(10)
    def forward(self, x): return self.output(F.relu(self.hidden(x)))
net = MLP(); X = torch.randn(size=(2, 20)); Y = net(X)
torch.save(net.state_dict(), 'mlp.params')
clone = MLP(); print(clone.load_state_dict(torch.load('mlp.params'))); print(clone.eval())
print((clone(X) == Y).all())
b = io.BytesIO(); torch.save(net.hidden.weight * 2, b); b.seek(0); print(torch.load(b).shape)
o = torch.optim.SGD(net.parameters(), lr=0.1, momentum=.9); torch.save(o.state_dict(), 'opt'); print(torch.load('opt')['param_groups'][0]['lr'])
torch.save(net, 'net')
try: torch.load('net')
except Exception as e: print(type(e).__name__, type(e).__module__, str(e)[:60])
print(torch.load('net', weights_only=False).output.weight.shape)
try: torch.load('nothing')
except Exception as e: print(type(e).__name__, e)
print(torch.cuda.is_available(), torch.cuda.device_count(), torch.device('cpu'), torch.device('cuda'), torch.device('cuda:1'), torch.backends.mps.is_available(), torch.typename(x))
try: torch.ones(2, device='cuda')
except Exception as e: print(type(e).__name__, e)
f = torch.compile(lambda x: x + 1, backend='eager'); print(f(1))
print(torch.jit.script(nn.ReLU()) is not None)
