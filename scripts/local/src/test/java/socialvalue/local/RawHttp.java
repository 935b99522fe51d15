package socialvalue.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Sends bytes that no well-behaved client would send. */
final class RawHttp {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private RawHttp() {}

    /**
     * What came back.
     *
     * @param status 0 where the connection was closed without an answer
     * @param headers names in lower case
     * @param body empty where there is none
     */
    record Reply(int status, Map<String, String> headers, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /**
     * Sends a request and reads the answer until the connection is closed.
     *
     * @param head one byte a character; the length and the end are added
     * @throws java.net.SocketTimeoutException if nothing comes for too long
     */
    static Reply send(int port, String head, byte[] body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port)) {
            socket.setSoTimeout((int) LONGEST.toMillis());
            write(socket.getOutputStream(), head, body);
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(answer);
            } catch (java.net.SocketException reset) {
                if (answer.size() == 0) {
                    return new Reply(0, Map.of(), new byte[0]);
                }
            }
            return reply(answer.toByteArray());
        }
    }

    private static void write(OutputStream out, String head, byte[] body) throws IOException {
        String whole = head + "Host: localhost\r\nConnection: close\r\nContent-Length: " + body.length + "\r\n\r\n";
        try {
            out.write(whole.getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
            out.flush();
        } catch (java.net.SocketException refusedMeanwhile) {
            // It answered without hearing all of it; what it said is read next
            return;
        }
    }

    private static Reply reply(byte[] answer) {
        String text = new String(answer, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Reply(0, Map.of(), new byte[0]);
        }
        String[] lines = text.substring(0, end).split("\r\n");
        Map<String, String> headers = new TreeMap<>();
        for (String line : Arrays.copyOfRange(lines, 1, lines.length)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new Reply(
                Integer.parseInt(lines[0].split(" ")[1]), headers, Arrays.copyOfRange(answer, end + 4, answer.length));
    }
}
