// `pathlib`, in Python.
export default String.raw`
import os
import fnmatch

class PurePath:
    parser = os.path
    def __init__(self, *args):
        text = os.path.join('', *[os.fspath(arg) for arg in args]) if args else ''
        start = '/' if text.startswith('/') else ''
        self._parts = [part for part in text.split('/') if part not in ('', '.')]
        self._start = start
    def _with(self, parts):
        made = type(self).__new__(type(self))
        made._parts, made._start = list(parts), self._start
        return made
    def __str__(self):
        return self._start + '/'.join(self._parts) or '.'
    def __repr__(self):
        return f'{type(self).__name__}({str(self)!r})'
    def __fspath__(self):
        return str(self)
    def as_posix(self):
        return str(self)
    def __truediv__(self, key):
        try:
            return type(self)(str(self), key)
        except TypeError:
            return NotImplemented
    def __rtruediv__(self, key):
        return type(self)(key, str(self))
    def joinpath(self, *others):
        return type(self)(str(self), *others)
    def __eq__(self, other):
        return str(self) == str(other) if isinstance(other, PurePath) else NotImplemented
    def __hash__(self):
        return hash(str(self))
    def __lt__(self, other):
        return self.parts < other.parts if isinstance(other, PurePath) else NotImplemented
    def __le__(self, other):
        return self.parts <= other.parts if isinstance(other, PurePath) else NotImplemented
    def __gt__(self, other):
        return self.parts > other.parts if isinstance(other, PurePath) else NotImplemented
    def __ge__(self, other):
        return self.parts >= other.parts if isinstance(other, PurePath) else NotImplemented
    @property
    def parts(self):
        return tuple(([self._start] if self._start else []) + self._parts)
    @property
    def root(self):
        return self._start
    anchor = root
    drive = ''
    @property
    def name(self):
        return self._parts[-1] if self._parts else ''
    @property
    def suffix(self):
        return os.path.splitext(self.name)[1]
    @property
    def suffixes(self):
        return ['.' + one for one in self.name.lstrip('.').split('.')[1:]]
    @property
    def stem(self):
        return os.path.splitext(self.name)[0]
    @property
    def parent(self):
        return self._with(self._parts[:-1])
    @property
    def parents(self):
        return tuple(self._with(self._parts[:i]) for i in range(len(self._parts) - 1, -1, -1))
    def is_absolute(self):
        return self._start != ''
    def with_name(self, name):
        if not self.name:
            raise ValueError(f'{self!r} has an empty name')
        return self._with(self._parts[:-1] + [name])
    def with_suffix(self, suffix):
        return self.with_name(self.stem + suffix)
    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)
    def relative_to(self, other, *, walk_up=False):
        other = type(self)(other)
        if self._start != other._start or self._parts[:len(other._parts)] != other._parts:
            raise ValueError(f'{str(self)!r} is not in the subpath of {str(other)!r}')
        made = self._with(self._parts[len(other._parts):])
        made._start = ''
        return made
    def is_relative_to(self, other):
        other = type(self)(other)
        return self._start == other._start and self._parts[:len(other._parts)] == other._parts
    def match(self, path_pattern):
        wanted = [one for one in path_pattern.split('/') if one]
        return len(wanted) <= len(self._parts) and all(
            fnmatch.fnmatch(part, one) for part, one in zip(reversed(self._parts), reversed(wanted)))

PurePosixPath = PurePath

class Path(PurePath):
    def __repr__(self):
        return f'PosixPath({str(self)!r})'
    @classmethod
    def cwd(cls):
        return cls(os.getcwd())
    @classmethod
    def home(cls):
        return cls('/home/user')
    def exists(self, *, follow_symlinks=True):
        return os.path.exists(self)
    def is_file(self):
        return os.path.isfile(self)
    def is_dir(self):
        return os.path.isdir(self)
    def is_symlink(self):
        return False
    def stat(self, *, follow_symlinks=True):
        return os.stat(self)
    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        return open(str(self), mode, buffering, encoding, errors, newline)
    def read_text(self, encoding=None, errors=None, newline=None):
        with self.open('r', -1, encoding, errors, newline) as f:
            return f.read()
    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError(f'data must be str, not {type(data).__name__}')
        with self.open('w', -1, encoding, errors, newline) as f:
            return f.write(data)
    def read_bytes(self):
        with self.open('rb') as f:
            return f.read()
    def write_bytes(self, data):
        with self.open('wb') as f:
            return f.write(data)
    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        if exist_ok and self.is_dir():
            return
        if parents:
            os.makedirs(str(self), exist_ok=False)
        else:
            os.mkdir(str(self))
    def rmdir(self):
        os.rmdir(str(self))
    def unlink(self, missing_ok=False):
        if not (missing_ok and not self.exists()):
            os.remove(str(self))
    def touch(self, mode=0o666, exist_ok=True):
        if self.exists() and not exist_ok:
            raise FileExistsError(17, 'File exists', str(self))
        self.open('a').close()
    def rename(self, target):
        os.rename(str(self), target)
        return type(self)(target)
    replace = rename
    def resolve(self, strict=False):
        return type(self)(os.path.abspath(self))
    def absolute(self):
        return self if self.is_absolute() else type(self)(os.getcwd(), str(self))
    def expanduser(self):
        return type(self)(os.path.expanduser(str(self)))
    def samefile(self, other_path):
        return os.path.samefile(self, other_path)
    def iterdir(self):
        for name in os.listdir(str(self)):
            yield self / name
    def glob(self, pattern):
        import glob
        for one in glob.iglob(os.path.join(str(self), pattern), recursive=True):
            yield type(self)(one)
    def rglob(self, pattern):
        return self.glob('**/' + pattern)
    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        for top, folders, files in os.walk(str(self), top_down):
            yield type(self)(top), folders, files

PosixPath = Path
`
