#!/usr/bin/env python3
"""Runs the tests of micropython-lib's packages on Vivarium and on a MicroPython and compares what they print.

    compare.py --packages CHECKOUT --vivarium 'bin/vivarium run' --micropython MICROPYTHON [--stress] [NAME ...]

CHECKOUT is a checkout of micropython-lib; its files are used as they are. A package finds what its manifest requires,
and unittest with its discovery. NAMEs choose test files whose path contains one of them. Exits with 1 where a result differs.
"""

import argparse
import concurrent.futures
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

GROUPS = ("python-stdlib", "micropython", "python-ecosys", "unix-ffi")
SECONDS = 120


def manifests(checkout):
    """Package name to its folder; a name that two groups have belongs to the first."""
    found = {}
    for group in GROUPS:
        for manifest in sorted((checkout / group).rglob("manifest.py")):
            found.setdefault(manifest.parent.name, manifest.parent)
    return found


def required(package, folders, seen):
    """The folders of a package and of all that it requires."""
    if package in seen:
        return
    seen.append(package)
    manifest = package / "manifest.py"
    text = manifest.read_text() if manifest.exists() else ""
    for name in re.findall(r'require\("([^"]+)"', text):
        if name in folders:
            required(folders[name], folders, seen)


def packages_of(test, checkout):
    """The package that holds a test file, or those beside its folder."""
    for folder in test.parents:
        if (folder / "manifest.py").exists():
            return [folder]
        if folder == checkout:
            break
    return [m.parent for m in sorted(test.parent.parent.rglob("manifest.py"))]


def install(packages, folder):
    """Puts packages together, as an installation does: several may add to one."""
    for package in packages:
        shutil.copytree(package, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("test*", "manifest.py"))


def run(command, test, library, modules):
    environment = dict(os.environ, MICROPYPATH=".frozen:" + library, TZ="UTC")
    arguments = ["-m", "unittest", test.stem] if modules else [str(test)]
    try:
        done = subprocess.run(
            shlex.split(command) + arguments,
            cwd=test.parent,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=SECONDS,
        )
    except subprocess.TimeoutExpired:
        return "timeout", ""
    text = done.stdout.decode(errors="replace")
    # Addresses differ from run to run.
    return done.returncode, re.sub(r"\b(0x)?[0-9a-f]{6,16}\b", "ADDRESS", text)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--packages", required=True, type=pathlib.Path)
    parser.add_argument("--vivarium", required=True)
    parser.add_argument("--micropython", required=True)
    parser.add_argument("--stress", action="store_true", help="collect at every allocation")
    parser.add_argument("--show", action="store_true", help="show both outputs where they differ")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    checkout = options.packages.resolve()
    folders = manifests(checkout)
    vivarium = options.vivarium + (" --gc-stress" if options.stress else "")

    def compare(test):
        packages = []
        for package in packages_of(test, checkout) + [folders["unittest-discover"]]:
            required(package, folders, packages)
        text = test.read_text(errors="replace")
        modules = "unittest" in text and "unittest.main" not in text
        with tempfile.TemporaryDirectory() as library:
            install(packages, library)
            ours = run(vivarium, test, library, modules)
            return test, ours, run(options.micropython, test, library, modules)

    tests = sorted(t for g in GROUPS for t in (checkout / g).rglob("test_*.py"))
    tests = [t for t in tests if not options.names or any(n in str(t) for n in options.names)]
    counts = {"same": 0, "differs": 0}
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for test, ours, theirs in pool.map(compare, tests):
            verdict = "same" if ours == theirs else "differs"
            counts[verdict] += 1
            last = theirs[1].strip().splitlines()[-1:] or [""]
            print("%-8s %-60s %s %s" % (verdict, test.relative_to(checkout), theirs[0], last[0][:60]), flush=True)
            if verdict == "differs" and options.show:
                print("--- ours", ours[0], ours[1], "--- theirs", theirs[0], theirs[1], sep="\n")
    print(counts)
    sys.exit(counts["differs"] > 0)


main()
