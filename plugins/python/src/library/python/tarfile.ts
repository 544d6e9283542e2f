// `tarfile`, in Python. Source: POSIX.1-1988, the ustar format.
export default String.raw`
import os
import io
import _files
import gzip

class TarError(Exception):
    pass

class ReadError(TarError):
    pass

class TarInfo:
    def __init__(self, name=''):
        self.name, self.size, self.mtime, self.mode, self.type, self.linkname = name, 0, 0, 0o644, b'0', ''
    def isfile(self):
        return self.type in (b'0', b'\0')
    isreg = isfile
    def isdir(self):
        return self.type == b'5'
    def issym(self):
        return self.type == b'2'
    def __repr__(self):
        return f'<TarInfo {self.name!r}>'

def _number(field):
    text = field.split(b'\0')[0].strip()
    return int(text, 8) if text else 0

def _text(field):
    return field.split(b'\0')[0].decode('utf-8', 'replace')

class TarFile:
    def __init__(self, name=None, mode='r', fileobj=None):
        self.name, self.mode, self._members, self._parts = name, mode, [], []
        self._fileobj = fileobj
        if mode == 'r':
            data = fileobj.read() if fileobj is not None else _files.read(name)
            self._read(gzip.decompress(data) if data[:2] == b'\x1f\x8b' else data)
    def _read(self, data):
        at, longer = 0, None
        while at + 512 <= len(data) and data[at] != 0:
            block = data[at:at + 512]
            if sum(block[:148]) + 256 + sum(block[156:]) != _number(block[148:156]):
                raise ReadError('file could not be opened successfully: bad checksum')
            info = TarInfo(_text(block[:100]))
            info.mode, info.size, info.mtime = _number(block[100:108]), _number(block[124:136]), _number(block[136:148])
            info.type, info.linkname = block[156:157], _text(block[157:257])
            if block[257:262] == b'ustar' and block[345] and block[257:263] == b'ustar\0':
                info.name = _text(block[345:500]) + '/' + info.name
            content = data[at + 512:at + 512 + info.size]
            at += 512 + (info.size + 511) // 512 * 512
            if info.type == b'L':
                longer = _text(content)
            elif info.type in b'xg':
                for line in content.decode('utf-8', 'replace').split('\n'):
                    if ' path=' in line and info.type == b'x':
                        longer = line.split('=', 1)[1]
            else:
                info.name = (longer or info.name).rstrip('/')
                longer = None
                self._members.append(info)
                self._parts.append(content)
    def getmembers(self):
        return list(self._members)
    def getnames(self):
        return [info.name for info in self._members]
    def getmember(self, name):
        for info in self._members:
            if info.name == name.rstrip('/'):
                return info
        raise KeyError(f'filename {name!r} not found')
    def __iter__(self):
        return iter(self.getmembers())
    def extractfile(self, member):
        info = member if isinstance(member, TarInfo) else self.getmember(member)
        return io.BytesIO(self._parts[self._members.index(info)]) if info.isfile() else None
    def extract(self, member, path='', set_attrs=True, *, numeric_owner=False, filter=None):
        info = member if isinstance(member, TarInfo) else self.getmember(member)
        parts = [part for part in info.name.split('/') if part not in ('', '.', '..')]
        target = os.path.join(os.fspath(path), *parts)
        if info.isdir():
            os.makedirs(target, exist_ok=True)
        elif info.isfile():
            os.makedirs(os.path.dirname(target) or '.', exist_ok=True)
            with io.open(target, 'wb') as f:
                f.write(self.extractfile(info).read())
    def extractall(self, path='.', members=None, *, numeric_owner=False, filter=None):
        for member in members if members is not None else self._members:
            self.extract(member, path)
    def addfile(self, tarinfo, fileobj=None):
        self._members.append(tarinfo)
        self._parts.append(fileobj.read() if fileobj is not None else b'')
    def add(self, name, arcname=None, recursive=True, *, filter=None):
        info = TarInfo((arcname or os.fspath(name)).lstrip('/'))
        if os.path.isdir(name):
            info.type, info.mode = b'5', 0o755
            self.addfile(info)
            for one in os.listdir(name) if recursive else []:
                self.add(os.path.join(name, one), info.name + '/' + one)
        else:
            data = _files.read(name)
            info.size, info.mtime = len(data), os.stat(name).st_mtime
            self.addfile(info, io.BytesIO(data))
    def close(self):
        if self.mode == 'r':
            return
        data = b''.join([_header(info) + part + b'\0' * (-len(part) % 512)
                         for info, part in zip(self._members, self._parts)]) + b'\0' * 1024
        data += b'\0' * (-len(data) % 10240)
        if self.mode == 'w:gz':
            data = gzip.compress(data)
        if self._fileobj is not None:
            self._fileobj.write(data)
        else:
            with io.open(self.name, 'wb') as f:
                f.write(data)
    def __enter__(self):
        return self
    def __exit__(self, *exc_info):
        self.close()

def _header(info):
    def octal(value, size):
        return b'%0*o\0' % (size - 1, value)
    name = info.name.encode() + (b'/' if info.isdir() else b'')
    block = bytearray(512)
    for at, field in ((0, name[:100]), (100, octal(info.mode, 8)), (108, octal(1000, 8)), (116, octal(1000, 8)),
                      (124, octal(info.size, 12)), (136, octal(int(info.mtime), 12)), (148, b' ' * 8),
                      (156, info.type), (257, b'ustar\x0000')):
        block[at:at + len(field)] = field
    block[148:156] = b'%06o\0 ' % sum(block)
    return bytes(block)

def open(name=None, mode='r', fileobj=None, bufsize=10240, **kwargs):
    if mode.startswith('r'):
        kind = 'r'
    elif mode in ('w', 'w:gz', 'x', 'w:'):
        kind = 'w:gz' if mode == 'w:gz' else 'w'
    else:
        raise ValueError(f'mode {mode!r} is not supported')
    return TarFile(os.fspath(name) if name is not None else None, kind, fileobj)

def is_tarfile(name):
    try:
        TarFile(os.fspath(name))
        return True
    except TarError:
        return False

TarFile.open = staticmethod(open)
`
