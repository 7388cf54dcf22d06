package dev.vivarium.dap.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whole conversations: NAME.dap says what the client asks about NAME.py, NAME.golden what comes of it. Run with {@code
 * -Dconversations.record=true} to write the latter anew; then read the difference.
 */
class ConversationTest {
    private static final String LAUNCH = "{\"program\":\"$PROGRAM\"";
    private static final String STRESSED = LAUNCH + ",\"gcStress\":true";
    private static final Path FOLDER = Path.of("src/test/resources/conversations");

    static List<String> conversations() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".dap"))
                    .map(name -> name.substring(0, name.length() - 4))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void conversationGoesAsRecorded(String name) throws IOException {
        Path program = FOLDER.resolve(name + ".py").toAbsolutePath();
        Path golden = FOLDER.resolve(name + ".golden");
        String transcript = Conversation.play(program, Files.readAllLines(FOLDER.resolve(name + ".dap")));
        if (Boolean.getBoolean("conversations.record")) {
            Files.writeString(golden, transcript);
        }
        assertThat(transcript).isEqualTo(Files.readString(golden));
    }

    /** A collection at every allocation changes nothing of what is not about collections. */
    @ParameterizedTest
    @ValueSource(strings = {"access", "data", "messages", "moves", "steps"})
    void conversationGoesTheSameUnderStress(String name) throws IOException {
        Path program = FOLDER.resolve(name + ".py").toAbsolutePath();
        List<String> lines = Files.readAllLines(FOLDER.resolve(name + ".dap"));
        String transcript = Conversation.play(
                program,
                lines.stream().map(line -> line.replace(LAUNCH, STRESSED)).toList());
        assertThat(transcript.replace(STRESSED, LAUNCH)).isEqualTo(Files.readString(FOLDER.resolve(name + ".golden")));
    }
}
