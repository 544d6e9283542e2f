import hashlib
for n in ('md5','sha1','sha256','sha512'):
    for d in (b'', b'abc', b'x'*200):
        h = hashlib.new(n, d); print(n, h.hexdigest())
h = hashlib.sha1(); h.update(b'ab'); h.update(b'c'); print(h.hexdigest(), h.digest_size, h.name)
