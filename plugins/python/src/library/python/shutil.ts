// `shutil`, in Python.
export default String.raw`
import os
import _files

class Error(OSError):
    pass

class SameFileError(Error):
    pass

def copyfileobj(fsrc, fdst, length=0):
    fdst.write(fsrc.read())

def copyfile(src, dst, *, follow_symlinks=True):
    if os.path.exists(dst) and os.path.abspath(src) == os.path.abspath(dst):
        raise SameFileError(f'{src!r} and {dst!r} are the same file')
    data = _files.read(src)
    with open(dst, 'wb') as f:
        f.write(data)
    return dst

def copy(src, dst, *, follow_symlinks=True):
    if os.path.isdir(dst):
        dst = os.path.join(dst, os.path.basename(src))
    return copyfile(src, dst)

copy2 = copy

def copymode(src, dst, *, follow_symlinks=True):
    pass

copystat = copymode

def ignore_patterns(*patterns):
    import fnmatch
    def ignored(path, names):
        return {name for pattern in patterns for name in fnmatch.filter(names, pattern)}
    return ignored

def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False,
             dirs_exist_ok=False):
    names = os.listdir(src)
    ignored = ignore(src, names) if ignore is not None else set()
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    for name in names:
        if name in ignored:
            continue
        one, other = os.path.join(src, name), os.path.join(dst, name)
        if os.path.isdir(one):
            copytree(one, other, symlinks, ignore, copy_function, dirs_exist_ok=dirs_exist_ok)
        else:
            copy_function(one, other)
    return dst

def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
    try:
        _files.remove_folder(path, True)
    except OSError:
        if not ignore_errors:
            raise

def move(src, dst, copy_function=copy2):
    if os.path.isdir(dst):
        dst = os.path.join(dst, os.path.basename(os.fspath(src).rstrip('/')))
        if os.path.exists(dst):
            raise Error(f"Destination path '{dst}' already exists")
    os.rename(src, dst)
    return dst

class _Usage(tuple):
    total, used, free = [property(lambda self, i=i: self[i]) for i in range(3)]
    def __repr__(self):
        return f'usage(total={self[0]}, used={self[1]}, free={self[2]})'

def disk_usage(path):
    return _Usage((2 ** 30, 0, 2 ** 30))

def which(cmd, mode=1, path=None):
    return None

def get_terminal_size(fallback=(80, 24)):
    return fallback

def unpack_archive(filename, extract_dir=None, format=None, *, filter=None):
    name = os.fspath(filename)
    folder = extract_dir if extract_dir is not None else os.getcwd()
    if name.endswith('.zip'):
        import zipfile
        with zipfile.ZipFile(name) as archive:
            archive.extractall(folder)
    else:
        import tarfile
        with tarfile.open(name) as archive:
            archive.extractall(folder)

def make_archive(base_name, format, root_dir=None, base_dir=None):
    folder = root_dir if root_dir is not None else os.getcwd()
    if format != 'zip':
        raise ValueError(f"unknown archive format '{format}'")
    import zipfile
    name = base_name + '.zip'
    with zipfile.ZipFile(name, 'w') as archive:
        for top, _, files in os.walk(folder):
            for one in files:
                whole = os.path.join(top, one)
                archive.write(whole, os.path.relpath(whole, folder))
    return os.path.abspath(name)
`
