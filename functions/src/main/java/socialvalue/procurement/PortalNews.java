package socialvalue.procurement;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an event of a portal tells, as far as it is acted upon; the rest of it is kept as it was told. */
public sealed interface PortalNews {
    /** What an event can be about. Of each thing the last word counts, whatever was said before. */
    enum Aspect {
        TENDER,
        OPENING,
        RETURN,
        AWARD,
        CONTRACT,
        REPORT
    }

    /** Why nothing can be done with an event yet. */
    enum Misunderstanding {
        /** Its type, or the version of it, is not known here. */
        UNKNOWN_TYPE,
        /** Its type is known, and it is not as the published schema describes that type. */
        DOES_NOT_FIT
    }

    /**
     * Nothing that can be acted upon.
     *
     * @param why why not
     */
    record NotUnderstood(Misunderstanding why) implements PortalNews {}

    /** Something that is understood. */
    sealed interface Understood extends PortalNews {
        /** Which aspect of the thing it is about. */
        Aspect aspect();

        /** What it is about, in one spelling, such as {@code tender/T/lot/L}. */
        String subject();
    }

    /**
     * What the portal says of a tender and all of its lots.
     *
     * @param tender the portal's identifier
     * @param lots all of them
     */
    record TenderTold(String tender, List<LotTold> lots) implements Understood {
        public TenderTold {
            lots = List.copyOf(lots);
        }

        @Override
        public Aspect aspect() {
            return Aspect.TENDER;
        }

        @Override
        public String subject() {
            return PortalNews.subject("tender", tender);
        }
    }

    /**
     * The portal has opened the returns it had held, and delivered them.
     *
     * @param tender the portal's identifier
     * @param lot the portal's identifier
     * @param frame the lot, published here, whose frame it is bound to
     * @param returns how many returns there are
     */
    record ReturnsOpened(String tender, String lot, Optional<LotId> frame, int returns) implements Understood {
        @Override
        public Aspect aspect() {
            return Aspect.OPENING;
        }

        @Override
        public String subject() {
            return PortalNews.subject("tender", tender, "lot", lot);
        }
    }

    /**
     * The portal's contract was signed.
     *
     * @param contract the portal's identifier
     * @param tender the portal's identifier of the tender it came of
     */
    record ContractSigned(String contract, Optional<String> tender) implements Understood {
        @Override
        public Aspect aspect() {
            return Aspect.CONTRACT;
        }

        @Override
        public String subject() {
            return PortalNews.subject("contract", contract);
        }
    }

    /**
     * Something that is kept and not acted upon.
     *
     * @param aspect which aspect of the thing it is about
     * @param subject what it is about
     */
    record Noted(Aspect aspect, String subject) implements Understood {}

    /** The one spelling of what an event is about: words, each followed by an identifier. */
    static String subject(String... segments) {
        List<String> encoded = new ArrayList<>();
        for (String segment : segments) {
            encoded.add(URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20"));
        }
        return String.join("/", encoded);
    }
}
