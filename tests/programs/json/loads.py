# json.loads: values, space, escapes and what a lenient reader lets through
import json

for text in (
    "null", "true", "false", "0", "-12", "123456789012345678901234567890", "1.5", "-2e3", "2.5E-1",
    '""', '"abc"', '"a\\"b\\\\c\\/d"', '"\\b\\f\\n\\r\\t"', '"\\u0041\\u00e9\\u20ac"', '"äöü"',
    "[]", "{}", "[1,2,3]", '{"a":1,"b":[true,null]}', " [ 1 , [ 2 ] ] \n", '[[[[[]]]]]',
    '{"a":{"b":{"c":{}}}}', "[1 2 3]", "[,,1,,]", '{"a" 1 "b" 2}', '{1:2}', '{"a"}', "[1}", "[}", '{"a":[}}',
    '{"a":1,"a":2}', "1   ", "[true,false,null]",
):
    print(repr(text), repr(json.loads(text)))

print(json.loads(b'{"k": [1, 2]}'), json.loads(bytearray(b"[3]")), json.loads(memoryview(b'"m"')))
