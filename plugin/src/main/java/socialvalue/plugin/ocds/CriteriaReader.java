package socialvalue.plugin.ocds;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers the criteria of evaluation from everywhere in a release where they are stated. */
final class CriteriaReader {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Map<String, Weight.Basis> CODES = Map.of(
            "percentageExact", Weight.Basis.PERCENT_OF_WHOLE,
            "percentageRangeMiddle", Weight.Basis.PERCENT_OF_WHOLE_MIDDLE_OF_RANGE,
            "decimalExact", Weight.Basis.FRACTION_OF_WHOLE,
            "decimalRangeMiddle", Weight.Basis.FRACTION_OF_WHOLE_MIDDLE_OF_RANGE,
            "pointsExact", Weight.Basis.POINTS,
            "pointsRangeMiddle", Weight.Basis.POINTS_MIDDLE_OF_RANGE,
            "order", Weight.Basis.ORDER_OF_IMPORTANCE);

    private final Map<String, CriterionReading> all = new LinkedHashMap<>();

    private CriteriaReader() {}

    static List<CriterionReading> read(JsonNode release) {
        CriteriaReader reader = new CriteriaReader();
        JsonNode tender = Fields.at(release, "tender");
        reader.awardCriteria(Fields.at(tender, "awardCriteria"), Optional.empty(), "tender.awardCriteria");
        reader.each(
                tender,
                "tender",
                "lots",
                (lot, place) -> reader.awardCriteria(
                        Fields.at(lot, "awardCriteria"), Fields.id(lot, "id"), place + ".awardCriteria"));
        reader.each(
                tender,
                "tender",
                "lotGroups",
                (group, place) -> reader.awardCriteria(
                        Fields.at(group, "awardCriteria"), Fields.id(group, "id"), place + ".awardCriteria"));
        reader.prose(tender, "awardCriteriaDetails", Optional.empty(), "tender", true);
        reader.prose(
                Fields.at(tender, "lotDetails"), "awardCriteriaDetails", Optional.empty(), "tender.lotDetails", true);
        reader.texts(tender, Optional.empty(), "tender");
        reader.each(tender, "tender", "lots", (lot, place) -> reader.texts(lot, Fields.id(lot, "id"), place));
        reader.each(release, "", "awards", (award, place) -> reader.texts(award, Optional.empty(), place));
        reader.each(release, "", "contracts", (contract, place) -> reader.texts(contract, Optional.empty(), place));
        return List.copyOf(reader.all.values());
    }

    /** Something read from one element, with the element's place. */
    private interface Part {
        void read(JsonNode element, String place);
    }

    private void each(JsonNode parent, String place, String name, Part part) {
        int at = 0;
        for (JsonNode element : Fields.list(parent, name)) {
            part.read(element, (place.isEmpty() ? "" : place + ".") + name + "[" + at++ + "]");
        }
    }

    private void texts(JsonNode object, Optional<String> lot, String place) {
        prose(object, "title", lot, place, false);
        prose(object, "description", lot, place, false);
    }

    private void prose(JsonNode object, String name, Optional<String> lot, String place, boolean amongCriteria) {
        Fields.text(object, name).ifPresent(text -> WeightProse.read(text, amongCriteria)
                .forEach(named -> add(named, Optional.empty(), lot, place + "." + name)));
    }

    private void awardCriteria(JsonNode criteria, Optional<String> lot, String place) {
        List<CriterionReading> list = new ArrayList<>();
        int at = 0;
        for (JsonNode criterion : Fields.list(criteria, "criteria")) {
            criterion(criterion, lot, place + ".criteria[" + at++ + "]", list);
        }
        boolean addsUp = addUpTo100(list);
        for (CriterionReading each : list) {
            add(addsUp && hasBareNumber(each) ? each.addingUpTo100() : each);
        }
        prose(criteria, "weightingDescription", lot, place, true);
        prose(criteria, "description", lot, place, true);
    }

