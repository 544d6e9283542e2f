// `io`, in Python.
export default String.raw`
from _files import (UnsupportedOperation, IOBase, TextIOWrapper, BufferedReader, BufferedWriter,
                    BufferedRandom, open)

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192
RawIOBase = BufferedIOBase = TextIOBase = FileIO = IOBase

class _Buffer:
    _empty = ''
    def __init__(self, initial):
        self._value = initial
        self._at = 0
        self.closed = False
    def getvalue(self):
        self._check()
        return self._value
    def _check(self):
        if self.closed:
            raise ValueError('I/O operation on closed file')
    def write(self, s):
        self._check()
        gap = self._fill(self._at - len(self._value))
        self._value = self._value[:self._at] + gap + s + self._value[self._at + len(s):]
        self._at += len(s)
        return len(s)
    def writelines(self, lines):
        for line in lines:
            self.write(line)
    def read(self, size=-1):
        self._check()
        end = len(self._value) if size is None or size < 0 else self._at + size
        result = self._value[self._at:end]
        self._at += len(result)
        return result
    def readline(self, size=-1):
        self._check()
        end = self._value.find(self._newline, self._at)
        end = len(self._value) if end < 0 else end + 1
        if size is not None and size >= 0:
            end = min(end, self._at + size)
        result = self._value[self._at:end]
        self._at = end
        return result
    def readlines(self, hint=-1):
        return list(self)
    def __iter__(self):
        return self
    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line
    def seek(self, offset, whence=0):
        self._at = offset if whence == 0 else self._at + offset if whence == 1 else len(self._value) + offset
        return self._at
    def tell(self):
        return self._at
    def truncate(self, size=None):
        size = self._at if size is None else size
        self._value = self._value[:size]
        return size
    def flush(self):
        pass
    def close(self):
        self.closed = True
    def readable(self):
        return True
    def writable(self):
        return True
    def seekable(self):
        return True
    def isatty(self):
        return False
    def __enter__(self):
        return self
    def __exit__(self, *exc_info):
        self.close()

class StringIO(_Buffer):
    _newline = '\n'
    def __init__(self, initial_value='', newline='\n'):
        super().__init__(initial_value)
    def _fill(self, count):
        return '\0' * count
    def write(self, s):
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got '{type(s).__name__}'")
        return super().write(s)

class BytesIO(_Buffer):
    _newline = b'\n'
    def __init__(self, initial_bytes=b''):
        super().__init__(bytes(initial_bytes))
    def _fill(self, count):
        return b'\0' * count
    def write(self, s):
        return super().write(bytes(s))
    def getbuffer(self):
        return self._value
    def readinto(self, buffer):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)
`
