package dev.vivarium.dap.adapter;

import dev.vivarium.module.FrozenModules;
import dev.vivarium.text.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.debug.Checksum;
import org.eclipse.lsp4j.debug.ChecksumAlgorithm;
import org.eclipse.lsp4j.debug.Source;

/** The texts that are debugged: files, by their checksums when the program loaded them, and what is in no file. */
final class SourceTexts {
    /** How tracebacks call the program that was launched as a text. */
    private static final String LAUNCHED = "<stdin>";

    /** By which clients ask for that text. */
    private static final int LAUNCHED_REFERENCE = 2;

    private final Map<String, Checksum[]> checksums = new ConcurrentHashMap<>();
    private volatile String launched;

    /** The program is a text; null for one in a file. */
    void setLaunched(String text) {
        launched = text;
    }

    private boolean isLaunched(String file) {
        return launched != null && file.equals(LAUNCHED);
    }

    /** A file was loaded now. */
    void loaded(String file) {
        try {
            byte[] text = Files.readAllBytes(Path.of(file));
            checksums.put(file, new Checksum[] {checksum(text, "SHA-256", ChecksumAlgorithm.SHA256)});
        } catch (IOException gone) {
            checksums.remove(file);
        }
    }

    private static Checksum checksum(byte[] text, String algorithm, ChecksumAlgorithm name) {
        try {
            Checksum checksum = new Checksum();
            checksum.setAlgorithm(name);
            checksum.setChecksum(HexFormat.of()
                    .formatHex(MessageDigest.getInstance(algorithm).digest(text)));
            return checksum;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether a client can see the text of a file. */
    boolean has(String file) {
        return isLaunched(file) || FrozenModules.source(file) != null || Files.isRegularFile(Path.of(file));
    }

    /** The text that a client asks for by its reference; null where it lies in a file or nowhere. */
    String text(int reference) {
        if (reference == LAUNCHED_REFERENCE) {
            return launched;
        }
        String bundled = FrozenModules.file(reference - Translation.FIRST_BUNDLED_REFERENCE);
        return bundled == null ? null : FrozenModules.source(bundled);
    }

    /** The text of a file as it is now; null where it cannot be read. */
    String text(String file) {
        if (isLaunched(file)) {
            return launched;
        }
        String bundled = FrozenModules.source(file);
        try {
            return bundled == null ? Utf8.decode(Files.readAllBytes(Path.of(file))) : bundled;
        } catch (IOException | InvalidPathException unreadable) {
            return null;
        }
    }

    /** The file that a client's source stands for, as code names it. */
    String file(Source source) {
        int reference = source.getSourceReference() == null ? 0 : source.getSourceReference();
        if (reference == LAUNCHED_REFERENCE && launched != null) {
            return LAUNCHED;
        }
        String bundled = FrozenModules.file(reference - Translation.FIRST_BUNDLED_REFERENCE);
        if (bundled == null && source.getPath() == null) {
            throw ErrorReplies.refuse("the source has no path");
        }
        return bundled == null ? source.getPath() : bundled;
    }

    /** A file as a source, for a place in it. */
    Source place(String file) {
        return isLaunched(file) ? source(file) : Translation.source(file);
    }

    /** A file as a source, with its checksum where it was loaded. */
    Source source(String file) {
        if (isLaunched(file)) {
            Source source = new Source();
            source.setName(LAUNCHED);
            source.setOrigin("the text that was launched");
            source.setSourceReference(LAUNCHED_REFERENCE);
            return source;
        }
        Source source = Translation.source(file);
        source.setChecksums(checksums.get(file));
        return source;
    }
}