    private void criterion(JsonNode criterion, Optional<String> lot, String place, List<CriterionReading> list) {
        Optional<String> name = Fields.text(criterion, "name");
        Optional<String> type = Fields.text(criterion, "type");
        int before = list.size();
        numbers(criterion, name, type, lot, place, list);
        Optional<String> description = Fields.text(criterion, "description");
        Weight described = description.map(WeightSlot::ofDescription).orElse(Weight.NOT_STATED);
        if (list.size() == before && described instanceof Weight.Stated) {
            list.add(reading(name, type, lot, described, place + ".description"));
        }
        Weight named = name.map(WeightSlot::ofName).orElse(Weight.NOT_STATED);
        if (list.size() == before && named instanceof Weight.Stated) {
            list.add(reading(name, type, lot, named, place + ".name"));
        }
        int own = list.size();
        if (!(described instanceof Weight.Stated)) {
            within(description, type, lot, place + ".description", list);
        }
        if (!(named instanceof Weight.Stated)) {
            within(name, type, lot, place + ".name", list);
        }
        if (own == before && list.size() == own && (name.isPresent() || type.isPresent())) {
            list.add(reading(name, type, lot, Weight.NOT_STATED, place));
        }
    }

    private static void numbers(
            JsonNode criterion,
            Optional<String> name,
            Optional<String> type,
            Optional<String> lot,
            String place,
            List<CriterionReading> list) {
        int at = 0;
        for (JsonNode each : Fields.list(criterion, "numbers")) {
            String itsPlace = place + ".numbers[" + at++ + "]";
            Optional<BigDecimal> number = Fields.number(each, "number");
            Optional<String> code = Fields.text(each, "weight");
            boolean bare = code.isEmpty()
                    && Fields.text(each, "fixed").isEmpty()
                    && Fields.text(each, "threshold").isEmpty();
            Weight.Basis basis =
                    bare ? Weight.Basis.UNIT_NOT_STATED : code.map(CODES::get).orElse(null);
            if (number.isPresent() && basis != null) {
                String quoted = number.get().toPlainString()
                        + code.map(word -> " " + word).orElse("");
                list.add(reading(name, type, lot, Weight.Stated.of(number.get(), basis, quoted), itsPlace));
            }
        }
    }

    /** Weights that a criterion's text states by name. */
    private static void within(
            Optional<String> text,
            Optional<String> type,
            Optional<String> lot,
            String place,
            List<CriterionReading> list) {
        for (WeightProse.Named each :
                text.map(words -> WeightProse.read(words, true)).orElse(List.of())) {
            list.add(new CriterionReading(
                    Optional.of(each.name()),
                    Optional.empty(),
                    lot,
                    each.weight(),
                    each.parentShare(),
                    isRatio(each),
                    place));
        }
    }

    private void add(WeightProse.Named named, Optional<String> type, Optional<String> lot, String place) {
        add(new CriterionReading(
                Optional.of(named.name()), type, lot, named.weight(), named.parentShare(), isRatio(named), place));
    }

    /** A statement repeated word for word elsewhere is one statement; a criterion listed twice is listed twice. */
    private void add(CriterionReading reading) {
        boolean listed = reading.place().contains(".criteria[");
        String key = listed
                ? reading.place() + " " + reading.name()
                : reading.lot() + " " + reading.name() + " " + reading.weight();
        all.putIfAbsent(key, reading);
    }

    private static CriterionReading reading(
            Optional<String> name, Optional<String> type, Optional<String> lot, Weight weight, String place) {
        return new CriterionReading(name, type, lot, weight, Optional.empty(), false, place);
    }

    private static boolean addUpTo100(List<CriterionReading> list) {
        BigDecimal sum = BigDecimal.ZERO;
        int count = 0;
        for (CriterionReading each : list) {
            if (hasBareNumber(each) && !each.addsUpTo100()) {
                sum = sum.add(((Weight.Stated) each.weight()).number());
                count++;
            }
        }
        return count > 1 && sum.compareTo(HUNDRED) == 0;
    }

    /** Numbers without a unit are read in running text only from a ratio that comes to 100. */
    private static boolean isRatio(WeightProse.Named named) {
        return named.weight().basis() == Weight.Basis.UNIT_NOT_STATED;
    }

    private static boolean hasBareNumber(CriterionReading reading) {
        return reading.weight() instanceof Weight.Stated
                && ((Weight.Stated) reading.weight()).basis() == Weight.Basis.UNIT_NOT_STATED;
    }
}
