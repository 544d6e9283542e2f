// `zipfile`, in Python. Source: PKWARE's APPNOTE, sections 4.3 and 4.4.
export default String.raw`
import os
import io
import struct
import time
import _files

ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA = 0, 8, 12, 14

class BadZipFile(Exception):
    pass

BadZipfile = error = BadZipFile

class LargeZipFile(Exception):
    pass

class ZipInfo:
    def __init__(self, filename='NoName', date_time=(1980, 1, 1, 0, 0, 0)):
        self.filename, self.date_time = filename, date_time
        self.compress_type, self.CRC, self.compress_size, self.file_size, self.header_offset = 0, 0, 0, 0, 0
    def is_dir(self):
        return self.filename.endswith('/')
    def __repr__(self):
        kind = ' compress_type=deflate' if self.compress_type == 8 else ''
        return f'<ZipInfo filename={self.filename!r}{kind} file_size={self.file_size}>'

def is_zipfile(filename):
    try:
        data = _data_of(filename)
    except OSError:
        return False
    return data.rfind(b'PK\x05\x06') >= 0

def _data_of(file):
    if isinstance(file, str) or hasattr(file, '__fspath__'):
        return _files.read(file)
    file.seek(0)
    return file.read()

class ZipFile:
    def __init__(self, file, mode='r', compression=ZIP_STORED, allowZip64=True, compresslevel=None, **kwargs):
        if mode not in ('r', 'w', 'x', 'a'):
            raise ValueError("ZipFile requires mode 'r', 'w', 'x', or 'a'")
        self.mode, self.compression, self._file, self.fp = mode, compression, file, file
        self.filename = os.fspath(file) if isinstance(file, str) or hasattr(file, '__fspath__') else None
        self.filelist, self._data = [], b''
        if mode == 'r' or mode == 'a' and (self.filename is None or os.path.exists(self.filename)):
            self._data = _data_of(file)
            self._read_index()
        elif self.filename is not None:
            open(self.filename, 'xb' if mode == 'x' else 'wb').close()
        self.NameToInfo = {info.filename: info for info in self.filelist}
    def _read_index(self):
        data = self._data
        end = data.rfind(b'PK\x05\x06')
        if end < 0:
            raise BadZipFile('File is not a zip file')
        count, size, at = struct.unpack('<HII', data[end + 10:end + 20])
        self._index = at
        for _ in range(count):
            (flags, method, clock, day, crc, packed, whole, n, m, k) = struct.unpack(
                '<HHHHIIIHHH', data[at + 8:at + 34])
            name = data[at + 46:at + 46 + n].decode('utf-8' if flags & 0x800 else 'latin-1')
            info = ZipInfo(name, ((day >> 9) + 1980, day >> 5 & 15, day & 31, clock >> 11, clock >> 5 & 63,
                                  (clock & 31) * 2))
            info.compress_type, info.CRC, info.compress_size, info.file_size = method, crc, packed, whole
            info.header_offset = struct.unpack('<I', data[at + 42:at + 46])[0]
            self.filelist.append(info)
            at += 46 + n + m + k
    def namelist(self):
        return [info.filename for info in self.filelist]
    def infolist(self):
        return self.filelist
    def getinfo(self, name):
        info = self.NameToInfo.get(name)
        if info is None:
            raise KeyError(f'There is no item named {name!r} in the archive')
        return info
    def printdir(self, file=None):
        print('%-46s %19s %12s' % ('File Name', 'Modified    ', 'Size'), file=file)
        for info in self.filelist:
            date = '%d-%02d-%02d %02d:%02d:%02d' % info.date_time
            print('%-46s %s %12d' % (info.filename, date, info.file_size), file=file)
    def read(self, name, pwd=None):
        info = name if isinstance(name, ZipInfo) else self.getinfo(name)
        at = info.header_offset
        n, m = struct.unpack('<HH', self._data[at + 26:at + 30])
        packed = self._data[at + 30 + n + m:at + 30 + n + m + info.compress_size]
        if info.compress_type == ZIP_STORED:
            data = packed
        elif info.compress_type == ZIP_DEFLATED:
            data = _files.inflate(packed)[0]
        else:
            raise NotImplementedError('That compression method is not supported')
        if _files.crc32(data) != info.CRC:
            raise BadZipFile(f'Bad CRC-32 for file {info.filename!r}')
        return data
    def open(self, name, mode='r', pwd=None, *, force_zip64=False):
        if mode == 'w':
            return _Written(self, name)
        return io.BytesIO(self.read(name))
    def extract(self, member, path=None, pwd=None):
        info = member if isinstance(member, ZipInfo) else self.getinfo(member)
        parts = [part for part in info.filename.split('/') if part not in ('', '.', '..')]
        target = os.path.join(os.fspath(path) if path is not None else os.getcwd(), *parts)
        if info.is_dir():
            os.makedirs(target, exist_ok=True)
        else:
            os.makedirs(os.path.dirname(target) or '.', exist_ok=True)
            with open(target, 'wb') as f:
                f.write(self.read(info))
        return target
    def extractall(self, path=None, members=None, pwd=None):
        for member in members if members is not None else self.filelist:
            self.extract(member, path)
    def testzip(self):
        for info in self.filelist:
            try:
                self.read(info)
            except BadZipFile:
                return info.filename
    def writestr(self, zinfo_or_arcname, data, compress_type=None, compresslevel=None):
        if self.mode == 'r':
            raise ValueError("write() requires mode 'w', 'x', or 'a'")
        if isinstance(data, str):
            data = data.encode('utf-8')
        info = zinfo_or_arcname
        if not isinstance(info, ZipInfo):
            info = ZipInfo(info, tuple(time.localtime())[:6])
        body = self._data[:self._index] if hasattr(self, '_index') else self._data
        info.compress_type = self.compression if compress_type is None else compress_type
        packed = _files.deflate(data) if info.compress_type == ZIP_DEFLATED else data
        info.CRC, info.file_size, info.compress_size = _files.crc32(data), len(data), len(packed)
        info.header_offset = len(body)
        self.filelist.append(info)
        self.NameToInfo[info.filename] = info
        self._data = body + b'PK\x03\x04' + _header(info) + _name(info) + packed
        self._index = len(self._data)
    def mkdir(self, name, mode=511):
        self.writestr(name.rstrip('/') + '/', b'')
    def write(self, filename, arcname=None, compress_type=None, compresslevel=None):
        name = os.fspath(arcname if arcname is not None else filename).lstrip('/')
        if os.path.isdir(filename):
            self.mkdir(name)
        else:
            self.writestr(name, _files.read(filename), compress_type)
    def close(self):
        if self.fp is None:
            return
        self.fp = None
        if self.mode == 'r':
            return
        index = b''.join([b'PK\x01\x02\x14\x00' + _header(info) + struct.pack(
            '<HHHII', 0, 0, 0, 0o600 << 16, info.header_offset) + _name(info) for info in self.filelist])
        count, at = len(self.filelist), len(self._data)
        end = b'PK\x05\x06' + struct.pack('<HHHHIIH', 0, 0, count, count, len(index), at, 0)
        self._index = at
        whole = self._data + index + end
        if self.filename is not None:
            with open(self.filename, 'wb') as f:
                f.write(whole)
        else:
            self._file.seek(0)
            self._file.write(whole)
    def __enter__(self):
        return self
    def __exit__(self, *exc_info):
        self.close()
    def __repr__(self):
        return f'<zipfile.ZipFile filename={self.filename!r} mode={self.mode!r}>'

class _Written(io.BytesIO):
    def __init__(self, archive, name):
        super().__init__()
        self._archive, self._name = archive, name
    def close(self):
        if not self.closed:
            self._archive.writestr(self._name, self.getvalue())
        super().close()

def _name(info):
    return info.filename.encode('utf-8')

def _header(info):
    year, month, day, hour, minute, second = info.date_time
    return struct.pack('<HHHHHIIIHH', 20, 0x800, info.compress_type, hour << 11 | minute << 5 | second // 2,
                       year - 1980 << 9 | month << 5 | day, info.CRC, info.compress_size, info.file_size,
                       len(_name(info)), 0)
`
