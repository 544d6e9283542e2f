import torch
from torch import nn
from torch.nn import functional as F
torch.manual_seed(0)
x = torch.rand(2, 4, 9, 8); x1 = torch.rand(2, 4, 10); x3 = torch.rand(1, 2, 4, 4, 4)
def show(name, y):
    if isinstance(y, tuple): return [show(name, one) for one in y]
    y = y.detach(); print(name, tuple(y.shape), y.dtype, abs(round(y.double().sum().item(), 3)), y.flatten()[:4])
ms = [nn.Conv2d(4, 6, 3), nn.Conv2d(4, 6, (3, 5), stride=2, padding=(1, 2), bias=False), nn.Conv2d(4, 8, 3, groups=2, dilation=2, padding='same'), nn.Conv2d(4, 2, 3, padding=1, padding_mode='reflect'), nn.ConvTranspose2d(4, 3, 3, stride=2, padding=1, output_padding=1), nn.LazyConv2d(5, 3, padding=1), nn.LazyConvTranspose2d(3, 2, stride=2),
  nn.MaxPool2d(2), nn.MaxPool2d(3, stride=2, padding=1), nn.AvgPool2d(3, 2, 1), nn.AdaptiveAvgPool2d(1), nn.AdaptiveAvgPool2d((3, 5)), nn.AdaptiveMaxPool2d((2, 2)), nn.LPPool2d(2, 3), nn.BatchNorm2d(4), nn.BatchNorm2d(4, affine=False, track_running_stats=False), nn.LazyBatchNorm2d(), nn.InstanceNorm2d(4), nn.InstanceNorm2d(4, affine=True), nn.GroupNorm(2, 4), nn.LayerNorm([9, 8]), nn.LayerNorm(8, elementwise_affine=False), nn.RMSNorm(8), nn.LocalResponseNorm(2), nn.ZeroPad2d(1), nn.ConstantPad2d((1, 0, 2, 0), 3.5), nn.ReflectionPad2d(2), nn.ReplicationPad2d(1), nn.Upsample(scale_factor=2), nn.Upsample(scale_factor=2, mode='bilinear', align_corners=True), nn.Unfold(3), nn.Dropout2d(0.5)]
for m in ms:
    before = str(m); y = m(x); print(before, '|', m, [n for n, _ in m.named_parameters()], list(m.state_dict())[-1:]); show('', y)
for m in [nn.Conv1d(4, 3, 3), nn.ConvTranspose1d(4, 2, 3), nn.MaxPool1d(2), nn.AvgPool1d(2), nn.BatchNorm1d(4), nn.AdaptiveAvgPool1d(3)]: print(m); show('', m(x1))
for m in [nn.Conv3d(2, 3, 2), nn.MaxPool3d(2), nn.AvgPool3d(2), nn.BatchNorm3d(2)]: print(m); show('', m(x3))
bn = nn.BatchNorm1d(3); 
for i in range(3): bn(torch.rand(5, 3) + i)
print(bn.running_mean, bn.running_var, bn.num_batches_tracked); bn.eval(); show('eval', bn(torch.rand(2, 3)))
e = nn.Embedding(5, 3, padding_idx=1); print(e, e.weight); show('', e(torch.tensor([[0, 1], [2, 4]]))); print(nn.Embedding.from_pretrained(torch.ones(2, 2)).weight)
y = torch.rand(3, 5).requires_grad_(); t = torch.tensor([1, 0, 4]); z = torch.rand(3, 5)
for l in [nn.CrossEntropyLoss(), nn.CrossEntropyLoss(reduction='none', label_smoothing=0.1), nn.CrossEntropyLoss(weight=torch.arange(5.), reduction='sum'), nn.NLLLoss(), nn.MultiMarginLoss()]: print(l); show('', l(y.log_softmax(1), t))
for l in [nn.MSELoss(), nn.MSELoss(reduction='none'), nn.L1Loss(reduction='sum'), nn.SmoothL1Loss(beta=.5), nn.HuberLoss(), nn.BCELoss(), nn.BCEWithLogitsLoss(pos_weight=torch.tensor(2.)), nn.KLDivLoss(reduction='batchmean'), nn.PoissonNLLLoss(), nn.SoftMarginLoss()]: print(l); show('', l(y, z))
a, b, c = torch.rand(3, 4), torch.rand(3, 4), torch.rand(3, 4); s = torch.tensor([1., -1, 1])
show('tri', nn.TripletMarginLoss()(a, b, c)); show('cos', nn.CosineEmbeddingLoss()(a, b, s)); show('rank', nn.MarginRankingLoss(0.1)(a[:, 0], b[:, 0], s)); show('hinge', nn.HingeEmbeddingLoss()(a[:, 0], s)); show('g', nn.GaussianNLLLoss()(a, b, c)); show('sim', nn.CosineSimilarity()(a, b)); show('dist', nn.PairwiseDistance()(a, b))
for m in [nn.RNN(4, 6), nn.GRU(4, 6, num_layers=2), nn.LSTM(4, 6, num_layers=2, bidirectional=True), nn.LSTM(4, 6, batch_first=True, proj_size=3), nn.RNN(4, 5, nonlinearity='relu', bias=False), nn.GRU(4, 3, num_layers=2, dropout=0.5, bidirectional=True)]:
    print(m, [(n, tuple(p.shape)) for n, p in m.named_parameters()][:3]); o, h = m(torch.rand(5, 3, 4)); show('out', o); show('state', h)
m = nn.LSTM(4, 6); o, (h, c) = m(torch.rand(5, 4)); print(o.shape, h.shape, c.shape); o, h2 = m(torch.rand(5, 2, 4), (torch.ones(1, 2, 6), torch.zeros(1, 2, 6))); show('', o)
for m in [nn.RNNCell(4, 3), nn.GRUCell(4, 3), nn.LSTMCell(4, 3)]: print(m); show('', m(torch.rand(2, 4))); show('', m(torch.rand(4)))
m = nn.MultiheadAttention(6, 2, dropout=0.0); q = torch.rand(4, 2, 6); o, w = m(q, q, q); print(m, list(m.state_dict())); show('o', o); show('w', w)
m = nn.MultiheadAttention(6, 3, bias=False, batch_first=True, kdim=4, vdim=5); o, w = m(torch.rand(2, 4, 6), torch.rand(2, 3, 4), torch.rand(2, 3, 5), key_padding_mask=torch.tensor([[False, False, True], [False, True, True]]), average_attn_weights=False); show('o', o); show('w', w)
show('ps', F.pixel_shuffle(torch.arange(16.).reshape(1, 4, 2, 2), 2)); show('pu', F.pixel_unshuffle(torch.arange(16.).reshape(1, 1, 4, 4), 2))
for f in [lambda: nn.Conv2d(3, 4, 3)(x), lambda: nn.BatchNorm2d(4)(x1), lambda: nn.Conv2d(3, 4, 3, groups=2), lambda: nn.GroupNorm(3, 4), lambda: nn.LSTM(4, 6)(torch.rand(2, 2, 3)), lambda: nn.GRU(4, 6)(torch.rand(2, 2, 4), torch.rand(1, 3, 6)), lambda: nn.RNN(4, 0), lambda: nn.MultiheadAttention(5, 2), lambda: nn.LazyConv2d(2, 3)(torch.ones(3))]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
