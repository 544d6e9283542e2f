import torch
from torch import utils
from torch.utils import data
from torch.utils.data import DataLoader, Dataset, TensorDataset, IterableDataset, random_split, Subset, BatchSampler, SequentialSampler, RandomSampler, WeightedRandomSampler, SubsetRandomSampler, ConcatDataset
import torch.utils.data as td
torch.manual_seed(0)
X = torch.arange(10.).reshape(10, 1); y = torch.arange(10)
ds = TensorDataset(X, y)
print(len(ds), ds[0], ds[2:4])
for e in range(2):
    for a, b in DataLoader(ds, 4, shuffle=True):
        print(a.T, b)
print(torch.rand(1))
a, b = random_split(ds, [7, 3]); print(a.indices, b.indices, len(a))
a, b = random_split(ds, [.25, .75], generator=torch.Generator().manual_seed(42)); print(a.indices, b.indices)
print([x for x in DataLoader(a, batch_size=2)])
class D(Dataset):
    def __len__(self): return 5
    def __getitem__(self, i): return {'x': i, 'y': (float(i), str(i))}
for b in DataLoader(D(), 2, drop_last=True): print(b)
class It(IterableDataset):
    def __iter__(self): return iter(range(7))
print(list(DataLoader(It(), batch_size=3)), list(DataLoader(It(), batch_size=3, drop_last=True)), list(DataLoader(It(), batch_size=None)))
print(list(BatchSampler(SequentialSampler(range(10)), 3, False)), list(RandomSampler(range(5))), list(RandomSampler(range(5), replacement=True, num_samples=40)))
print(list(WeightedRandomSampler([0.1, 0.9, 0.4, 0.7, 3.0, 0.6], 5)), list(WeightedRandomSampler([0.1, 0.9, 0.4, 0.7, 3.0, 0.6], 5, replacement=False)), list(SubsetRandomSampler([3,5,7])))
c = ConcatDataset([ds, ds]); print(len(c), c[13], c[-1], (ds + ds)[11])
it = DataLoader(ds, 3, shuffle=True, generator=torch.Generator().manual_seed(1)); print(next(iter(it)), len(it))
print(type(ds), type(it), it.batch_size, it.dataset is ds)
import numpy as np
print(next(iter(DataLoader([np.ones(2), np.zeros(2)], 2))), next(iter(DataLoader([1, 2, 3], 2, collate_fn=lambda l: l))), next(iter(DataLoader([(1, [2, 3]), (4, [5, 6])], 2))))
for f in [lambda: DataLoader(ds, shuffle=True, sampler=[1]), lambda: DataLoader(ds, -1), lambda: TensorDataset(X, y[:3]), lambda: random_split(ds, [1, 2]), lambda: Dataset()[0], lambda: setattr(it, 'batch_size', 3), lambda: next(iter(DataLoader([None, None], 2))), lambda: next(iter(DataLoader([torch.ones(2), torch.ones(3)], 2))), lambda: DataLoader([], shuffle=True)]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
