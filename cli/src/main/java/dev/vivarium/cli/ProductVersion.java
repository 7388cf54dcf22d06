package dev.vivarium.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into {@code version.txt}. */
final class ProductVersion implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        try (InputStream text = ProductVersion.class.getResourceAsStream("version.txt")) {
            return new String[] {"vivarium " + new String(text.readAllBytes(), StandardCharsets.UTF_8).strip()};
        }
    }
}
