package dev.vivarium.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.host.Host;
import dev.vivarium.host.RecordingHost;
import dev.vivarium.host.ReplayHost;
import dev.vivarium.host.RewindableHost;
import dev.vivarium.host.SandboxHost;
import java.lang.reflect.Method;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HostCoverageTest {
    /** In the interface they are writes, and so they are in a replay. */
    private static final Set<String> WRITES = Set.of("standardOutput", "standardError");

    @Test
    void everyCallToTheOutsideIsRecordedAndReplayed() throws NoSuchMethodException {
        for (Method method : Host.class.getMethods()) {
            assertThat(in(RecordingHost.class, method)).isEqualTo(RecordingHost.class);
            if (!WRITES.contains(method.getName())) {
                assertThat(in(RewindableHost.class, method)).isEqualTo(RewindableHost.class);
                assertThat(in(ReplayHost.class, method)).isEqualTo(ReplayHost.class);
                assertThat(in(SandboxHost.class, method)).isEqualTo(SandboxHost.class);
            }
        }
    }

    private static Class<?> in(Class<?> host, Method method) throws NoSuchMethodException {
        return host.getMethod(method.getName(), method.getParameterTypes()).getDeclaringClass();
    }
}
