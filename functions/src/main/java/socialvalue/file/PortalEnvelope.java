package socialvalue.file;

import java.time.OffsetDateTime;

/**
 * What the outside of a CloudEvent says, before anybody looks into what it tells.
 *
 * @param id its identifier, of 1 to 500 characters
 * @param source where it comes from
 * @param type its type
 * @param subject what it is about
 * @param time when it happened, by the clock of whoever sends it
 * @param sequence 19 digits
 */
public record PortalEnvelope(
        String id, String source, String type, String subject, OffsetDateTime time, String sequence) {}
