# tensors of one number, whatever their shape, are that number in a list
import torch

print(torch.tensor([torch.tensor([1.0]), torch.tensor([2.0])]))
print(torch.tensor([torch.tensor([1.0]), 2.0]))
print(torch.tensor([torch.tensor([[1.0]]), torch.tensor([[2.0]])]).shape)
print(torch.tensor([[torch.tensor([1.0])], [torch.tensor([2.0])]]))
print(torch.tensor([torch.tensor(3), 4]), torch.tensor([torch.tensor(True), False]))
