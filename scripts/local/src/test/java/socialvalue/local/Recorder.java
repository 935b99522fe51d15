package socialvalue.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stands between a client and servers, and keeps every byte that the client sends. */
final class Recorder implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *(\\d+) *\r?$");
    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final List<ServerSocket> servers = new ArrayList<>();
    private final List<ByteArrayOutputStream> connections = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** A request as it was sent. */
    record Request(String head, byte[] body) {
        String line() {
            return head.lines().findFirst().orElseThrow();
        }
    }

    /** An address that leads to another through this. */
    URI leadingTo(URI address) {
        try {
            InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            ServerSocket server = new ServerSocket(0, 50, here);
            synchronized (servers) {
                servers.add(server);
            }
            threads.execute(() -> accept(server, address));
            return URI.create("http://127.0.0.1:" + server.getLocalPort() + address.getPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that was sent so far, by connection. */
    List<byte[]> sent() {
        synchronized (connections) {
            return connections.stream().map(ByteArrayOutputStream::toByteArray).toList();
        }
    }

    /** All whole requests that were sent so far. */
    List<Request> requests() {
        List<Request> requests = new ArrayList<>();
        for (byte[] each : sent()) {
            int from = 0;
            for (int end = headEnd(each, from); end >= 0; end = headEnd(each, from)) {
                String head = new String(each, from, end - from, StandardCharsets.ISO_8859_1);
                Matcher length = LENGTH.matcher(head);
                int bodyEnd = end + END_OF_HEAD.length + (length.find() ? Integer.parseInt(length.group(1)) : 0);
                requests.add(new Request(head, Arrays.copyOfRange(each, end + END_OF_HEAD.length, bodyEnd)));
                from = bodyEnd;
            }
        }
        return requests;
    }

    private static int headEnd(byte[] bytes, int from) {
        for (int i = from; i <= bytes.length - END_OF_HEAD.length; i++) {
            if (Arrays.equals(bytes, i, i + END_OF_HEAD.length, END_OF_HEAD, 0, END_OF_HEAD.length)) {
                return i;
            }
        }
        return -1;
    }

    private void accept(ServerSocket server, URI address) {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Socket far = new Socket(address.getHost(), address.getPort());
                ByteArrayOutputStream kept = new ByteArrayOutputStream();
                synchronized (connections) {
                    connections.add(kept);
                }
                threads.execute(() -> pass(client, far, kept));
                threads.execute(() -> pass(far, client, OutputStream.nullOutputStream()));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void pass(Socket from, Socket to, OutputStream kept) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            byte[] buffer = new byte[8_192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                kept.write(buffer, 0, read);
                to.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException gone) {
            // Either side may end a connection; both sockets are closed then
            return;
        }
    }

    @Override
    public void close() {
        synchronized (servers) {
            for (ServerSocket server : servers) {
                try {
                    server.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        threads.shutdownNow();
    }
}
