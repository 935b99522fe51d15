package socialvalue.plugin.webhook;

/** A portal did not take a notice: it is told again later. */
public final class NoticeNotTaken extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoticeNotTaken(String reason) {
        super(reason);
    }

    NoticeNotTaken(String reason, Throwable cause) {
        super(reason, cause);
    }
}
