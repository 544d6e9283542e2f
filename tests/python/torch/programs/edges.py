import torch
t = torch.tensor
x = t([-2.5, -1., 0., 1.5, 3.], requires_grad=True); x.clip(-2.5, 1.5).sum().backward(); print(x.grad, x.clip(min=0.))
print(torch.zeros(3, 1).std(1), torch.ones(2).var(correction=2), torch.softmax(t(2.), 0), torch.log_softmax(t(2.), -1), t(3.).logsumexp(-1), t(2.).prod(-1), t(2.).amax(-1))
print(torch.median(t([[1., 3, 2], [5, 4, 6]]), 1), torch.median(t([1., 2, 3, 4])), t([[1., 3, 2]]).median(dim=0, keepdim=True).values)
print(torch.zeros(2, 3).scatter(1, t([[0], [1]]), t([[1.], [2.]]), reduce='add'), torch.ones(2, 3).scatter(1, t([[0], [1]]), 3., reduce='multiply'))
a = t([1., -2.], requires_grad=True); b = t([-1., 2.], requires_grad=True); torch.copysign(a, b).sum().backward(); print(a.grad, b.grad)
print(torch.cummax(t(3.), 0), t([1, 2]).clip(0, 1), t([1.5]).clip(0, 1))
