package dev.vivarium.module;

import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.NativeModule;
import dev.vivarium.object.RomId;

/** Regular expressions. */
final class ReModule extends NativeModule {
    static final ReModule INSTANCE = new ReModule();

    private ReModule() {
        super(RomId.MODULE_RE, "re");
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty()
                .fnN(
                        "compile(regex, flags=0)",
                        "A compiled regular expression; no flag has a meaning.",
                        1,
                        2,
                        RegexType::compile)
                .fnN(
                        "match(regex, string)",
                        "The match of a regular expression at the beginning of a string, or None.",
                        2,
                        4,
                        (space, base, count) -> RegexMatching.find(space, base, count, true))
                .fnN(
                        "search(regex, string)",
                        "The first match of a regular expression anywhere in a string, or None.",
                        2,
                        4,
                        (space, base, count) -> RegexMatching.find(space, base, count, false))
                .fnN(
                        "sub(regex, replace, string, count=0, flags=0)",
                        "A string with matches replaced by a text or by what a function of the match gives;"
                                + " count is how many, 0 for all.",
                        3,
                        5,
                        RegexSubstitution::sub);
    }
}
