// `os`, in Python.
export default String.raw`
import posixpath as path
from posixpath import curdir, pardir, sep, altsep, extsep, pathsep, devnull

name = 'posix'
linesep = '\n'
environ = {'HOME': '/home/user', 'USER': 'user', 'PATH': '/usr/bin:/bin'}

class PathLike:
    pass

import _files

def fspath(path_):
    return path._text(path_)

getcwd = _files.folder

def getcwdb():
    return getcwd().encode()

def chdir(path_):
    _files.enter(path_)

def getenv(key, default=None):
    return environ.get(key, default)

def putenv(key, value):
    environ[key] = value

def _is_dir(path_):
    return _files.kind(path_) == 'folder'

def _is_file(path_):
    return _files.kind(path_) == 'file'

def _exists(path_):
    return _files.kind(path_) != ''

def mkdir(path_, mode=0o777):
    _files.make_folder(path_)

def makedirs(name, mode=0o777, exist_ok=False):
    if _exists(name):
        if not exist_ok or not _is_dir(name):
            raise FileExistsError(17, 'File exists', name)
    else:
        _files.make_folders(name)

def listdir(path_='.'):
    return _files.names(path_)

def rmdir(path_):
    _files.remove_folder(path_)

def removedirs(name):
    rmdir(name)
    head = path.dirname(path.abspath(name))
    while head != '/' and not listdir(head):
        rmdir(head)
        head = path.dirname(head)

def remove(path_):
    _files.remove_file(path_)

unlink = remove

def rename(src, dst):
    _files.move(src, dst)

replace = rename

def renames(old, new):
    makedirs(path.dirname(path.abspath(new)), exist_ok=True)
    rename(old, new)

class DirEntry:
    def __init__(self, folder, name):
        self.name = name
        self.path = path.join(folder, name)
    def is_dir(self, *, follow_symlinks=True):
        return _is_dir(self.path)
    def is_file(self, *, follow_symlinks=True):
        return _is_file(self.path)
    def is_symlink(self):
        return False
    def stat(self, *, follow_symlinks=True):
        return stat(self.path)
    def __fspath__(self):
        return self.path
    def __repr__(self):
        return f'<DirEntry {self.name!r}>'

class _Entries:
    def __init__(self, entries):
        self._entries = iter(entries)
    def __iter__(self):
        return self
    def __next__(self):
        return next(self._entries)
    def __enter__(self):
        return self
    def __exit__(self, *exc_info):
        pass
    def close(self):
        pass

def scandir(path_='.'):
    folder = fspath(path_)
    return _Entries([DirEntry(folder, name_) for name_ in listdir(folder)])

def walk(top, topdown=True, onerror=None, followlinks=False):
    top = fspath(top)
    if not _is_dir(top):
        return
    folders, files = [], []
    for name_ in listdir(top):
        (folders if _is_dir(path.join(top, name_)) else files).append(name_)
    if topdown:
        yield top, folders, files
    for one in folders:
        yield from walk(path.join(top, one), topdown)
    if not topdown:
        yield top, folders, files

class stat_result(tuple):
    (st_mode, st_ino, st_dev, st_nlink, st_uid, st_gid, st_size, st_atime, st_mtime,
     st_ctime) = [property(lambda self, i=i: self[i]) for i in range(10)]
    def __repr__(self):
        names = ('st_mode', 'st_ino', 'st_dev', 'st_nlink', 'st_uid', 'st_gid', 'st_size',
                 'st_atime', 'st_mtime', 'st_ctime')
        return f"os.stat_result({', '.join([f'{n}={v!r}' for n, v in zip(names, self)])})"

def stat(path_, *, dir_fd=None, follow_symlinks=True):
    mode, size, changed = _files.status(path_)
    return stat_result((mode, 0, 0, 1, 1000, 1000, size, int(changed), int(changed), int(changed)))

lstat = stat

F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1

def access(path_, mode):
    return _exists(path_)

def chmod(path_, mode):
    _files.status(path_)

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
