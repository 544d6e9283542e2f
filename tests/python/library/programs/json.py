import json

data = {'name': 'Ada', 'list': [1, 2.5, None, True], 'é': {'b': 1, 'a': []}, 3: 'three'}
print(json.dumps(data))
print(json.dumps(data, indent=2, sort_keys=False, ensure_ascii=False))
print(json.dumps([1, 'a"\n'], separators=(',', ':')), json.dumps({'b': 1, 'a': 2}, sort_keys=True), json.dumps((1, 2)), json.dumps('€'))
print(json.loads('{"a": [1, 2.0, "x", null, true, 1e3], "b": {}}'), json.loads('"\\u00e9\\n"'), json.loads(' [NaN, -Infinity] '))
print(json.dumps(object, default=str), json.dumps(float('inf')))
for text in ('', '{', '[1,', '{"a" 1}', '[1 2]', '"abc', 'nul', '{a: 1}', '[1] x', '[1,]'):
    try:
        print(json.loads(text))
    except json.JSONDecodeError as error:
        print(error)
try:
    json.dumps({1, 2})
except TypeError as error:
    print(error)
