package dev.vivarium.dap.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

/** An adapter passes on what is for a program behind another port, but not for everybody and not everywhere. */
class PassingOnTest {
    /** Else whoever reaches the port could reach whatever this computer reaches. */
    @Test
    void adapterThatAsksForATokenPassesNothingOnWithoutIt() throws Exception {
        try (ServerSocket target = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                DebugServer server = new DebugServer(listening, new Entrance(null, "secret"))) {
            server.start();
            for (String token : new String[] {"", ",\"token\":\"wrong\"", ",\"token\":[]"}) {
                try (DapClient client = DapClient.connect(listening.getLocalPort())) {
                    client.ask("initialize", "{\"adapterID\":\"vivarium\"}");
                    JsonObject refused = client.request("attach", "{\"port\":" + target.getLocalPort() + token + "}");
                    assertThat(refused.get("message").getAsString()).contains("the argument token must be");
                }
            }
        }
    }

    @Test
    void adapterThatIsToPassMessagesToItselfRefuses() throws Exception {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                DebugServer server = new DebugServer(listening, Entrance.OPEN);
                DapClient client = DapClient.connect(listening.getLocalPort())) {
            server.start();
            client.ask("initialize", "{\"adapterID\":\"vivarium\"}");
            JsonObject refused = client.request("attach", "{\"port\":" + listening.getLocalPort() + "}");
            assertThat(refused.get("message").getAsString()).contains("an adapter is there, no program");
        }
    }
}
