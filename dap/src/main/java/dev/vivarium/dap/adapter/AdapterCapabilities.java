package dev.vivarium.dap.adapter;

import org.eclipse.lsp4j.debug.Capabilities;
import org.eclipse.lsp4j.debug.ExceptionBreakpointsFilter;

/** What the adapter can do. */
final class AdapterCapabilities {
    static final String RAISED = "raised";
    static final String UNCAUGHT = "uncaught";

    private AdapterCapabilities() {}

    static Capabilities all() {
        Capabilities capabilities = new Capabilities();
        capabilities.setSupportsConfigurationDoneRequest(true);
        capabilities.setSupportsConditionalBreakpoints(true);
        capabilities.setSupportsHitConditionalBreakpoints(true);
        capabilities.setSupportsLogPoints(true);
        capabilities.setSupportsEvaluateForHovers(true);
        capabilities.setSupportsSetVariable(true);
        capabilities.setSupportsSetExpression(true);
        capabilities.setSupportsExceptionInfoRequest(true);
        capabilities.setSupportsTerminateRequest(true);
        capabilities.setSupportTerminateDebuggee(true);
        capabilities.setSupportsSteppingGranularity(true);
        capabilities.setSupportsDelayedStackTraceLoading(true);
        capabilities.setExceptionBreakpointFilters(new ExceptionBreakpointsFilter[] {
            filter(RAISED, "Raised exceptions", false), filter(UNCAUGHT, "Uncaught exceptions", true)
        });
        return capabilities;
    }

    private static ExceptionBreakpointsFilter filter(String name, String label, boolean byDefault) {
        ExceptionBreakpointsFilter filter = new ExceptionBreakpointsFilter();
        filter.setFilter(name);
        filter.setLabel(label);
        filter.setDefault_(byDefault);
        return filter;
    }
}
