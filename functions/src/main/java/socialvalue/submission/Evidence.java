package socialvalue.submission;

import java.util.Optional;

/**
 * A reference to a file that stays in the portal.
 *
 * @param name the file's name
 * @param digest its SHA-256 in hexadecimal digits
 * @param address where the portal keeps it
 */
public record Evidence(String name, Optional<String> digest, Optional<String> address) {}
