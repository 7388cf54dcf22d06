package dev.vivarium.dap.adapter;

import dev.vivarium.dap.debugger.LineBreakpoint;
import dev.vivarium.dap.variables.Shown;
import java.nio.file.Path;
import org.eclipse.lsp4j.debug.Breakpoint;
import org.eclipse.lsp4j.debug.Source;
import org.eclipse.lsp4j.debug.Variable;

/** Debugger's things in the protocol's words. */
final class Translation {
    private Translation() {}

    static Breakpoint breakpoint(LineBreakpoint from) {
        Breakpoint breakpoint = new Breakpoint();
        breakpoint.setId(from.id());
        breakpoint.setVerified(from.isVerified());
        breakpoint.setLine(from.line());
        breakpoint.setSource(source(from.file()));
        if (!from.isVerified()) {
            breakpoint.setMessage("no code of this file is loaded yet");
        }
        return breakpoint;
    }

    static Source source(String file) {
        Source source = new Source();
        source.setPath(file);
        Path name = Path.of(file).getFileName();
        source.setName(name == null ? file : name.toString());
        return source;
    }

    static Variable variable(Shown shown) {
        Variable variable = new Variable();
        variable.setName(shown.name());
        variable.setValue(shown.text());
        variable.setType(shown.type());
        variable.setEvaluateName(shown.expression());
        variable.setVariablesReference(shown.reference());
        if (shown.indexed() > 0) {
            variable.setIndexedVariables(shown.indexed());
        } else if (shown.named() > 0) {
            variable.setNamedVariables(shown.named());
        }
        if (shown.address() != 0) {
            variable.setMemoryReference("0x" + Long.toHexString(shown.address()));
        }
        return variable;
    }
}
