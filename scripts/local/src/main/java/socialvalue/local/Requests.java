package socialvalue.local;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.stream.Collectors;
import socialvalue.access.Role;

/** Tells the person at the terminal what can be asked of the system, ready to be copied. */
final class Requests {
    private Requests() {}

    /**
     * Prints the address, how to get tokens, and one request for each route.
     *
     * @param tokens the command that prints a token, followed by a role
     */
    static void print(LocalSystem system, String tokens, PrintStream out) {
        out.println();
        out.println("The API answers at " + system.address() + ", on this machine only. Ctrl-C stops it.");
        out.println("Its clock says " + system.clock().instant() + ".");
        out.println();
        out.println("Tokens, valid for eight hours: " + tokens + " ROLE, where ROLE is one of "
                + Arrays.stream(Role.values()).map(Role::claim).collect(Collectors.joining(", "))
                + ", and supplier is followed by --supplier ID.");
        out.println("Requests to try, with your own values in place of {names}:");
        system.template()
                .routes()
                .forEach(route -> out.println("  " + request(system.address() + route.path(), route, tokens)));
        out.flush();
    }

    private static String request(String address, Route route, String tokens) {
        boolean sends = !route.method().equals("GET") && !route.method().equals("DELETE");
        return "curl -X " + route.method()
                + (route.needsToken() ? " -H \"Authorization: Bearer $(" + tokens + " ROLE)\"" : "")
                + (sends ? " -H 'Content-Type: application/json' --data @FILE" : "")
                + " '" + address + "'";
    }
}
