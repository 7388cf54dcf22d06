package dev.vivarium.regex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RegexTest {
    private static final String[] PIECES = {
        "a", "b", "c", ".", "[ab]", "[^a]", "\\d", "\\w", "(a|b)", "(b)", "(?:ab)", "a*", "b+", "c?", "a*?", "(a+)b",
        "|"
    };

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static RegexMatcher matcher(String pattern, String subject) {
        return new RegexMatcher(Regex.compile(bytes(pattern)), bytes(subject), () -> {});
    }

    @Test
    void findsWhatTheJdkFinds() {
        Random random = new Random(1);
        for (int i = 0; i < 5000; i++) {
            StringBuilder pattern = new StringBuilder();
            for (int pieces = random.nextInt(5); pieces >= 0; pieces--) {
                pattern.append(PIECES[random.nextInt(PIECES.length)]);
            }
            StringBuilder subject = new StringBuilder();
            for (int length = random.nextInt(8); length > 0; length--) {
                subject.append("abc1".charAt(random.nextInt(4)));
            }
            Matcher expected = Pattern.compile(pattern.toString()).matcher(subject);
            RegexMatcher found = matcher(pattern.toString(), subject.toString());
            String what = pattern + " in " + subject;
            boolean isFound = found.run(0, 0, subject.length(), false);
            assertThat(isFound).as(what).isEqualTo(expected.find());
            if (isFound) {
                assertThat(found.start(0)).as(what).isEqualTo(expected.start());
                assertThat(found.end(0)).as(what).isEqualTo(expected.end());
            }
        }
    }

    @Test
    void aLoopThatStaysInPlaceEnds() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(matcher("(?:a*)*?b", "c").run(0, 0, 1, true)).isFalse();
            assertThat(matcher("(?:a*)*?b", "aab").run(0, 0, 3, true)).isTrue();
        });
    }

    @Test
    void aMatchThatTakesForEverCanBeStopped() {
        String subject = "a".repeat(60);
        RegexMatcher endless = new RegexMatcher(Regex.compile(bytes("(?:a|a)*b")), bytes(subject), () -> {
            throw new IllegalStateException("stopped");
        });
        assertThatThrownBy(() -> endless.run(0, 0, subject.length(), true)).hasMessage("stopped");
    }

    @Test
    void nestingIsLimited() {
        int deep = 900;
        assertThatThrownBy(() -> Regex.compile(bytes("(?:".repeat(deep) + ")".repeat(deep))))
                .isInstanceOf(RegexException.class);
        assertThatThrownBy(() -> matcher("a*", "a".repeat(2000)).run(0, 0, 2000, true))
                .isInstanceOf(RegexException.class);
    }
}
