import torch
print(torch.device('cpu'), torch.device('cuda'), torch.device('cuda:1'))
print((torch.device('cpu'), torch.device('cuda'), torch.device('cuda:1'), torch.device('cuda', 2), torch.device(type='cpu', index=0)))
print(torch.device('cuda:1').index, torch.device('cpu') == torch.device('cpu'), torch.tensor(1).device, {torch.device('cpu'): 1}[torch.device('cpu')])
for f in [lambda: torch.device('gpu'), lambda: torch.ones(1).cuda(), lambda: torch.ones(1).to('cuda:0'), lambda: torch.ones(1, device=torch.device('cuda'))]:
    try: print(f())
    except Exception as e: print(type(e).__name__, str(e)[:100])
print(torch.ones(2).to(torch.device('cpu')), torch.ones(2).to('cpu', torch.float64), torch.zeros(2, device='cpu'))
