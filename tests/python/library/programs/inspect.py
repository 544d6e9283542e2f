import inspect

class HyperParameters:
    def save_hyperparameters(self, ignore=[]):
        frame = inspect.currentframe().f_back
        _, _, _, local_vars = inspect.getargvalues(frame)
        self.hparams = {k: v for k, v in local_vars.items() if k not in set(ignore + ['self']) and not k.startswith('_')}
        for k, v in self.hparams.items():
            setattr(self, k, v)

class B(HyperParameters):
    def __init__(self, a, b, c=3):
        self.save_hyperparameters(ignore=['c'])
        print('self.a =', self.a, 'self.b =', self.b, 'There is no self.c =', not hasattr(self, 'c'))

B(a=1, b=2)

def f(a, b: int = 1, *args, c, d=2, **kwargs) -> str:
    """Doc."""

signature = inspect.signature(f)
print(signature, list(signature.parameters), signature.parameters['b'].default, signature.parameters['c'].kind)
print(inspect.isfunction(f), inspect.isclass(B), inspect.getdoc(f), inspect.signature(B), inspect.getfullargspec(f).args)
print(signature.bind(1, c=3).arguments)
