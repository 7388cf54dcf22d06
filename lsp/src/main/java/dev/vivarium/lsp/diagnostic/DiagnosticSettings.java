package dev.vivarium.lsp.diagnostic;

import dev.vivarium.gc.policy.Policies;
import java.util.Set;

/**
 * What the user has chosen about diagnostics.
 *
 * @param enabled whether there are any but the compiler's verdict
 * @param disabledCodes codes that are not reported
 * @param policy the collection policy that the program is to run under
 * @param shadowed which hidden names are reported
 * @param explanations the file that explains codes; null where clients cannot open it
 */
public record DiagnosticSettings(
        boolean enabled,
        Set<String> disabledCodes,
        Policies policy,
        ShadowedScope shadowed,
        CodeExplanations explanations) {
    public static final DiagnosticSettings DEFAULT =
            new DiagnosticSettings(true, Set.of(), Policies.DEFAULT, ShadowedScope.DEFINITIONS, null);

    public DiagnosticSettings(boolean enabled, Set<String> disabledCodes, Policies policy) {
        this(enabled, disabledCodes, policy, DEFAULT.shadowed(), null);
    }

    /** The same for a client that can open explanations. */
    public DiagnosticSettings with(CodeExplanations file) {
        return new DiagnosticSettings(enabled, disabledCodes, policy, shadowed, file);
    }
}
