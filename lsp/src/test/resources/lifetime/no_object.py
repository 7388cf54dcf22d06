# Only what lies on the heap can be a target.
import weakref

for target in (1, None):
    try:
        weakref.ref(target)  #! ref-not-held
    except TypeError as error:
        print(error)
try:
    kept = weakref.ref(7)  #! weakref-no-object
except TypeError as error:
    print(error)
try:
    kept = weakref.ref("text")  #! weakref-no-object
except TypeError as error:
    print(error)
try:
    kept = weakref.ref(len)  #! weakref-no-object
except TypeError as error:
    print(error)
#> not a heap object
#> not a heap object
#> not a heap object
#> not a heap object
#> not a heap object
