# Modules.
import json
import os


def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__)


class Thing:
    pass


attempt(lambda: json.dumps(b"x"))  #! json-unserialisable
attempt(lambda: json.dumps([1, {2}]))  #! json-unserialisable
attempt(lambda: json.dumps(Thing())[:1])  #! json-unserialisable
attempt(lambda: json.dumps({1: (2, None)}))
os.putenv("VIVARIUM_WITNESS", "x")  #! getenv-live
print(os.getenv("VIVARIUM_WITNESS"))
#> "x"
#> [1, {2}]
#> <
#> {"1": [2, null]}
#> x
