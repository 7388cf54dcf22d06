package dev.vivarium.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.host.SystemHost;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connections between threads; what a handshake finds and says is held by the corpus. */
class TlsModuleTest {
    private static final String PASSWORD = "secret";

    @TempDir
    private static Path folder;

    private static String credentials;

    /** A self-signed certificate for localhost, as two lines of Python. */
    @BeforeAll
    static void makeCertificate() throws Exception {
        Path store = folder.resolve("store.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "own",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .start();
        keytool.getInputStream().readAllBytes();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        credentials = pem(
                        "key",
                        "PRIVATE KEY",
                        keys.getKey("own", PASSWORD.toCharArray()).getEncoded())
                + pem("cert", "CERTIFICATE", keys.getCertificate("own").getEncoded());
    }

    private static String pem(String name, String label, byte[] der) {
        String text = Base64.getEncoder().encodeToString(der);
        return name + " = b'-----BEGIN " + label + "-----\\n" + text + "\\n-----END " + label + "-----\\n'\n";
    }

    private static final String SERVER = """
            import socket, ssl, tls, _thread, select
            listener = socket.socket()
            listener.bind(socket.getaddrinfo('127.0.0.1', PORT)[0][-1])
            listener.listen(5)
            def serve():
                connection, _ = listener.accept()
                try:
                    stream = ssl.wrap_socket(connection, server_side=True, key=key, cert=cert)
                    stream.write(b'got ' + stream.readline() + b'x' * 50000)
                    stream.close()
                except OSError as error:
                    print('server', error.args)
                    connection.close()
            _thread.start_new_thread(serve, ())
            client = socket.socket()
            client.connect(socket.getaddrinfo('127.0.0.1', PORT)[0][-1])
            """;

    private static String run(MachineOptions options, String program) throws Exception {
        int port;
        try (java.net.ServerSocket free = new java.net.ServerSocket(0)) {
            port = free.getLocalPort();
        }
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        SystemHost host = new SystemHost(new ByteArrayInputStream(new byte[0]), output, output);
        String text = credentials + (SERVER + program).replace("PORT", Integer.toString(port));
        new Machine(options, host).programs().runText(text, List.of("-c"));
        return output.toString(StandardCharsets.UTF_8);
    }

    private static String run(String program) throws Exception {
        return run(MachineOptions.DEFAULT, program);
    }

    @Test
    void aClientThatVerifiesReadsWhatTheServerWrote() throws Exception {
        String program = """
                stream = ssl.wrap_socket(
                    client, cert_reqs=ssl.CERT_REQUIRED, server_hostname='localhost', cadata=cert)
                stream.write(b'hello\\n')
                print(stream.readline(), len(stream.read()), stream.cipher()[1])
                """;
        String expected = "b'got hello\\n' 50000 TLSv1.2\n";
        assertThat(run(program)).isEqualTo(expected);
        MachineOptions stress = MachineOptions.DEFAULT.withHeap(256 << 10).withStress(true);
        assertThat(run(stress, program)).isEqualTo(expected);
    }

    @Test
    void aConnectionThatDoesNotWaitIsPolled() throws Exception {
        assertThat(run("""
                client.setblocking(False)
                stream = ssl.wrap_socket(client, do_handshake=False)
                poll = select.poll()
                poll.register(stream, select.POLLOUT)
                while stream.write(b'hello\\n') is None:
                    poll.poll()
                poll.modify(stream, select.POLLIN)
                count = 0
                while True:
                    poll.poll()
                    data = stream.read(4096)
                    if data == b'':
                        break
                    count += len(data or b'')
                print(count)
                """)).isEqualTo("50010\n");
    }
}
