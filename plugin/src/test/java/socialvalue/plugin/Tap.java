package socialvalue.plugin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands between the plugin and a server on loopback, and keeps every byte that the plugin sends. */
final class Tap implements AutoCloseable {
    private final ServerSocket listening;
    private final int target;
    private final List<ByteArrayOutputStream> connections = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    Tap(int target) throws IOException {
        this.target = target;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::listen);
    }

    private static void start(Runnable what) {
        Thread thread = new Thread(what, "tap");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Every byte of every connection, heads and bodies, a character each. */
    String sent() {
        StringBuilder all = new StringBuilder();
        connections.forEach(each -> all.append(each.toString(StandardCharsets.ISO_8859_1)));
        return all.toString();
    }

    private void listen() {
        while (!listening.isClosed()) {
            try {
                Socket near = listening.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.addAll(List.of(near, far));
                ByteArrayOutputStream kept = new ByteArrayOutputStream();
                connections.add(kept);
                start(() -> carry(near, far, kept));
                start(() -> carry(far, near, OutputStream.nullOutputStream()));
            } catch (IOException e) {
                if (!listening.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private static void carry(Socket from, Socket to, OutputStream kept) {
        byte[] bytes = new byte[8192];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                kept.write(bytes, 0, count);
                to.getOutputStream().write(bytes, 0, count);
            }
        } catch (IOException e) {
            // One of the two ended the connection; what was sent until then is kept
            return;
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket each : sockets) {
            each.close();
        }
    }
}
