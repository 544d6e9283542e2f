import torch
from torch import nn
from torch.nn import functional as F
net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1))
print(net)
torch.manual_seed(0)
net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1))
X = torch.rand(2, 4)
print(net(X))
print(list(net[2].state_dict().items()))
print(type(net[2].bias), net[2].bias, net[2].bias.data, net[2].weight.grad == None)
print(*[(name, param.shape) for name, param in net.named_parameters()])
