// Options of pandas. In Python.
import type {PythonFile} from '../../../engine/framework-module.ts'

export const options: PythonFile = {
  name: 'pandas',
  source: String.raw`
# Source of the rules: pandas/io/formats/format.py and string.py of pandas 2.
import re

_options = {'display.max_rows': 60, 'display.min_rows': 10, 'display.max_columns': 20, 'display.width': 80,
            'display.precision': 6, 'display.max_colwidth': 50, 'display.float_format': None,
            'display.expand_frame_repr': True, 'mode.chained_assignment': 'warn', 'display.show_dimensions': 'truncate'}
_defaults = dict(_options)


def _option_name(pat):
    names = [name for name in _options if name == pat or name == 'display.' + pat or re.search(pat, name)]
    exact = [name for name in names if name in (pat, 'display.' + pat)]
    if exact:
        return exact[0]
    if len(names) != 1:
        raise OptionError(f"No such keys(s): {pat!r}" if not names else 'Pattern matched multiple keys')
    return names[0]


class OptionError(AttributeError, KeyError):
    pass


def get_option(pat):
    return _options[_option_name(pat)]


def set_option(*args):
    for pat, value in zip(args[::2], args[1::2]):
        _options[_option_name(pat)] = value


def reset_option(pat):
    for name in list(_options) if pat == 'all' else [_option_name(pat)]:
        _options[name] = _defaults[name]


class option_context:
    def __init__(self, *args):
        self.args = args
    def __enter__(self):
        self.before = dict(_options)
        set_option(*self.args)
    def __exit__(self, *exc_info):
        _options.update(self.before)


class _Options:
    def __init__(self, prefix):
        object.__setattr__(self, '_prefix', prefix)
    def __getattr__(self, name):
        if not self._prefix:
            return _Options(name + '.')
        return get_option(self._prefix + name)
    def __setattr__(self, name, value):
        set_option(self._prefix + name, value)


options = _Options('')
`,
}
