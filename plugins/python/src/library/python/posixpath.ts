// `posixpath`, in Python.
export default String.raw`
curdir, pardir, sep, altsep, extsep, pathsep, devnull = '.', '..', '/', None, '.', ':', '/dev/null'

def _text(path):
    if hasattr(path, '__fspath__'):
        path = path.__fspath__()
    if not isinstance(path, (str, bytes)):
        raise TypeError(f'expected str, bytes or os.PathLike object, not {type(path).__name__}')
    return path

def join(a, /, *p):
    path = _text(a)
    for b in p:
        b = _text(b)
        if b.startswith('/') or not path:
            path = b
        elif path.endswith('/'):
            path += b
        else:
            path += '/' + b
    return path

def split(p):
    p = _text(p)
    i = p.rfind('/') + 1
    head, tail = p[:i], p[i:]
    if head and head != '/' * len(head):
        head = head.rstrip('/')
    return head, tail

def splitext(p):
    p = _text(p)
    name = p[p.rfind('/') + 1:]
    bare = name.lstrip('.')
    i = bare.rfind('.')
    if i < 0:
        return p, ''
    return p[:len(p) - len(bare) + i], bare[i:]

def splitdrive(p):
    return '', _text(p)

def basename(p):
    return split(p)[1]

def dirname(p):
    return split(p)[0]

def isabs(s):
    return _text(s).startswith('/')

def normcase(s):
    return _text(s)

def normpath(path):
    path = _text(path)
    if not path:
        return '.'
    start = '//' if path.startswith('//') and not path.startswith('///') else '/' if path.startswith('/') else ''
    parts = []
    for part in path.split('/'):
        if part in ('', '.'):
            continue
        if part != '..' or (not start and not parts) or (parts and parts[-1] == '..'):
            parts.append(part)
        elif parts:
            parts.pop()
    return start + '/'.join(parts) or '.'

def abspath(path):
    import os
    path = _text(path)
    return normpath(path if isabs(path) else join(os.getcwd(), path))

realpath = abspath

def relpath(path, start=None):
    if not path:
        raise ValueError('no path specified')
    start_parts = [x for x in abspath(start or '.').split('/') if x]
    path_parts = [x for x in abspath(path).split('/') if x]
    i = 0
    while i < min(len(start_parts), len(path_parts)) and start_parts[i] == path_parts[i]:
        i += 1
    return '/'.join(['..'] * (len(start_parts) - i) + path_parts[i:]) or '.'

def commonprefix(m):
    if not m:
        return ''
    low, high = min(m), max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low

def commonpath(paths):
    split_paths = [[x for x in p.split('/') if x and x != '.'] for p in paths]
    common = commonprefix(split_paths)
    return ('/' if paths[0].startswith('/') else '') + '/'.join(common)

def expanduser(path):
    path = _text(path)
    return '/home/user' + path[1:] if path == '~' or path.startswith('~/') else path

def expandvars(path):
    return path

def exists(path):
    import os
    return os._exists(_text(path))

lexists = exists

def isfile(path):
    import os
    return os._is_file(_text(path))

def isdir(s):
    import os
    return os._is_dir(_text(s))

def islink(path):
    return False

def getsize(filename):
    import os
    return os.stat(filename).st_size

def getmtime(filename):
    import os
    return float(os.stat(filename).st_mtime)

def samefile(f1, f2):
    return abspath(f1) == abspath(f2)
`
