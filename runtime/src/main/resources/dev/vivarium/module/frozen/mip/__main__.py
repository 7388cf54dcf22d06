# The command line of mip: -m mip install PACKAGE[@VERSION]...

import sys


def _install():
    import argparse

    from . import install

    parser = argparse.ArgumentParser()
    parser.add_argument("-t", "--target", help="folder to install into")
    parser.add_argument("-i", "--index", help="address of the package index")
    parser.add_argument("--mpy", action="store_true", help="install compiled files (default)")
    parser.add_argument("--no-mpy", action="store_true", help="install Python source files")
    parser.add_argument("package", nargs="+")
    args = parser.parse_args(sys.argv[2:])
    for package in args.package:
        name, _, version = package.partition("@")
        install(name, args.index, args.target, version or None, not args.no_mpy)


if sys.argv[1:2] == ["install"]:
    _install()
elif len(sys.argv) > 1:
    print('mip: Unknown command "{}"'.format(sys.argv[1]))
