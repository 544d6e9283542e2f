// Blocks, of which networks are made. Source: python/mxnet/gluon/block.py of MXNet 2. What is hybridized here computes as before.
export const block = {
  name: 'mxnet.gluon.block',
  source: String.raw`
import re
import warnings
from mxnet import initializer, np, npx
from mxnet.device import current_device
from mxnet.gluon.parameter import Parameter, ParameterDict
from mxnet.gluon.utils import HookHandle, _brief_print_list, _indent


class _Child:
    """How a block refers to one of its children: called without arguments it gives the child, with them it calls it."""

    def __init__(self, block):
        self.block = block

    def __call__(self, *args):
        return self.block(*args) if args else self.block

    def __getattr__(self, name):
        return getattr(self.block, name)

    def __repr__(self):
        return repr(self.block)


def _block_of(child):
    return child.block if isinstance(child, _Child) else child


_counts = {}


class Block:
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/block.html"""

    def __init__(self, prefix=None, params=None):
        # MXNet 1 lets blocks share parameters with their constructor
        self._shared_params = params
        self._children = {}
        self._reg_params = ParameterDict()
        self._forward_hooks = {}
        self._forward_pre_hooks = {}
        # blocks are counted when they are made
        self.name

    def __repr__(self):
        lines = [f'  ({key}): {_indent(repr(block), 2)}' for key, block in self.__dict__.items()
                 if isinstance(block, Block)]
        return '{}(\n{}\n)'.format(self.__class__.__name__, '\n'.join(lines))

    def __setattr__(self, name, value):
        if isinstance(value, Parameter) and self._shared_params:
            value = self._shared_params.get(name, value)
        existing = getattr(self, name, None)
        if isinstance(existing, (Parameter, Block)) and not isinstance(value, type(existing)):
            raise TypeError(f'Changing attribute type for {name} from {type(existing)} to {type(value)}'
                            'is not allowed.')
        if isinstance(value, Block):
            self.register_child(value, name)
        elif isinstance(value, Parameter):
            self._reg_params[name] = value
            value._old_name = f'{self.name}_{name}'
        super().__setattr__(name, value)

    @property
    def name(self):
        """Blocks have names in MXNet 1."""
        known = self.__dict__.get('_name_of_block')
        if known is None:
            kind = self._alias()
            count = _counts.get(kind, 0)
            _counts[kind] = count + 1
            known = f'{kind}{count}'
            self.__dict__['_name_of_block'] = known
        return known

    @property
    def prefix(self):
        return self.name + '_'

    def _alias(self):
        return self.__class__.__name__.lower()

    def _blocks(self):
        return [_block_of(child) for child in self._children.values()]

    def _check_container_with_block(self):
        children = self._blocks()

        def holds_others(data):
            if isinstance(data, (list, tuple)):
                return any(holds_others(one) for one in data)
            if isinstance(data, dict):
                return any(holds_others(one) for one in data.values())
            return isinstance(data, Block) and not any(data is child for child in children)
        for key, value in self.__dict__.items():
            if isinstance(value, (list, tuple, dict)) and not (key.startswith('__') or key == '_children'):
                if holds_others(value):
                    warnings.warn(
                        f'"{self.__class__.__name__}.{key}" is an unregistered container with Blocks. '
                        'Note that Blocks inside the list, tuple or dict will not be '
                        'registered automatically. Make sure to register them using '
                        'register_child() or switching to '
                        'nn.Sequential/nn.HybridSequential instead. ', stacklevel=3)

    @property
    def params(self):
        return self._reg_params

    def collect_params(self, select=None):
        self._check_container_with_block()
        return self._collect_params_with_prefix(select=select)

    def _collect_params_with_prefix(self, prefix='', select=None):
        if prefix:
            prefix += '.'
        pattern = re.compile(select) if select is not None else None
        found = ParameterDict({prefix + key: value for key, value in self._reg_params.items()
                               if pattern is None or pattern.match(prefix + key)})
        for name, child in self._children.items():
            found.update(_block_of(child)._collect_params_with_prefix(prefix + name, select))
        return found

    def save_parameters(self, filename, deduplicate=False):
        params = self._collect_params_with_prefix()
        if deduplicate:
            params = {name: param for param, name in {param: name for name, param in params.items()}.items()}
        npx.savez(filename, **{name: param._reduce() for name, param in params.items()})

    def load_parameters(self, filename, device=None, allow_missing=False, ignore_extra=False,
                        cast_dtype=False, dtype_source='current', ctx=None):
        loaded = npx.load(filename)
        if loaded:
            self.load_dict({'params': loaded, 'filename': filename}, device if device is not None else ctx,
                           allow_missing, ignore_extra, cast_dtype, dtype_source)

    def load_dict(self, param_dict, device=None, allow_missing=False, ignore_extra=False,
                  cast_dtype=False, dtype_source='current'):
        filename = None
        if isinstance(param_dict.get('filename'), str):
            filename = param_dict['filename']
            param_dict = param_dict['params']
        params = self.collect_params()
        source = f'file: {filename}' if filename else 'param_dict'
        loaded = {name[4:] if name.startswith(('arg:', 'aux:')) else name: value
                  for name, value in param_dict.items()}
        if not allow_missing:
            for name, param in params.items():
                assert any(other in loaded for other, same in params.items() if same is param), \
                    f"Parameter '{name}' is missing in '{source}', which contains parameters: " \
                    f'{_brief_print_list(loaded.keys())}. Set allow_missing=True to ignore missing parameters.'
        for name, value in loaded.items():
            if not ignore_extra and name not in params:
                raise ValueError(
                    f"Parameter '{name}' loaded from '{source}' is not present in Dict, "
                    f'which contains parameters {_brief_print_list(params.keys())}. '
                    'Set ignore_extra=True to ignore. ')
            if name in params:
                value = value if isinstance(value, np.ndarray) else np.array(value)
                params[name]._load_init(value, device if device is not None else current_device(),
                                        cast_dtype=cast_dtype, dtype_source=dtype_source)

    def register_child(self, block, name=None):
        if name is None:
            name = str(len(self._children))
        self._children[name] = _Child(block)

    def register_forward_pre_hook(self, hook):
        handle = HookHandle()
        handle.attach(self._forward_pre_hooks, hook)
        return handle

    def register_forward_hook(self, hook):
        handle = HookHandle()
        handle.attach(self._forward_hooks, hook)
        return handle

    def apply(self, fn):
        for child in self._blocks():
            child.apply(fn)
        fn(self)
        return self

    def initialize(self, init=initializer.Uniform(), device=None, verbose=False, force_reinit=False, ctx=None):
        params = self.collect_params()
        if verbose:
            init.set_verbosity(verbose=verbose)
        for param in params.values():
            param.initialize(None, device if device is not None else ctx, init, force_reinit=force_reinit)

    def hybridize(self, active=True, **kwargs):
        for child in self._blocks():
            child.hybridize(active, **kwargs)

    def cast(self, dtype):
        for child in self._blocks():
            child.cast(dtype)
        for param in self.params.values():
            param.cast(dtype)

    def zero_grad(self):
        for param in self.collect_params().values():
            param.zero_grad()

    def reset_device(self, device):
        for param in self.collect_params().values():
            param.reset_device(device)

    def reset_ctx(self, ctx):
        self.reset_device(ctx)

    def setattr(self, name, value):
        for param in self.collect_params().values():
            setattr(param, name, value)

    def share_parameters(self, shared):
        if shared is None:
            return self
        if not isinstance(shared, dict):
            raise ValueError(f"'shared' should be in type of Dict. Get type {type(shared)}!")
        unused = set(shared.keys())
        self._share(shared, unused, '')
        for name in unused:
            warnings.warn(f'Parameter name {name} is not in the current model!')
        return self

    def _share(self, shared, unused, prefix):
        for name in list(self._reg_params):
            key = prefix + name
            if shared.get(key) is not None:
                setattr(self, name, shared[key])
                unused.discard(key)
        for name, child in self._children.items():
            _block_of(child)._share(shared, unused, f'{prefix}{name}.')

    def __call__(self, *args):
        for hook in list(self._forward_pre_hooks.values()):
            hook(self, args)
        out = self.forward(*args)
        for hook in list(self._forward_hooks.values()):
            hook(self, args, out)
        return out

    def forward(self, *args):
        raise NotImplementedError

    def summary(self, *inputs):
        from mxnet.gluon.summary import print_summary
        print_summary(self, inputs)


class HybridBlock(Block):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/hybrid_block.html"""

    def __init__(self, prefix=None, params=None):
        super().__init__(prefix, params)
        self._active = False
        self._called_infer_shape_already = False

    def register_child(self, block, name=None):
        if not isinstance(block, HybridBlock):
            if self._active:
                raise ValueError(f'Cannot register non-hybridizable block {block} after hybridization.')
        super().register_child(block, name)

    def hybridize(self, active=True, partition_if_dynamic=True, static_alloc=False, static_shape=False,
                  inline_limit=2, forward_bulk_size=None, backward_bulk_size=None):
        self._active = active
        super().hybridize(active)

    def infer_shape(self, *args):
        """Blocks with parameters whose shapes are not known override it."""
        if any(not all(size > 0 for size in param.shape or (0,)) for param in self._reg_params.values()
               if param._deferred_init):
            raise RuntimeError('Cannot infer shape of parameters of {} from its inputs: '
                               'override infer_shape'.format(self.__class__.__name__))

    def export(self, path, epoch=0, remove_amp_cast=True):
        from mxnet import _unsupported
        _unsupported('mxnet.gluon.HybridBlock.export', 'there are no symbolic graphs')

    def optimize_for(self, x, *args, **kwargs):
        self.hybridize()
        return self(x, *args)

    def __call__(self, x, *args):
        if not self._called_infer_shape_already:
            if not _holds_array((x, *args)):
                raise ValueError('In HybridBlock, there must be one NDArray in the input.'
                                 ' Please check the type of the args.\n')
            if any(param._deferred_init for param in self._reg_params.values()):
                self.infer_shape(x, *args)
                for param in self._reg_params.values():
                    param._finish_deferred_init()
            self._called_infer_shape_already = True
        return super().__call__(x, *args)

    def forward(self, x, *args):
        hybrid = getattr(self, 'hybrid_forward', None)
        if hybrid is None:
            raise NotImplementedError
        params = {name: param.data() for name, param in self._reg_params.items()}
        return hybrid(_operations, x, *args, **params)


def _holds_array(value):
    if isinstance(value, np.ndarray):
        return True
    return isinstance(value, (list, tuple)) and any(_holds_array(one) for one in value)


class _Operations:
    """What hybrid_forward of MXNet 1 calls F."""

    np = np
    npx = npx

    def __getattr__(self, name):
        return getattr(npx if hasattr(npx, name) else np, name)


_operations = _Operations()


class SymbolBlock(HybridBlock):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/symbol_block.html"""

    def __init__(self, outputs, inputs, params=None):
        from mxnet import _unsupported
        _unsupported('mxnet.gluon.SymbolBlock', 'there are no symbolic graphs')

    @staticmethod
    def imports(symbol_file, input_names, param_file=None, device=None, allow_missing=False, ignore_extra=False):
        return SymbolBlock(symbol_file, input_names)
`,
}
