// `os`, in Python.
export default String.raw`
import posixpath as path
from posixpath import curdir, pardir, sep, altsep, extsep, pathsep, devnull

name = 'posix'
linesep = '\n'
environ = {'HOME': '/home/user', 'USER': 'user', 'PATH': '/usr/bin:/bin'}

class PathLike:
    pass

# the folders that the cells have made; there are no files
_folders = {'/', '/home', '/home/user', '/tmp'}
_cwd = '/home/user'

def fspath(path_):
    return path._text(path_)

def getcwd():
    return _cwd

def chdir(path_):
    global _cwd
    if not _is_dir(path_):
        raise _missing(path_)
    _cwd = path.abspath(path_)

def getenv(key, default=None):
    return environ.get(key, default)

def putenv(key, value):
    environ[key] = value

def _missing(path_):
    return FileNotFoundError(2, 'No such file or directory', path_)

def _is_dir(path_):
    return path.abspath(path_) in _folders

def _is_file(path_):
    return False

def _exists(path_):
    return _is_dir(path_)

def mkdir(path_, mode=0o777):
    full = path.abspath(path_)
    if full in _folders:
        raise FileExistsError(17, 'File exists', path_)
    if path.dirname(full) not in _folders:
        raise _missing(path_)
    _folders.add(full)

def makedirs(name, mode=0o777, exist_ok=False):
    full = path.abspath(name)
    if full in _folders:
        if exist_ok:
            return
        raise FileExistsError(17, 'File exists', name)
    while full not in _folders:
        _folders.add(full)
        full = path.dirname(full)

def listdir(path_='.'):
    full = path.abspath(path_)
    if full not in _folders:
        raise _missing(path_)
    return [path.basename(one) for one in sorted(_folders) if path.dirname(one) == full and one != full]

def rmdir(path_):
    full = path.abspath(path_)
    if full not in _folders:
        raise _missing(path_)
    if listdir(full):
        raise OSError(39, 'Directory not empty', path_)
    _folders.discard(full)

def remove(path_):
    raise _missing(path_)

unlink = remove

def rename(src, dst):
    full = path.abspath(src)
    if full not in _folders:
        raise _missing(src)
    target = path.abspath(dst)
    for one in list(_folders):
        if one == full or one.startswith(full + '/'):
            _folders.discard(one)
            _folders.add(target + one[len(full):])

def walk(top, topdown=True, onerror=None, followlinks=False):
    if not _is_dir(top):
        return
    names = listdir(top)
    if topdown:
        yield top, names, []
    for one in names:
        yield from walk(path.join(top, one), topdown)
    if not topdown:
        yield top, names, []

def stat(path_):
    raise _missing(path_)

def cpu_count():
    return 1

class uname_result(tuple):
    sysname, nodename, release, version, machine = [property(lambda self, i=i: self[i]) for i in range(5)]
    def __repr__(self):
        names = ('sysname', 'nodename', 'release', 'version', 'machine')
        return f"posix.uname_result({', '.join([f'{n}={v!r}' for n, v in zip(names, self)])})"

def uname():
    return uname_result(('Linux', 'page', '', '', 'wasm'))

def getpid():
    return 1

def urandom(size):
    import random
    return random.randbytes(size)
`
