package socialvalue.plugin.service;

import java.io.IOException;

/** Where the token comes from that says who calls. Implementations are safe for use by several threads. */
public interface AccessTokens {
    /**
     * The token as it stands after the word {@code Bearer}; asked for before each request, so that a renewed one is
     * used at once.
     *
     * @throws IOException if there is none to be had; its message never holds a token
     */
    String bearer() throws IOException;
}
