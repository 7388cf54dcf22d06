package dev.vivarium.lsp.diagnostic;

import java.util.Locale;

/** Which hidden names are reported; each with those before it. */
public enum ShadowedScope {
    BUILTINS,
    /** Imports, functions and classes; variables of a function by those that a function in it assigns. */
    DEFINITIONS,
    /** Whatever the name means around. */
    ALL;

    /** The one that a user names; another word leaves what was chosen before. */
    public static ShadowedScope named(String word, ShadowedScope otherwise) {
        for (ShadowedScope scope : values()) {
            if (scope.name().toLowerCase(Locale.ROOT).equals(word)) {
                return scope;
            }
        }
        return otherwise;
    }
}
