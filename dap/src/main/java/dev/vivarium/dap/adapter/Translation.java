package dev.vivarium.dap.adapter;

import dev.vivarium.dap.debugger.LibraryCode;
import dev.vivarium.dap.debugger.LineBreakpoint;
import dev.vivarium.dap.debugger.Listing;
import dev.vivarium.dap.variables.Shown;
import dev.vivarium.module.FrozenModules;
import java.nio.file.Path;
import org.eclipse.lsp4j.debug.Breakpoint;
import org.eclipse.lsp4j.debug.Module;
import org.eclipse.lsp4j.debug.Source;
import org.eclipse.lsp4j.debug.Variable;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Debugger's things in the protocol's words. */
final class Translation {
    private Translation() {}

    static Breakpoint breakpoint(dev.vivarium.dap.debugger.Breakpoint from, SourceTexts texts) {
        Breakpoint breakpoint = new Breakpoint();
        breakpoint.setId(from.id());
        breakpoint.setVerified(from.isVerified());
        LineBreakpoint atLine = from instanceof LineBreakpoint line ? line : null;
        if (atLine != null) {
            breakpoint.setLine(atLine.line());
            breakpoint.setSource(texts.place(atLine.file()));
        }
        if (!from.isVerified()) {
            breakpoint.setMessage(
                    atLine != null ? "no code of this file is loaded yet" : "no function of this name is loaded yet");
        }
        return breakpoint;
    }

    static Source source(String file) {
        Source source = new Source();
        int bundled = FrozenModules.number(file);
        if (bundled >= 0) {
            source.setName(file);
            source.setOrigin("comes with Vivarium");
            source.setSourceReference(FIRST_BUNDLED_REFERENCE + bundled);
            return source;
        }
        source.setPath(file);
        Path name = Path.of(file).getFileName();
        source.setName(name == null ? file : name.toString());
        return source;
    }

    /** A module by the file of its code. */
    static Module module(String file) {
        String name = file.endsWith(".py") ? file.substring(0, file.length() - 3) : file;
        boolean isBundled = FrozenModules.number(file) >= 0;
        Module module = new Module();
        module.setId(Either.forRight(file));
        module.setName(isBundled ? name.replace('/', '.').replaceAll("\\.__init__$", "") : last(name));
        module.setPath(file);
        module.setIsUserCode(!LibraryCode.isLibrary(file));
        return module;
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** By which clients ask for the text of the first module that comes with Vivarium; the others follow. */
    static final int FIRST_BUNDLED_REFERENCE = 100;

    /** By which a client asks for the listing of the policy in force. */
    static final int LISTING_REFERENCE = 1;

    /** Where editors think that the listing lies; no such file exists. */
    private static final String LISTING_PATH = "vivarium:collection.gc";

    /** The listing of a collection as a source. */
    static Source source(Listing listing) {
        Source source = new Source();
        source.setName(listing.name());
        source.setPath(LISTING_PATH);
        source.setSourceReference(LISTING_REFERENCE);
        return source;
    }

    /** Whether a client means the listing of a collection. */
    static boolean isListing(Source source) {
        return source != null
                && (Integer.valueOf(LISTING_REFERENCE).equals(source.getSourceReference())
                        || LISTING_PATH.equals(source.getPath()));
    }

    /** An address as clients give it back; null for 0, which is none. */
    static String address(long address) {
        return address == 0 ? null : "0x" + Long.toHexString(address);
    }

    /** A variable, with what the client has said that it wants. */
    static Variable variable(Shown shown, Features wanted) {
        Variable variable = new Variable();
        variable.setName(shown.name());
        variable.setValue(shown.text());
        variable.setType(wanted.types() ? shown.type() : null);
        variable.setEvaluateName(shown.expression());
        variable.setVariablesReference(shown.reference());
        if (shown.indexed() > 0) {
            variable.setIndexedVariables(shown.indexed());
        } else if (shown.named() > 0) {
            variable.setNamedVariables(shown.named());
        }
        variable.setMemoryReference(wanted.references() ? address(shown.address()) : null);
        return variable;
    }
}
