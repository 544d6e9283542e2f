// `fnmatch` and `glob`, in Python.

export const fnmatch = String.raw`
import re

def translate(pat):
    out, i = '', 0
    while i < len(pat):
        c = pat[i]
        i += 1
        if c == '*':
            if not out.endswith('.*'):
                out += '.*'
        elif c == '?':
            out += '.'
        elif c == '[' and ']' in pat[i + 1:]:
            j = pat.index(']', i + 1)
            inside = pat[i:j]
            i = j + 1
            if inside[0] == '!':
                inside = '^' + inside[1:]
            out += '[' + inside.replace('\\', r'\\') + ']'
        else:
            out += re.escape(c)
    return out + r'\Z'

def fnmatchcase(name, pat):
    return re.match(translate(pat), name, re.S) is not None

fnmatch = fnmatchcase

def filter(names, pat):
    return [name for name in names if fnmatchcase(name, pat)]
`

export const glob = String.raw`
import os
import fnmatch

def has_magic(s):
    return any(c in s for c in '*?[')

def escape(pathname):
    return ''.join(f'[{c}]' if c in '*?[' else c for c in pathname)

def _matches(folder, parts, recursive):
    if not parts:
        yield folder
        return
    part, *rest = parts
    here = folder or '.'
    if part == '**' and recursive:
        yield from _matches(folder, rest, recursive)
        if os.path.isdir(here):
            for name in os.listdir(here):
                if not name.startswith('.'):
                    below = os.path.join(folder, name)
                    if os.path.isdir(below):
                        yield from _matches(below, parts, recursive)
                    elif not rest:
                        yield below
    elif not has_magic(part):
        below = os.path.join(folder, part)
        if part == '' or os.path.exists(below):
            yield from _matches(below, rest, recursive)
    elif os.path.isdir(here):
        for name in fnmatch.filter(os.listdir(here), part):
            if name.startswith('.') and not part.startswith('.'):
                continue
            below = os.path.join(folder, name)
            if not rest or os.path.isdir(below):
                yield from _matches(below, rest, recursive)

def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    pathname = os.fspath(pathname)
    start = '/' if pathname.startswith('/') else ''
    found = _matches(start, pathname.lstrip('/').split('/'), recursive)
    return (one for one in found if one)

def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return list(iglob(pathname, recursive=recursive))
`
