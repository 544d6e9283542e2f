// Modules of a few names: compilers that give back what they are given, measures that are not taken here.
import type {PythonFile} from '../../../engine/framework-module.ts'

const identity = (name: string, link: string): string => `
def ${name}(obj=None, *args, **kwargs):
    """https://docs.pytorch.org/docs/stable/${link}"""
    return obj if obj is not None else lambda obj: obj
`

/** Scripts run as the Python that they are. */
export const jit: PythonFile = {
  name: 'torch.jit',
  source:
    identity('script', 'generated/torch.jit.script.html') +
    identity('ignore', 'generated/torch.jit.ignore.html') +
    identity('export', 'jit.html') +
    identity('unused', 'generated/torch.jit.unused.html') +
    `
def trace(func, example_inputs=None, *args, **kwargs):
    """https://docs.pytorch.org/docs/stable/generated/torch.jit.trace.html"""
    return func


def is_scripting():
    return False
`,
}

export const compiler: PythonFile = {
  name: 'torch.compiler',
  source:
    identity('disable', 'generated/torch.compiler.disable.html') +
    `
def is_compiling():
    return False


def reset():
    pass
`,
}

export const profiler: PythonFile = {
  name: 'torch.profiler',
  source: `
def profile(*args, **kwargs):
    """https://docs.pytorch.org/docs/stable/profiler.html"""
    _unsupported("torch.profiler is not part of this page's torch: nothing is measured here")


record_function = profile
`,
}

export const backends: PythonFile = {
  name: 'torch.backends.mps',
  source: `
def is_available():
    return False


def is_built():
    return False
`,
}

export const cudnn: PythonFile = {
  name: 'torch.backends.cudnn',
  source: `
enabled = True
benchmark = False
deterministic = False
allow_tf32 = True


def is_available():
    return False


def version():
    return None
`,
}

/** One device, and it is none of those. */
export const cuda: PythonFile = {
  name: 'torch.cuda',
  source: `
class _NoStream:
    def __init__(self, *args, **kwargs):
        _lacks_cuda()


def _lacks_cuda(*args, **kwargs):
    raise AssertionError("Torch not compiled with CUDA enabled")


Stream = Event = _NoStream
get_device_name = get_device_properties = current_device = set_device = get_device_capability = _lacks_cuda


def empty_cache():
    pass


def is_initialized():
    return False


def memory_allocated(device=None):
    return 0


max_memory_allocated = memory_reserved = max_memory_reserved = memory_allocated
`,
}
