package socialvalue.local;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import socialvalue.access.Role;

/** Tells the person at the terminal what can be asked of the system, ready to be copied. */
final class Requests {
    private Requests() {}

    /**
     * A request that can be sent as it is printed.
     *
     * @param what what it shows
     * @param before what the shell does first, such as a pipe; empty where nothing is needed
     * @param role who asks: a role, and for suppliers the option that says which
     * @param options of curl
     * @param path from the API's address on
     */
    record Ready(String what, String before, String role, String options, String path) {}

    /**
     * Prints the address, how to get tokens, and the requests.
     *
     * @param tokens the command that prints a token, followed by a role
     */
    static void print(LocalSystem system, String tokens, List<Ready> requests, PrintStream out) {
        out.println();
        out.println("The API answers at " + system.address() + ", on this machine only. Ctrl-C stops it.");
        out.println("Its clock says " + system.clock().instant() + ".");
        out.println();
        out.println("Tokens, valid for eight hours: " + tokens + " ROLE, where ROLE is one of "
                + Arrays.stream(Role.values()).map(Role::claim).collect(Collectors.joining(", "))
                + ", and supplier is followed by --supplier ID.");
        if (!requests.isEmpty()) {
            out.println("Requests to try:");
        }
        for (Ready request : requests) {
            out.println();
            out.println("  # " + request.what());
            out.println("  " + request.before() + "curl -s" + request.options() + " -H \"Authorization: Bearer $("
                    + tokens + " " + request.role() + ")\" '" + system.address() + request.path() + "'");
        }
        out.println();
        out.println("Every route: functions/src/main/resources/openapi.yaml");
        out.flush();
    }
}
