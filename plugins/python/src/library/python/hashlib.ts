// `hashlib`, in Python.
export default String.raw`
from _hashes import digest as _digest

algorithms_available = algorithms_guaranteed = {'md5', 'sha1', 'sha256', 'sha512'}

class _Hash:
    def __init__(self, name, data):
        if isinstance(data, str):
            raise TypeError('Strings must be encoded before hashing')
        self.name = name
        self._data = bytes(data)
        self.digest_size = {'md5': 16, 'sha1': 20, 'sha256': 32, 'sha512': 64}[name]
        self.block_size = 128 if name == 'sha512' else 64
    def update(self, data):
        if isinstance(data, str):
            raise TypeError('Strings must be encoded before hashing')
        self._data += bytes(data)
    def digest(self):
        return _digest(self.name, self._data)
    def hexdigest(self):
        return self.digest().hex()
    def copy(self):
        return _Hash(self.name, self._data)
    def __repr__(self):
        return f'<{self.name} _hashlib.HASH object @ {hex(id(self))}>'

def new(name, data=b'', **kwargs):
    if name.lower() not in algorithms_available:
        raise ValueError('unsupported hash type ' + name)
    return _Hash(name.lower(), data)

def md5(data=b'', *, usedforsecurity=True):
    return _Hash('md5', data)

def sha1(data=b'', *, usedforsecurity=True):
    return _Hash('sha1', data)

def sha256(data=b'', *, usedforsecurity=True):
    return _Hash('sha256', data)

def sha512(data=b'', *, usedforsecurity=True):
    return _Hash('sha512', data)
`
