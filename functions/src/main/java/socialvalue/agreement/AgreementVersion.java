package socialvalue.agreement;

import java.time.Instant;

/**
 * A version of an agreement: the first is what was signed, each later one a variation.
 *
 * @param version from 1
 * @param agreement as it stands from then on
 * @param reason why it was varied, or how it came to be recorded
 * @param recordedBy who recorded it
 * @param recordedAt when
 */
public record AgreementVersion(
        int version, Agreement agreement, String reason, String recordedBy, Instant recordedAt) {}
