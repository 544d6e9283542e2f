// `tempfile`, in Python: names are counted, since nobody else is here.
export default String.raw`
import os
import shutil
import io

tempdir = '/tmp'
_count = 0

def gettempdir():
    return tempdir

def _fresh(suffix, prefix, dir):
    global _count
    while True:
        _count += 1
        name = os.path.join(dir or tempdir, f"{prefix or 'tmp'}{_count:08x}{suffix or ''}")
        if not os.path.exists(name):
            return name

def mkdtemp(suffix=None, prefix=None, dir=None):
    name = _fresh(suffix, prefix, dir)
    os.mkdir(name)
    return name

def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    name = _fresh(suffix, prefix, dir)
    open(name, 'w').close()
    return 3, name

def mktemp(suffix='', prefix='tmp', dir=None):
    return _fresh(suffix, prefix, dir)

class TemporaryDirectory:
    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
    def cleanup(self):
        shutil.rmtree(self.name, ignore_errors=True)
    def __enter__(self):
        return self.name
    def __exit__(self, *exc_info):
        self.cleanup()
    def __repr__(self):
        return f'<TemporaryDirectory {self.name!r}>'

class _TemporaryFile:
    def __init__(self, file, name, delete):
        self.file, self.name, self.delete = file, name, delete
    def __getattr__(self, name):
        return getattr(self.file, name)
    def __iter__(self):
        return iter(self.file)
    def __enter__(self):
        return self
    def __exit__(self, *exc_info):
        self.close()
    def close(self):
        self.file.close()
        if self.delete and os.path.exists(self.name):
            os.remove(self.name)

def NamedTemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None,
                       dir=None, delete=True, *, errors=None, delete_on_close=True):
    name = _fresh(suffix, prefix, dir)
    return _TemporaryFile(open(name, mode, buffering, encoding, errors, newline), name, delete)

TemporaryFile = NamedTemporaryFile

def SpooledTemporaryFile(max_size=0, mode='w+b', *args, **kwargs):
    return io.BytesIO() if 'b' in mode else io.StringIO()
`
