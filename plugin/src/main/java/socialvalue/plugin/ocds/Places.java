package socialvalue.plugin.ocds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds amounts, suitability and dates wherever a release states them, each with its place. */
final class Places {
    private record Placed(String place, JsonNode node) {}

    private final JsonNode tender;
    private final List<Placed> lots;
    private final List<Placed> awards;
    private final List<Placed> contracts;
    private final List<Placed> tenderAndLots = new ArrayList<>();

    Places(JsonNode release) {
        this.tender = Fields.at(release, "tender");
        this.lots = placed(tender, "lots", "tender.");
        this.awards = placed(release, "awards", "");
        this.contracts = placed(release, "contracts", "");
        tenderAndLots.add(new Placed("tender", tender));
        tenderAndLots.addAll(lots);
    }

    private static List<Placed> placed(JsonNode parent, String name, String within) {
        List<Placed> placed = new ArrayList<>();
        for (JsonNode each : Fields.list(parent, name)) {
            placed.add(new Placed(within + name + "[" + placed.size() + "]", each));
        }
        return placed;
    }

    List<ReleaseReading.Amount> amounts() {
        List<ReleaseReading.Amount> amounts = new ArrayList<>();
        amount(amounts, "tender.value", Fields.at(tender, "value"));
        amount(amounts, "tender.minValue", Fields.at(tender, "minValue"));
        for (List<Placed> each : List.of(lots, awards, contracts)) {
            for (Placed placed : each) {
                amount(amounts, placed.place() + ".value", Fields.at(placed.node(), "value"));
            }
        }
        return amounts;
    }

    private static void amount(List<ReleaseReading.Amount> amounts, String place, JsonNode value) {
        ReleaseReading.Amount amount = new ReleaseReading.Amount(
                place,
                Fields.number(value, "amount"),
                Fields.number(value, "amountGross"),
                Fields.text(value, "currency"));
        if (amount.amount().isPresent() || amount.gross().isPresent()) {
            amounts.add(amount);
        }
    }

    List<ReleaseReading.Suitability> suitability() {
        List<ReleaseReading.Suitability> all = new ArrayList<>();
        for (Placed each : tenderAndLots) {
            JsonNode stated = Fields.at(each.node(), "suitability");
            Optional<Boolean> sme = Fields.yesOrNo(stated, "sme");
            Optional<Boolean> vcse = Fields.yesOrNo(stated, "vcse");
            if (sme.isPresent() || vcse.isPresent()) {
                all.add(new ReleaseReading.Suitability(each.place() + ".suitability", sme, vcse));
            }
        }
        return all;
    }

    List<ReleaseReading.Dated> dates() {
        List<ReleaseReading.Dated> dates = new ArrayList<>();
        moment(dates, "published", new Placed("tender", tender), "datePublished");
        for (Placed each : tenderAndLots) {
            Optional<String> closing = Fields.text(each.node(), "tenderPeriod", "endDate");
            add(dates, "closing", each.place() + ".tenderPeriod.endDate", closing, Optional.empty());
        }
        for (Placed each : tenderAndLots) {
            period(dates, each, "contractPeriod");
        }
        for (Placed each : awards) {
            moment(dates, "awarded", each, "date");
            period(dates, each, "contractPeriod");
        }
        for (Placed each : contracts) {
            moment(dates, "signed", each, "dateSigned");
            period(dates, each, "period");
        }
        return dates;
    }

    private static void moment(List<ReleaseReading.Dated> dates, String what, Placed placed, String name) {
        add(dates, what, placed.place() + "." + name, Fields.text(placed.node(), name), Optional.empty());
    }

    private static void period(List<ReleaseReading.Dated> dates, Placed placed, String name) {
        JsonNode period = Fields.at(placed.node(), name);
        add(
                dates,
                "contract",
                placed.place() + "." + name,
                Fields.text(period, "startDate"),
                Fields.text(period, "endDate"));
    }

    private static void add(
            List<ReleaseReading.Dated> dates, String what, String place, Optional<String> from, Optional<String> to) {
        if (from.isPresent() || to.isPresent()) {
            dates.add(new ReleaseReading.Dated(what, place, from, to));
        }
    }
}
