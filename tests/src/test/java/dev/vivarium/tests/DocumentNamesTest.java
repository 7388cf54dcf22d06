package dev.vivarium.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the documents name is there: files, headings, and for those who build Vivarium its folders and classes. */
class DocumentNamesTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern FENCED = Pattern.compile("(?ms)^ *```.*?^ *```");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]*)(?:#([^)\\s]*))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");

    /** A word of code, in a document or in Javadoc. */
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`|\\{@(?:code|link) ([^}#\\s]+)[^}]*}");
    /** Two words as one, as no Python name in these documents. */
    private static final Pattern CLASS = Pattern.compile("[A-Z][a-z]+[A-Z]\\w*");

    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|interface|enum|record) (\\w+)");

    private static final Pattern PATH = Pattern.compile(
            "(?:cli|dap|docs|editors|examples|heap-inspector|lsp|release|runtime|tests)(?:/[\\w.-]+)+/?");

    private static final List<Path> FILES = new ArrayList<>();

    @BeforeAll
    static void findFiles() throws IOException {
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = folder.getFileName().toString();
                boolean isMade = name.equals("target") || name.equals("node_modules") || name.startsWith(".");
                return isMade ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                FILES.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static Stream<Path> named(String end) {
        return FILES.stream().filter(file -> file.toString().endsWith(end));
    }

    /** What is written for those who build Vivarium; the others name what is MicroPython's, too. */
    private static List<Path> forBuilders() {
        Stream<Path> decisions = named(".md").filter(file -> file.startsWith(ROOT.resolve("docs/decisions")));
        return Stream.of(Stream.of(ROOT.resolve("CONTRIBUTING.md")), decisions, named("package-info.java"))
                .flatMap(files -> files)
                .toList();
    }

    private static String text(Path file) {
        try {
            return FENCED.matcher(Files.readString(file)).replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> codeWords(Path file) {
        return CODE.matcher(text(file))
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toList();
    }

    @Test
    void everyLinkLeadsToAFileAndItsHeading() {
        List<String> broken = new ArrayList<>();
        for (Path document : named(".md").toList()) {
            for (MatchResult link : LINK.matcher(text(document)).results().toList()) {
                if (!link.group(1).contains(":") && !leadsSomewhere(document, link)) {
                    broken.add(ROOT.relativize(document) + ": " + link.group());
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private static boolean leadsSomewhere(Path document, MatchResult link) {
        Path target = document.resolveSibling(link.group(1).isEmpty() ? document.toString() : link.group(1))
                .normalize();
        String heading = link.group(2);
        return Files.exists(target) && (heading == null || anchors(target).contains(heading));
    }

    /** What links call the headings of a document. */
    private static Set<String> anchors(Path document) {
        Set<String> anchors = new HashSet<>();
        for (MatchResult heading : HEADING.matcher(text(document)).results().toList()) {
            anchors.add(heading.group(1)
                    .strip()
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}\\s_-]", "")
                    .replace(' ', '-'));
        }
        return anchors;
    }

    @Test
    void everyClassThatBuildersAreToldOfIsThere() {
        Set<String> classes = new HashSet<>();
        named(".java")
                .forEach(file -> DECLARED.matcher(text(file)).results().forEach(type -> classes.add(type.group(1))));
        List<String> missing = new ArrayList<>();
        for (Path document : forBuilders()) {
            for (String word : codeWords(document)) {
                String[] parts = word.split("\\W");
                String name = parts.length == 0 ? "" : word.startsWith("dev.") ? parts[parts.length - 1] : parts[0];
                if (CLASS.matcher(name).matches() && !classes.contains(name)) {
                    missing.add(ROOT.relativize(document) + ": " + word);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyPathThatBuildersAreToldOfIsThere() {
        List<String> missing = new ArrayList<>();
        for (Path document : forBuilders()) {
            for (String word : codeWords(document)) {
                boolean isThere = !PATH.matcher(word).matches()
                        || word.contains("target/")
                        || word.contains("NNNN")
                        || Files.exists(ROOT.resolve(word));
                if (!isThere) {
                    missing.add(ROOT.relativize(document) + ": " + word);
                }
            }
        }
        assertThat(missing).isEmpty();
    }
}
