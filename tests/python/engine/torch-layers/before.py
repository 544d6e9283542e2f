import torch
from torch.nn import functional as F
def numbers(*shape):
    return torch.arange(torch.Size(shape).numel()).mul(0.7).sin().reshape(shape)
image = numbers(1, 2, 4, 5)
line = numbers(2, 2, 7)
cube = numbers(1, 1, 3, 3, 3)
weight = numbers(3, 2, 3, 3) + 0.1
bias = torch.tensor([0.5, -1., 2.])
leaf = image.clone().requires_grad_()
scores = numbers(3, 4)
learned = scores.clone().requires_grad_()
labels = torch.tensor([1, 0, 3])
def gradient(function, *arrays):
    arrays = [array.clone().requires_grad_() for array in arrays]
    result = function(*arrays)
    weights = torch.arange(result.numel()).mul(0.3).cos().reshape(result.shape)
    (result * weights).sum().backward()
    return [array.grad for array in arrays]
