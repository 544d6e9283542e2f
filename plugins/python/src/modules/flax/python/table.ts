import type {PythonFile} from '../../../engine/framework-module.ts'

/** What \`tabulate\` draws. Source: flax/linen/summary.py, with Rich's table. */
export const table: PythonFile = {
  name: 'flax.linen.summary',
  source: `
from flax.linen import initializers
from flax.core.scope import DenyList as _DenyList

def _leaf_text(x):
    if hasattr(x, 'shape') and hasattr(x, 'dtype'):
        return f'{x.dtype}[{",".join([str(n) for n in x.shape])}]'
    return str(x)

def _tree_text(x):
    """As YAML would write it."""
    if isinstance(x, dict) and x:
        return '\\n'.join([f'{k}: {_tree_text(v)}' if not isinstance(v, dict) else f'{k}:\\n' + '\\n'.join(['  ' + line for line in _tree_text(v).split('\\n')]) for k, v in x.items()])
    if isinstance(x, (list, tuple)):
        return '\\n'.join([f'- {_tree_text(v)}' for v in x])
    return '' if x is None or x == {} else _leaf_text(x)

def _arguments(args, kwargs):
    if kwargs:
        return _tree_text(list(args) + [dict(kwargs)]) if args else _tree_text(dict(kwargs))
    return _tree_text(args[0]) if len(args) == 1 else _tree_text(list(args))

def _size(tree):
    leaves = _tree.tree_leaves(tree)
    return sum([x.size for x in leaves]), sum([x.nbytes for x in leaves])

def _bytes_text(n):
    if n > 1_000_000_000:
        return f'{n / 1e9:.1f} GB'
    if n > 1_000_000:
        return f'{n / 1e6:.1f} MB'
    return f'{n / 1e3:.1f} KB' if n > 1_000 else f'{n} B'

def _count_text(tree):
    count, size = _size(tree)
    return f'{count:,} ({_bytes_text(size)})'

def _own(variables, path):
    for name in path:
        variables = variables.get(name, {})
    return {k: v for k, v in variables.items() if not isinstance(v, dict)}, variables

def _table(module, rngs, depth, show_repeated, args, kwargs):
    _calls.append([])
    try:
        variables = module.init(rngs, *args, **kwargs)
        calls = _calls[-1]
    finally:
        _calls.pop()
    collections = list(variables)
    rows, seen = [], set()
    for path, own, method, given, named, out in calls:
        if path in seen and not show_repeated or depth is not None and len(path) > depth:
            continue
        seen.add(path)
        cells = ['/'.join(path), type(own).__name__ + ('' if method == '__call__' else f'.{method}'), _arguments(given, named), _tree_text(list(out) if isinstance(out, tuple) else out)]
        for col in collections:
            mine, below = _own(variables[col], path)
            shown = below if depth is not None and len(path) == depth else mine
            text = _tree_text({k: v for k, v in shown.items()})
            cells.append(f'{text}\\n\\n{_count_text(shown)}' if text else '')
        rows.append(cells)
    total = ['', '', '', 'Total'] + [_count_text(variables[col]) for col in collections]
    header = ['path', 'module', 'inputs', 'outputs'] + collections
    return _drawn(f'{type(module).__name__} Summary', header, rows, total, f'Total Parameters: {_count_text(variables)}')

def _lines(cells, widths):
    parts = [c.split('\\n') for c in cells]
    height = max([len(p) for p in parts])
    return [[(p[i] if i < len(p) else '').ljust(w) for p, w in zip(parts, widths)] for i in range(height)]

def _drawn(title, header, rows, total, caption):
    every = [header] + rows + [total]
    widths = [max([len(line) for row in every for line in row[i].split('\\n')]) for i in range(len(header))]
    def rule(left, mid, right, dash):
        return left + mid.join([dash * (w + 2) for w in widths]) + right
    def text(cells, bar):
        return [bar + bar.join([f' {c} ' for c in line]) + bar for line in _lines(cells, widths)]
    wide = sum(widths) + 3 * len(widths) + 1
    out = ['', title.center(wide).rstrip().ljust(wide)]
    out.append(rule('┏', '┳', '┓', '━'))
    out += text(header, '┃')
    out.append(rule('┡', '╇', '┩', '━'))
    for i, row in enumerate(rows):
        if i:
            out.append(rule('├', '┼', '┤', '─'))
        out += text(row, '│')
    out.append(rule('├', '┼', '┤', '─'))
    out += text(total, '│')
    out.append(rule('└', '┴', '┘', '─'))
    out.append(' ' * wide)
    out.append(caption.center(wide).rstrip().ljust(wide))
    return '\\n'.join(out) + '\\n\\n'
`,
}
