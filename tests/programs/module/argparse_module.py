# argparse: what a command line becomes, and what it says where there is something wrong with one.
import argparse
import sys

sys.argv[0:] = ["prog"]


def try_each(parser, *lines, known=False):
    for line in lines:
        print("$", line)
        try:
            words = line.split()
            print(parser.parse_known_args(words) if known else parser.parse_args(words))
        except SystemExit as exit:
            print("exit", exit.args)
        except BaseException as error:
            print(type(error), error.args)


plain = argparse.ArgumentParser(description="Copies something.")
plain.add_argument("-v", "--verbose", action="store_true", help="says more")
plain.add_argument("-q", action="store_false")
plain.add_argument("-n", "--dry-run", "--only-show", action="store_const", const="dry", default="wet")
plain.add_argument("-l", "--level", type=int, default="3", help="how deep")
plain.add_argument("-o", dest="output", nargs="?", default="out")
plain.add_argument("source", help="where from")
plain.add_argument("target", nargs="?", default="here")
try_each(
    plain,
    "a",
    "a b",
    "a b c d",
    "-v -q -n a b",
    "a b --only-show --verbose",
    "a -v",
    "--level 5 a",
    "a b --level",
    "a b --level x",
    "a b -o",
    "-o -v a",
    "a b --colour",
    "--level=5 a",
    "- -",
    "-- a",
    "a b --",
    "",
    "-v",
    "-h",
    "a b --help c",
)
try_each(plain, "a b -x 1 2 -v", "-x a b", "a b c -v d -- -e", "a", "a b --level", known=True)

lists = argparse.ArgumentParser()
lists.add_argument("--pair", nargs=2, type=float)
lists.add_argument("--any", nargs="*", default=())
lists.add_argument("--none", nargs=0)
lists.add_argument("--three", nargs="3")
lists.add_argument("file", nargs="+", type=str.upper)
try_each(
    lists,
    "a b c",
    "a --pair 1 2 --any",
    "--pair 1 -- -2 a",
    "--pair 1 --any a",
    "--pair 1 x a",
    "--any x y -- a",
    "--any x y --none a b",
    "--three 1 2 3 4 5",
    "--three 1 2",
    "-- -a b -- -c",
    "-h",
    "",
)
try_each(lists, "a b -y 5 6 --any 1", "-z", known=True)


def even(word):
    if int(word) % 2:
        raise argparse.ArgumentTypeError("odd")
    return int(word) // 2


odd = argparse.ArgumentParser()
odd.add_argument("--half", type=even, default=7)
odd.add_argument(dest="rest", nargs="*")
odd.add_argument("--add", action="append")
try_each(odd, "--half 8", "--half 9 x", "--half x", "x y", "--add 1")

bad_default = argparse.ArgumentParser()
bad_default.add_argument("-d", type=int, default="x")
try_each(bad_default, "", "-d 1", "-h")

fixed = argparse.ArgumentParser()
fixed.add_argument("always", action="store_const", const=4)
fixed.add_argument("number", nargs="?", type=int)
try_each(fixed, "5", "", "-")

for names, settings in (((), {}), (("x",), {"type": 3}), (("x",), {"unknown": 3})):
    try:
        print(argparse.ArgumentParser().add_argument(*names, **settings))
    except Exception as error:
        print(type(error), error.args)

sys.argv[0:] = ["prog", "from", "argv"]
print(plain.parse_args().source, plain.parse_args().target, sys.argv)
print(argparse.ArgumentTypeError.__bases__, hasattr(argparse, "ArgumentError"))
