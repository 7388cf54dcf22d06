package dev.vivarium.object;

/** The methods that str, bytes and bytearray share. */
final class StrMethods {
    private StrMethods() {}

    /** Adds the shared rows to the table of one of the types. */
    static BuiltinTable addTo(BuiltinTable table) {
        addSearching(table);
        addSplitting(table);
        return addChanging(table)
                .fn1(
                        "isspace() -> bool",
                        "Whether all characters are ASCII white space, and there is one.",
                        StrCase::isSpace)
                .fn1(
                        "isalpha() -> bool",
                        "Whether all characters are ASCII letters, and there is one.",
                        StrCase::isAlpha)
                .fn1(
                        "isdigit() -> bool",
                        "Whether all characters are ASCII digits, and there is one.",
                        StrCase::isDigit)
                .fn1(
                        "isupper() -> bool",
                        "Whether all ASCII letters are upper case, and there is one.",
                        StrCase::isUpper)
                .fn1(
                        "islower() -> bool",
                        "Whether all ASCII letters are lower case, and there is one.",
                        StrCase::isLower);
    }

    private static void addSearching(BuiltinTable table) {
        table.fnN("find(sub, start=None, end=None) -> int", "The first index of sub, or -1.", 2, 4, StrSearch::find)
                .fnN("rfind(sub, start=None, end=None) -> int", "The last index of sub, or -1.", 2, 4, StrSearch::rfind)
                .fnN(
                        "index(sub, start=None, end=None) -> int",
                        "The first index of sub; ValueError where there is none.",
                        2,
                        4,
                        StrSearch::index)
                .fnN(
                        "rindex(sub, start=None, end=None) -> int",
                        "The last index of sub; ValueError where there is none.",
                        2,
                        4,
                        StrSearch::rindex)
                .fnN(
                        "count(sub, start=None, end=None) -> int",
                        "How often sub occurs without overlapping.",
                        2,
                        4,
                        StrSearch::count)
                .fnN(
                        "startswith(prefix, start=None, end=None) -> bool",
                        "Whether it starts with the prefix or with one of a tuple of prefixes.",
                        2,
                        4,
                        StrSearch::startsWith)
                .fnN(
                        "endswith(suffix, start=None, end=None) -> bool",
                        "Whether it ends with the suffix or with one of a tuple of suffixes.",
                        2,
                        4,
                        StrSearch::endsWith);
    }

    private static void addSplitting(BuiltinTable table) {
        table.fnN(
                        "split(sep=None, maxsplit=-1) -> list[Self]",
                        "A list of the parts between separators, by default white space.",
                        1,
                        3,
                        StrSplit::split)
                .fnN(
                        "rsplit(sep=None, maxsplit=-1) -> list[Self]",
                        "As split, counting from the end.",
                        1,
                        3,
                        StrSplit::rsplit)
                .fnKw(
                        "splitlines(keepends=False) -> list[Self]",
                        "A list of the lines, with their ends if wanted.",
                        1,
                        Arguments.UNLIMITED,
                        StrSplit::splitLines)
                .fn2(
                        "partition(sep) -> tuple[Self, Self, Self]",
                        "A tuple of what is before the first sep, sep, and the rest.",
                        StrSplit::partition)
                .fn2(
                        "rpartition(sep) -> tuple[Self, Self, Self]",
                        "A tuple of what is before the last sep, sep, and the rest.",
                        StrSplit::rpartition);
    }

    private static BuiltinTable addChanging(BuiltinTable table) {
        return table.fn2(
                        "join(iterable) -> Self",
                        "The items of iterable, put together with this between them.",
                        StrJoin::join)
                .fnN(
                        "strip(chars=None) -> Self",
                        "Without the given characters, by default white space, at both ends.",
                        1,
                        2,
                        StrStrip::strip)
                .fnN("lstrip(chars=None) -> Self", "As strip, at the start alone.", 1, 2, StrStrip::lstrip)
                .fnN("rstrip(chars=None) -> Self", "As strip, at the end alone.", 1, 2, StrStrip::rstrip)
                .fn2("center(width) -> Self", "Filled with spaces on both sides to width characters.", StrStrip::center)
                .fnKw(
                        "format(*args, **kwargs) -> Self",
                        "With each {field} replaced by an argument.",
                        1,
                        Arguments.UNLIMITED,
                        StrFormat::format)
                .fnN(
                        "replace(old, new, count=-1) -> Self",
                        "With each old, or the first count ones, replaced by new.",
                        3,
                        4,
                        StrReplace::replace)
                .fn1("lower() -> Self", "With ASCII letters in lower case.", StrCase::lower)
                .fn1("upper() -> Self", "With ASCII letters in upper case.", StrCase::upper);
    }
}
