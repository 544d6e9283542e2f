print('é€😀a'.encode(), '\udc00'.encode('utf-8', 'backslashreplace'))
print('a\ud800é'.encode('utf-8', 'replace'), 'a\ud800'.encode('utf-8', 'ignore'), 'é\ud800'.encode('utf-8', 'xmlcharrefreplace'))
for encoding in ['utf-8', 'ascii', 'latin-1', 'no-such']:
    try:
        'x\ud800'.encode(encoding)
    except Exception as error:
        print(type(error).__name__, error)
