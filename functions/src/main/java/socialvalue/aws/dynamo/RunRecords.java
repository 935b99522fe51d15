package socialvalue.aws.dynamo;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import socialvalue.audit.Content;
import socialvalue.audit.Digest;
import socialvalue.port.SealedReturns;

/**
 * What a run wrote in batches, as the end of the run seals it: one digest over the places of the records and the JSON
 * they hold. Not over their stored form: another machine may compress the same text otherwise.
 */
final class RunRecords {
    private RunRecords() {}

    /** What a run wrote. */
    enum Kind {
        /** Sheets, the score table and the outcome. */
        SHEETS,
        LETTERS;

        /** The name of the place they have together in a {@link Content}; no item has it. */
        String place(String run) {
            return Attributes.place(Keys.run(run), name());
        }
    }

    /**
     * A record of a run.
     *
     * @param json what it holds, as written
     */
    record Written(String pk, String sk, byte[] json) {
        static Written of(SheetItem item) {
            return new Written(item.pk, item.sk, item.json());
        }

        /** What was made of a record since may be no text any more: it is another record then. */
        static Written orWhatStands(SheetItem item) {
            try {
                return of(item);
            } catch (IllegalStateException noText) {
                return new Written(item.pk, item.sk, new byte[0]);
            }
        }

        SheetItem item() {
            return SheetItem.of(pk, sk, json);
        }
    }

    /** What these records come to, in whatever order they are; none of their contents is held for it. */
    static Content sealed(String run, Kind kind, Stream<Written> records) {
        TreeMap<String, String> inOrder = new TreeMap<>();
        records.forEach(record -> inOrder.put(
                Attributes.place(record.pk, record.sk),
                new Digest().add(record.json).hex()));
        Digest digest = new Digest().add(inOrder.size());
        inOrder.forEach((place, json) -> digest.add(place).add(json));
        return new Content(kind.place(run), List.of(), digest.hex());
    }

    /** What stands in the table. */
    static Content standing(Table table, String run, Kind kind) {
        return sealed(run, kind, read(table, run, kind).map(Written::orWhatStands));
    }

    /** The records that stand in the table. */
    static Stream<SheetItem> read(Table table, String run, Kind kind) {
        Stream<SheetItem> parts = IntStream.range(0, SealedReturns.PARTS)
                .mapToObj(part -> kind == Kind.SHEETS ? Keys.sheets(run, part) : Keys.letters(run, part))
                .map(pk -> table.all(SheetItem.SCHEMA, pk))
                .flatMap(Collection::stream);
        return kind == Kind.LETTERS
                ? parts
                : Stream.of(
                                parts,
                                table.all(SheetItem.SCHEMA, Keys.scoreTable(run)).stream(),
                                table.get(SheetItem.SCHEMA, Keys.run(run), Keys.OUTCOME).stream())
                        .flatMap(records -> records);
    }
}
