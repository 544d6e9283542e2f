// `pprint`, in Python.
export default String.raw`
import sys as _sys

class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
        self.indent, self.width, self.depth, self.stream = indent, width, depth, stream
        self.compact, self.sort_dicts = compact, sort_dicts
    def pprint(self, object):
        (self.stream or _sys.stdout).write(self.pformat(object) + '\n')
    def pformat(self, object):
        return self._format(object, 0, 0, 1)
    def _sorted(self, items):
        if not self.sort_dicts:
            return items
        try:
            return sorted(items)
        except TypeError:
            return sorted(items, key=lambda pair: (type(pair[0]).__name__, repr(pair[0])))
    def _flat(self, object, level):
        cls = type(object)
        if cls is dict:
            if self.depth is not None and level > self.depth:
                return '{...}'
            inner = [f'{self._flat(k, level + 1)}: {self._flat(v, level + 1)}' for k, v in self._sorted(list(object.items()))]
            return '{' + ', '.join(inner) + '}'
        if cls in (list, tuple):
            opening, closing = '[]' if cls is list else '()'
            if self.depth is not None and level > self.depth:
                return opening + '...' + closing
            inner = ', '.join([self._flat(v, level + 1) for v in object])
            return opening + inner + (',' if cls is tuple and len(object) == 1 else '') + closing
        return repr(object)
    def _format(self, object, indent, allowance, level):
        flat = self._flat(object, level)
        cls = type(object)
        if len(flat) <= self.width - indent - allowance or not object if cls in (dict, list, tuple, set) else True:
            return flat
        inner = indent + self.indent
        space = ' ' * (self.indent - 1)
        if cls is dict:
            parts = []
            items = self._sorted(list(object.items()))
            for i, (key, value) in enumerate(items):
                text = repr(key) + ': '
                last = i == len(items) - 1
                parts.append(text + self._format(value, inner + len(text), allowance + 1 if last else 1, level + 1))
            opening, closing = '{', '}'
        else:
            items = sorted(object) if cls is set else list(object)
            opening, closing = {list: '[]', tuple: '()', set: '{}'}[cls]
            parts = [self._format(v, inner, allowance + 1 if i == len(items) - 1 else 1, level + 1) for i, v in enumerate(items)]
            if cls is tuple and len(items) == 1:
                closing = ',)'
        return opening + space + (',\n' + ' ' * inner).join(parts) + closing

def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts).pprint(object)

def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts).pformat(object)

def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)

def saferepr(object):
    return repr(object)
`
