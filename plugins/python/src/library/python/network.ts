// `requests` and `urllib`, in Python: what is known by its address is there, the network is not.

export const requests = String.raw`
import _datasets

class RequestException(OSError):
    pass

class HTTPError(RequestException):
    pass

class Response:
    encoding, reason, status_code, ok = 'utf-8', 'OK', 200, True
    def __init__(self, url, content):
        self.url, self.content = url, content
        self.headers = {'Content-Length': str(len(content)), 'content-length': str(len(content))}
    @property
    def text(self):
        return self.content.decode('utf-8', 'replace')
    def json(self, **kwargs):
        import json
        return json.loads(self.text)
    def iter_content(self, chunk_size=1, decode_unicode=False):
        size = chunk_size or len(self.content) or 1
        for at in range(0, len(self.content), size):
            yield self.content[at:at + size]
    def iter_lines(self, *args, **kwargs):
        yield from self.content.splitlines()
    @property
    def raw(self):
        import io
        return io.BytesIO(self.content)
    def raise_for_status(self):
        pass
    def close(self):
        pass
    def __enter__(self):
        return self
    def __exit__(self, *exc_info):
        pass
    def __bool__(self):
        return True
    def __repr__(self):
        return '<Response [200]>'

def get(url, params=None, **kwargs):
    return Response(url, _datasets.file(url))

def request(method, url, **kwargs):
    return get(url)

class Session:
    def get(self, url, **kwargs):
        return get(url)
    def __enter__(self):
        return self
    def __exit__(self, *exc_info):
        pass
    def close(self):
        pass
`

export const urllib = String.raw`
`

export const urllibRequest = String.raw`
import io
import _datasets
from urllib.parse import quote, unquote, urlparse

class Request:
    def __init__(self, url, data=None, headers={}, origin_req_host=None, unverifiable=False, method=None):
        self.full_url, self.data, self.headers = url, data, headers

class _Response(io.BytesIO):
    status = code = 200
    def getcode(self):
        return 200
    def info(self):
        return {}

def urlopen(url, data=None, timeout=None, **kwargs):
    return _Response(_datasets.file(url.full_url if isinstance(url, Request) else url))

def urlretrieve(url, filename=None, reporthook=None, data=None):
    content = _datasets.file(url)
    name = filename if filename is not None else '/tmp/' + url.split('/')[-1]
    with open(name, 'wb') as f:
        f.write(content)
    return name, {}
`

export const urllibError = String.raw`
class URLError(OSError):
    pass

class HTTPError(URLError):
    pass
`

export const urllibParse = String.raw`
_always_safe = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~'

def quote(string, safe='/', encoding=None, errors=None):
    data = string.encode(encoding or 'utf-8') if isinstance(string, str) else string
    return ''.join([chr(c) if chr(c) in _always_safe or chr(c) in safe else f'%{c:02X}' for c in data])

def quote_plus(string, safe='', encoding=None, errors=None):
    return quote(string, safe + ' ').replace(' ', '+')

def unquote(string, encoding='utf-8', errors='replace'):
    out, i = bytearray(), 0
    while i < len(string):
        part = string[i + 1:i + 3]
        if string[i] == '%' and len(part) == 2 and all(c in '0123456789abcdefABCDEF' for c in part):
            out.append(int(part, 16))
            i += 3
        else:
            out += string[i].encode('utf-8')
            i += 1
    return bytes(out).decode(encoding, errors)

def unquote_plus(string, encoding='utf-8', errors='replace'):
    return unquote(string.replace('+', ' '), encoding, errors)

def urlencode(query, doseq=False):
    items = query.items() if hasattr(query, 'items') else query
    pairs = []
    for key, value in items:
        for one in value if doseq and isinstance(value, (list, tuple)) else [value]:
            pairs.append(quote_plus(str(key)) + '=' + quote_plus(str(one)))
    return '&'.join(pairs)

def parse_qsl(qs, keep_blank_values=False):
    found = []
    for part in qs.split('&'):
        key, _, value = part.partition('=')
        if key and (value or keep_blank_values):
            found.append((unquote_plus(key), unquote_plus(value)))
    return found

def parse_qs(qs, keep_blank_values=False):
    found = {}
    for key, value in parse_qsl(qs, keep_blank_values):
        found.setdefault(key, []).append(value)
    return found

class ParseResult(tuple):
    scheme, netloc, path, params, query, fragment = [property(lambda self, i=i: self[i]) for i in range(6)]
    @property
    def hostname(self):
        return self.netloc.rpartition('@')[2].partition(':')[0].lower() or None
    def geturl(self):
        start = self.scheme + '://' if self.netloc else self.scheme + ':' if self.scheme else ''
        return (start + self.netloc + self.path + ('?' + self.query if self.query else '')
                + ('#' + self.fragment if self.fragment else ''))
    def __repr__(self):
        names = ('scheme', 'netloc', 'path', 'params', 'query', 'fragment')
        return f"ParseResult({', '.join([f'{n}={v!r}' for n, v in zip(names, self)])})"

def urlparse(url, scheme='', allow_fragments=True):
    head, colon, rest = url.partition(':')
    if colon and head and head[0].isalpha() and all(c.isalnum() or c in '+-.' for c in head):
        scheme, url = head.lower(), rest
    url, _, fragment = url.partition('#')
    url, _, query = url.partition('?')
    netloc = ''
    if url.startswith('//'):
        netloc, slash, path = url[2:].partition('/')
        url = slash + path
    return ParseResult((scheme, netloc, url, '', query, fragment))

urlsplit = urlparse

def urljoin(base, url, allow_fragments=True):
    if urlparse(url).scheme:
        return url
    parsed = urlparse(base)
    path = url if url.startswith('/') else parsed.path.rpartition('/')[0] + '/' + url
    return ParseResult((parsed.scheme, parsed.netloc, path, '', '', '')).geturl()
`
