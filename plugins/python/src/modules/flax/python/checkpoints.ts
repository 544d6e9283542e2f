import type {PythonFile} from '../../../engine/framework-module.ts'

/** Files in Flax's own format: that of Orbax is not here. Source: flax/training/checkpoints.py. */
export const checkpoints: PythonFile = {
  name: 'flax.training.checkpoints',
  source: `
import os as _os
import re as _re
from flax import errors as _errors, serialization as _serialization

_number = _re.compile(r'([-+]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d+)?)')
_unsigned = _re.compile(r'((?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d+)?)')

def natural_sort(file_list, signed=True):
    pattern = _number if signed else _unsigned
    def parts(name):
        return [float(part) if i % 2 else part for i, part in enumerate(pattern.split(name))]
    return sorted(file_list, key=parts)

def _path(ckpt_dir, step, prefix):
    return _os.path.join(ckpt_dir, f'{prefix}{step}')

def _kept(ckpt_dir, prefix):
    names = _os.listdir(ckpt_dir) if _os.path.isdir(ckpt_dir) else []
    return natural_sort([_os.path.join(ckpt_dir, name) for name in names if name.startswith(prefix) and name != prefix + 'tmp'])

def save_checkpoint(ckpt_dir, target, step, prefix='checkpoint_', keep=1, overwrite=False, keep_every_n_steps=None, async_manager=None, orbax_checkpointer=None):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.training.html#checkpoints"""
    ckpt_dir = _os.path.normpath(_os.fspath(ckpt_dir))
    place = _path(ckpt_dir, step, prefix)
    known = _kept(ckpt_dir, prefix)
    if not overwrite and (place in known or natural_sort([*known, place])[-1] != place):
        raise _errors.InvalidCheckpointError(place, step)
    content = _serialization.to_bytes(target)
    _os.makedirs(ckpt_dir, exist_ok=True)
    with open(place, 'wb') as file:
        file.write(content)
    _remove(place, _kept(ckpt_dir, prefix), prefix, keep, keep_every_n_steps)
    return place

save_checkpoint_multiprocess = save_checkpoint

def _remove(place, known, prefix, keep, keep_every_n_steps):
    end = known.index(place) + 1
    for newer in known[end:]:
        _os.remove(newer)
    last = -float('inf')
    for old in known[:end][:-keep]:
        step = float(old[old.rfind(prefix) + len(prefix):])
        if keep_every_n_steps and step and step - last >= keep_every_n_steps:
            last = step
        else:
            _os.remove(old)

def latest_checkpoint(ckpt_dir, prefix='checkpoint_'):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.training.html#checkpoints"""
    known = _kept(_os.fspath(ckpt_dir), prefix)
    return known[-1] if known else None

def available_steps(ckpt_dir, prefix='checkpoint_', step_type=int):
    return [step_type(name[name.rfind(prefix) + len(prefix):]) for name in _kept(_os.fspath(ckpt_dir), prefix)]

def restore_checkpoint(ckpt_dir, target, step=None, prefix='checkpoint_', parallel=True, gda_manager=None, allow_partial_mpa_restoration=False, orbax_checkpointer=None, orbax_transforms=None):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.training.html#checkpoints"""
    place = _os.path.normpath(_os.fspath(ckpt_dir))
    if step is not None:
        place = _path(place, step, prefix)
        if not _os.path.exists(place):
            raise ValueError(f'Matching checkpoint not found: {place}')
    elif _os.path.isdir(place):
        place = latest_checkpoint(place, prefix)
    if place is None or not _os.path.exists(place):
        return target
    with open(place, 'rb') as file:
        state = _serialization.msgpack_restore(file.read())
    return state if target is None else _serialization.from_state_dict(target, state)
`,
}
