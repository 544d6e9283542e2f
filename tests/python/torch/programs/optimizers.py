import torch
from torch import nn, optim
kinds = [
    lambda p: optim.SGD(p, 0.1), lambda p: optim.SGD(p, lr=0.1, momentum=0.9), lambda p: optim.SGD(p, lr=0.1, momentum=0.9, nesterov=True, weight_decay=0.01),
    lambda p: optim.SGD(p, lr=0.1, momentum=0.5, dampening=0.1, maximize=True), lambda p: optim.Adam(p), lambda p: optim.Adam(p, 0.1, amsgrad=True, weight_decay=0.1),
    lambda p: optim.AdamW(p, 0.1), lambda p: optim.Adagrad(p, 0.1, lr_decay=0.1), lambda p: optim.Adadelta(p, weight_decay=0.1), lambda p: optim.RMSprop(p, 0.1),
    lambda p: optim.RMSprop(p, 0.1, momentum=0.9, centered=True), lambda p: optim.Adamax(p, 0.1), lambda p: optim.NAdam(p, 0.1), lambda p: optim.RAdam(p, 0.1),
    lambda p: optim.Rprop(p, 0.1), lambda p: optim.ASGD(p, 0.1, t0=2), lambda p: optim.RAdam(p, 0.1, betas=(0.9, 0.5))]
for make in kinds:
    w = torch.tensor([1., -2., 3.], requires_grad=True)
    b = torch.tensor(0.5, requires_grad=True)
    opt = make([w, b])
    print(opt)
    for i in range(6):
        opt.zero_grad()
        loss = ((w * torch.tensor([1., 2., 0.5])).sum() + b - i) ** 2
        loss.backward()
        opt.step()
        print(w.detach(), b.detach())
    print(opt.state_dict())
net = nn.Linear(2, 1)
opt = optim.SGD([{'params': net.weight, 'weight_decay': 1}, {'params': net.bias}], lr=0.1)
print(opt)
opt.add_param_group({'params': [torch.ones(1, requires_grad=True)], 'lr': 3})
print(len(opt.param_groups), opt.param_groups[2]['lr'], opt.defaults, opt.state)
def closure():
    opt.zero_grad(); l = net(torch.ones(1, 2)).sum() ** 2; l.backward(); return l
print(opt.step(closure).shape, opt.step(closure).requires_grad)
a = optim.Adam(net.parameters()); net(torch.ones(1, 2)).sum().backward(); a.step()
c = optim.Adam(net.parameters()); c.load_state_dict(a.state_dict()); print(list(c.state.values())[0]['step'], c.state_dict()['param_groups'])
net.zero_grad(set_to_none=False); print(net.bias.grad); net.zero_grad(); print(net.bias.grad)
for f in [lambda: optim.SGD([], 1), lambda: optim.SGD(net.weight, 1), lambda: optim.SGD(net.parameters(), -1), lambda: optim.SGD(net.parameters(), 1, nesterov=True), lambda: optim.Adam(net.parameters(), betas=(1., 1)), lambda: optim.SGD([1, 2]), lambda: optim.SGD([net.weight * 2]), lambda: opt.add_param_group({'params': net.parameters()}), lambda: optim.Optimizer(net.parameters(), {}).step(), lambda: optim.Adam(net.parameters(), eps=-1)]:
    try: print(f())
    except Exception as e: print(type(e).__name__, str(e)[:90])
