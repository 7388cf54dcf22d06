package dev.vivarium.dap.adapter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.debug.Checksum;
import org.eclipse.lsp4j.debug.ChecksumAlgorithm;
import org.eclipse.lsp4j.debug.Source;

/** The texts of files as they were when the program loaded them, by their checksums. */
final class SourceTexts {
    private final Map<String, Checksum[]> checksums = new ConcurrentHashMap<>();

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

    /** A file as a source, with its checksum where it was loaded. */
    Source source(String file) {
        Source source = Translation.source(file);
        source.setChecksums(checksums.get(file));
        return source;
    }
}
