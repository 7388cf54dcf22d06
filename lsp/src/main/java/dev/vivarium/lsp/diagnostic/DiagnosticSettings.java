package dev.vivarium.lsp.diagnostic;

import dev.vivarium.gc.policy.Policies;
import java.util.Set;

/**
 * What the user has chosen about diagnostics.
 *
 * @param enabled whether there are any but the compiler's verdict
 * @param disabledCodes codes that are not reported
 * @param policy the collection policy that the program is to run under
 */
public record DiagnosticSettings(boolean enabled, Set<String> disabledCodes, Policies policy) {
    public static final DiagnosticSettings DEFAULT = new DiagnosticSettings(true, Set.of(), Policies.DEFAULT);
}
