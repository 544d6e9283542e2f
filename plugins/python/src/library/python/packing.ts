// `zlib` and `gzip`, in Python. What is packed here is wrapped, not made smaller; what others packed is unpacked.

export const zlib = String.raw`
import struct
import _files
from _files import crc32, adler32

class error(Exception):
    pass

Z_DEFAULT_COMPRESSION, Z_BEST_SPEED, Z_BEST_COMPRESSION, DEFLATED, MAX_WBITS = -1, 1, 9, 8, 15

def compress(data, /, level=-1, wbits=15):
    return b'\x78\x01' + _files.deflate(data) + struct.pack('>I', adler32(data))

def decompress(data, /, wbits=15, bufsize=16384):
    if wbits < 0:
        return _files.inflate(data)[0]
    if wbits > 15 or data[:2] == b'\x1f\x8b':
        import gzip
        return gzip.decompress(data)
    if len(data) < 6 or data[0] & 15 != 8 or (data[0] << 8 | data[1]) % 31:
        raise error('Error -3 while decompressing data: incorrect header check')
    return _files.inflate(data[2:])[0]
`

export const gzip = String.raw`
import io
import os
import struct
import _files
import builtins

class BadGzipFile(OSError):
    pass

def compress(data, compresslevel=9, *, mtime=0):
    head = b'\x1f\x8b\x08\0' + struct.pack('<I', int(mtime)) + b'\0\xff'
    return head + _files.deflate(data) + struct.pack('<II', _files.crc32(data), len(data) % 2 ** 32)

def decompress(data):
    out = b''
    while data:
        if data[:2] != b'\x1f\x8b':
            raise BadGzipFile(f'Not a gzipped file ({data[:2]!r})')
        flags, at = data[3], 10
        if flags & 4:
            at += 2 + data[at] + 256 * data[at + 1]
        for flag in (8, 16):
            if flags & flag:
                at = data.index(b'\0', at) + 1
        if flags & 2:
            at += 2
        part, used = _files.inflate(data[at:])
        crc = struct.unpack('<I', data[at + used:at + used + 4])[0]
        if crc != _files.crc32(part):
            raise BadGzipFile('CRC check failed')
        out += part
        data = data[at + used + 8:].lstrip(b'\0')
    return out

class GzipFile(io.BytesIO):
    def __init__(self, filename=None, mode='rb', compresslevel=9, fileobj=None, mtime=None):
        self._target = filename if filename is not None else fileobj
        self.name, self.mode = filename, mode
        if mode[0] == 'r':
            data = fileobj.read() if fileobj is not None else _files.read(filename)
            super().__init__(decompress(data))
        else:
            super().__init__()
    def close(self):
        if not self.closed and self.mode[0] != 'r':
            data = compress(self.getvalue())
            if hasattr(self._target, 'write'):
                self._target.write(data)
            else:
                with builtins.open(self._target, self.mode[0] + 'b') as f:
                    f.write(data)
        super().close()

class _Text(io.StringIO):
    def __init__(self, file, encoding):
        self._file, self._encoding = file, encoding
        super().__init__(file.read().decode(encoding) if file.mode[0] == 'r' else '')
    def close(self):
        if not self.closed and self._file.mode[0] != 'r':
            self._file.write(self.getvalue().encode(self._encoding))
        self._file.close()
        super().close()

def open(filename, mode='rb', compresslevel=9, encoding=None, errors=None, newline=None):
    plain = mode.replace('t', '')
    by_name = isinstance(filename, (str, bytes)) or hasattr(filename, '__fspath__')
    file = GzipFile(filename, plain) if by_name else GzipFile(None, plain, fileobj=filename)
    return _Text(file, encoding or 'utf-8') if 't' in mode else file
`

export const base64 = String.raw`
import binascii

def b64encode(s, altchars=None):
    encoded = binascii.b2a_base64(s, newline=False)
    return encoded.translate(bytes.maketrans(b'+/', altchars)) if altchars is not None else encoded

def b64decode(s, altchars=None, validate=False):
    if isinstance(s, str):
        s = s.encode('ascii')
    if altchars is not None:
        s = s.translate(bytes.maketrans(altchars, b'+/'))
    return binascii.a2b_base64(s)

standard_b64encode, standard_b64decode = b64encode, b64decode

def urlsafe_b64encode(s):
    return b64encode(s, b'-_')

def urlsafe_b64decode(s):
    return b64decode(s, b'-_')

encodebytes = binascii.b2a_base64
decodebytes = b64decode

def b16encode(s):
    return s.hex().upper().encode()

def b16decode(s, casefold=False):
    return bytes.fromhex(s.decode() if isinstance(s, bytes) else s)
`

export const binascii = String.raw`
import _files
from _files import crc32

class Error(ValueError):
    pass

def b2a_base64(data, *, newline=True):
    return _files.to_base64(data) + (b'\n' if newline else b'')

def a2b_base64(data, *, strict_mode=False):
    kept = bytes([c for c in (data.encode() if isinstance(data, str) else data)
                  if chr(c).isascii() and (chr(c).isalnum() or c in b'+/=')])
    if len(kept.rstrip(b'=')) % 4 == 1:
        count = len(kept.rstrip(b'='))
        raise Error(f'Invalid base64-encoded string: number of data characters ({count}) cannot be 1 more than a multiple of 4')
    if len(kept) % 4:
        raise Error('Incorrect padding')
    return _files.from_base64(kept)

def hexlify(data, sep=None):
    return data.hex().encode()

b2a_hex = hexlify

def unhexlify(hexstr):
    return bytes.fromhex(hexstr.decode() if isinstance(hexstr, bytes) else hexstr)

a2b_hex = unhexlify
`
