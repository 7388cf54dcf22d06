# What lifetime findings look like in other clothes, and what looks like them but is right.
import json
import weakref
from weakref import finalize, ref


class Thing:
    name = "thing"

    def close(self):
        pass


def told(reference):
    pass


def by_method():
    thing = Thing()
    finalize(thing, thing.close)  #! finalize-reaches-target


def in_a_list():
    thing = Thing()
    weakref.finalize(thing, print, [1, thing])  #! finalize-reaches-target


def by_keyword():
    thing = Thing()
    finalize(thing, print, end=thing)  #! finalize-reaches-target


def by_inner_function():
    thing = Thing()

    def done():
        print(thing)

    finalize(thing, done)  #! finalize-reaches-target


def by_default():
    thing = Thing()
    finalize(thing, lambda kept=thing: print(kept))  #! finalize-reaches-target


def weakly():
    thing = Thing()
    again = ref(thing)
    finalize(thing, lambda: print(again()))


def only_its_name():
    thing = Thing()
    finalize(thing, print, thing.name)


def another_things_method():
    thing = Thing()
    other = Thing()
    finalize(thing, other.close)


def dropped():
    thing = Thing()
    ref(thing, told)  #! ref-not-held
    return thing


def kept_in_a_list(references):
    thing = Thing()
    references.append(ref(thing, told))
    return ref(thing, told), thing


def asked_twice():
    thing = Thing()
    r = ref(thing)
    if r() is not None:
        r().close()  #! ref-called-twice
    while r():
        print(r().name)  #! ref-called-twice
    return r() and r().name  #! ref-called-twice


def asked_once():
    thing = Thing()
    r = ref(thing)
    s = ref(thing)
    found = r()
    if found is not None:
        found.close()
    if r() is None:
        print("gone")
    if r() is not None:
        print(s() is None)


def no_objects():
    ref(5, told)  #! ref-not-held weakref-no-object
    kept = [ref(None), ref("ab"), ref(len), ref(()), ref(3.5)]  #! weakref-no-object weakref-no-object weakref-no-object weakref-no-object weakref-no-object
    return kept, ref([1]), ref(Thing())


def again_and_again(bus):
    while bus.name:
        finalize(bus, print, 1)  #! finalize-in-loop
    for i in range(3):
        one = Thing()
        finalize(one, print, i)

        def later():
            finalize(bus, print, 2)

        later()


def asserts():
    assert 1 > 2


def handles():
    try:
        asserts()
    except AssertionError:
        pass


def callbacks():
    finalize(Thing(), asserts)  #! callback-may-raise
    finalize(Thing(), handles)


class Reader:
    def __init__(self, name):
        self.file = open(name)

    def __del__(self):  #! del-ignored
        self.file.close()


def read(name):
    for line in open(name):  #! closed-by-luck
        print(line)
    return open(name).read()  #! closed-by-luck


def read_and_close(name):
    file = open(name)
    text = file.read()
    file.close()
    open(name, "w").close()
    with open(name) as other:
        text += other.read()
    return text


def handed_on(name):
    file = open(name)
    return json.load(file), open(name)
