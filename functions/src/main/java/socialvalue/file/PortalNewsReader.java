package socialvalue.file;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import socialvalue.finding.Findings;
import socialvalue.procurement.LotId;
import socialvalue.procurement.LotTold;
import socialvalue.procurement.PortalNews;
import socialvalue.procurement.PortalNews.Aspect;
import socialvalue.procurement.PortalNews.ContractSigned;
import socialvalue.procurement.PortalNews.Noted;
import socialvalue.procurement.PortalNews.ReturnsOpened;
import socialvalue.procurement.PortalNews.TenderTold;
import socialvalue.procurement.PortalNews.Understood;

/** Reads what one type of event tells, exactly as the published schema describes it. */
enum PortalNewsReader {
    TENDER_PUBLISHED("tender.published", PortalNewsReader::tender),
    TENDER_AMENDED("tender.amended", PortalNewsReader::tender),
    RETURN_SUBMITTED("return.submitted", PortalNewsReader::submitted),
    RETURN_WITHDRAWN("return.withdrawn", PortalNewsReader::withdrawn),
    RETURNS_OPENED("returns.opened", PortalNewsReader::opened),
    AWARD_DECIDED("award.decided", PortalNewsReader::award),
    CONTRACT_SIGNED("contract.signed", PortalNewsReader::contract),
    PERFORMANCE_REPORTED("performance.reported", PortalNewsReader::report);

    private static final Map<String, PortalNewsReader> BY_TYPE = new HashMap<>();

    private static final String TENDER = "tender";
    private static final String LOT = "lot";
    private static final String LOTS = "lots";
    private static final String RETURN = "return";
    private static final String AWARD = "award";
    private static final String CONTRACT = "contract";
    private static final String REPORT = "report";

    private static final int LONGEST_NAME = 200;
    private static final int MOST_LOTS = 500;
    private static final int MOST_RETURNS = 1_000_000;

    private static final Pattern KEYED_DIGEST = Pattern.compile("hmac-sha256:[0-9a-f]{64}");
    private static final List<String> OUTCOMES = List.of("awarded", "unsuccessful", "cancelled");

    private static final Reading<String> NAME = PortalEventReader.text(LONGEST_NAME);
    private static final Reading<String> IDENTIFIER =
            Reading.ofText("an identifier", text -> PortalEventReader.check(text, LotId.isIdentifier(text)));
    private static final Reading<String> DIGEST = Reading.ofText(
            "a keyed digest",
            text -> PortalEventReader.check(text, KEYED_DIGEST.matcher(text).matches()));
    private static final Reading<String> OUTCOME = Reading.ofText(
            "one of " + String.join(", ", OUTCOMES), text -> PortalEventReader.check(text, OUTCOMES.contains(text)));
    private static final Reading<Integer> COUNT = new Reading<>(
            "a whole number from 0 to " + MOST_RETURNS,
            node -> Reading.INTEGER.value().apply(node).filter(count -> count >= 0 && count <= MOST_RETURNS));

    static {
        Arrays.stream(values()).forEach(each -> BY_TYPE.put("socialvalue." + each.kind + ".v1", each));
    }

    private final String kind;
    private final Function<Fields, Optional<? extends Understood>> reader;

    PortalNewsReader(String kind, Function<Fields, Optional<? extends Understood>> reader) {
        this.kind = kind;
        this.reader = reader;
    }

    /** The reader of a type; empty where the type, or that version of it, is not known. */
    static Optional<PortalNewsReader> of(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /** What is told; empty where it is not as the schema says. */
    Optional<Understood> read(Node data) {
        Findings findings = new Findings();
        if (!data.is(Node.Kind.OBJECT) || hasNull(data)) {
            return Optional.empty();
        }
        return reader.apply(Fields.of(data, findings)).map(news -> news);
    }

    /** A reader takes null for left out; the schema does not. */
    private static boolean hasNull(Node node) {
        return switch (node.kind()) {
            case NULL -> true;
            case OBJECT -> node.members().values().stream().anyMatch(PortalNewsReader::hasNull);
            case ARRAY -> node.elements().stream().anyMatch(PortalNewsReader::hasNull);
            default -> false;
        };
    }

    private static Optional<TenderTold> tender(Fields in) {
        Optional<String> tender = in.required(TENDER, NAME);
        in.optional("reference", NAME);
        List<LotTold> lots = in.list(LOTS, PortalNewsReader::lot);
        return in.done(() -> new TenderTold(tender.orElseThrow(), lots))
                .filter(told -> !told.lots().isEmpty() && told.lots().size() <= MOST_LOTS);
    }

    private static Optional<LotTold> lot(Fields in) {
        Optional<String> lot = in.required(LOT, NAME);
        Optional<OffsetDateTime> deadline = in.optionalOffsetDateTime("deadline");
        Optional<LotId> frame = frame(in);
        return in.done(() -> new LotTold(lot.orElseThrow(), deadline.map(OffsetDateTime::toInstant), frame));
    }

    private static Optional<LotId> frame(Fields in) {
        return in.optionalFields("frame").flatMap(frame -> {
            Optional<String> tender = frame.required(TENDER, IDENTIFIER);
            Optional<String> lot = frame.required(LOT, IDENTIFIER);
            return frame.done(() -> new LotId(tender.orElseThrow(), lot.orElseThrow()));
        });
    }

    private static Optional<ReturnsOpened> opened(Fields in) {
        Optional<String> tender = in.required(TENDER, NAME);
        Optional<String> lot = in.required(LOT, NAME);
        Optional<LotId> frame = frame(in);
        Optional<Integer> returns = in.required("returns", COUNT);
        return in.done(() -> new ReturnsOpened(tender.orElseThrow(), lot.orElseThrow(), frame, returns.orElseThrow()));
    }

    private static Optional<Noted> submitted(Fields in) {
        in.optional("digest", DIGEST);
        return withdrawn(in);
    }

    private static Optional<Noted> withdrawn(Fields in) {
        Optional<String> tender = in.required(TENDER, NAME);
        Optional<String> lot = in.required(LOT, NAME);
        Optional<String> submitted = in.required(RETURN, NAME);
        return in.done(() -> new Noted(
                Aspect.RETURN,
                PortalNews.subject(
                        TENDER, tender.orElseThrow(), LOT, lot.orElseThrow(), RETURN, submitted.orElseThrow())));
    }

    private static Optional<Noted> award(Fields in) {
        Optional<String> tender = in.required(TENDER, NAME);
        Optional<String> award = in.required(AWARD, NAME);
        in.required("outcome", OUTCOME);
        in.optional(LOT, NAME);
        in.optional(RETURN, NAME);
        return in.done(() ->
                new Noted(Aspect.AWARD, PortalNews.subject(TENDER, tender.orElseThrow(), AWARD, award.orElseThrow())));
    }

    private static Optional<ContractSigned> contract(Fields in) {
        Optional<String> contract = in.required(CONTRACT, NAME);
        Optional<String> tender = in.optional(TENDER, NAME);
        in.optional(AWARD, NAME);
        in.optionalOffsetDateTime("starts");
        in.optionalOffsetDateTime("ends");
        return in.done(() -> new ContractSigned(contract.orElseThrow(), tender));
    }

    private static Optional<Noted> report(Fields in) {
        Optional<String> contract = in.required(CONTRACT, NAME);
        Optional<String> report = in.required(REPORT, NAME);
        return in.done(() -> new Noted(
                Aspect.REPORT, PortalNews.subject(CONTRACT, contract.orElseThrow(), REPORT, report.orElseThrow())));
    }
}
