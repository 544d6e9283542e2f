// What `torch` itself has that is a few lines. Source: torch/__init__.py of PyTorch 2.13.
import type {PythonFile} from '../../../engine/framework-module.ts'

export const topLevel: PythonFile = {
  name: 'torch',
  source: String.raw`
def save(obj, f, *args, **kwargs):
    """https://docs.pytorch.org/docs/stable/generated/torch.save.html"""
    from torch.serialization import save
    return save(obj, f, *args, **kwargs)


def load(f, *args, **kwargs):
    """https://docs.pytorch.org/docs/stable/generated/torch.load.html"""
    from torch.serialization import load
    return load(f, *args, **kwargs)


def typename(obj, /):
    """https://docs.pytorch.org/docs/stable/generated/torch.typename.html"""
    if isinstance(obj, Tensor):
        return obj.type()
    kind = obj if hasattr(obj, "__qualname__") else type(obj)
    module = getattr(kind, "__module__", None) or ""
    return kind.__qualname__ if module in ("", "builtins") else f"{module}.{kind.__qualname__}"


def compile(model=None, **kwargs):
    """https://docs.pytorch.org/docs/stable/generated/torch.compile.html"""
    return model if model is not None else lambda model: model


def use_deterministic_algorithms(mode, *, warn_only=False):
    pass


def set_num_threads(count):
    pass


def get_num_threads():
    return 1


def set_default_device(device):
    if device is not None:
        zeros(0, device=device)


def set_float32_matmul_precision(precision):
    pass


def is_storage(obj, /):
    return False


def is_complex(input):
    return False
`,
}
