package socialvalue.file;

import java.util.Optional;
import socialvalue.marking.Clarification;
import socialvalue.marking.ClarificationAnswer;
import socialvalue.marking.ClarificationQuestion;
import socialvalue.usecase.ReadClarifications;

/** Questions put to suppliers about their returns, and what they answered, as they are sent. */
public final class ClarificationsJson {
    private ClarificationsJson() {}

    /** Writes the questions put to one supplier, as the caller may see them. */
    public static void write(JsonText json, ReadClarifications.Seen seen) {
        json.list("clarifications", seen.clarifications(), (each, asked) -> write(each, asked, seen.toOfficer()));
    }

    /** Writes the members of a question with its answers; a supplier is told of no officer, and of no reason. */
    public static void write(JsonText json, Clarification asked, boolean toOfficer) {
        ClarificationQuestion question = asked.question();
        json.text("supplier", question.supplier())
                .integer("number", question.number())
                .optional("criterion", question.criterion(), JsonText::text)
                .text("question", question.text());
        if (toOfficer) {
            json.text("askedBy", question.askedBy());
        }
        json.text("askedAt", question.askedAt().toString())
                .list("answers", asked.answers(), (each, answer) -> write(each, answer, toOfficer))
                .optional(
                        "withdrawal",
                        asked.withdrawal(),
                        (each, name, withdrawal) ->
                                each.object(name, members -> write(members, withdrawal, toOfficer)));
    }

    /** Writes the members of an answer; a supplier is not told which officer recorded it. */
    public static void write(JsonText json, ClarificationAnswer answer, boolean toOfficer) {
        json.integer("number", answer.number()).text("answer", answer.text());
        answer.elsewhere().ifPresent(elsewhere -> json.text("reference", elsewhere.reference())
                .optional("digest", elsewhere.digest(), JsonText::text));
        Optional<String> recordedBy = Optional.of(answer.recordedBy())
                .filter(who -> toOfficer || answer.elsewhere().isEmpty());
        json.optional("recordedBy", recordedBy, JsonText::text)
                .text("recordedAt", answer.recordedAt().toString());
    }

    private static void write(JsonText json, Clarification.Withdrawal withdrawal, boolean toOfficer) {
        if (toOfficer) {
            json.text("reason", withdrawal.reason()).text("by", withdrawal.by());
        }
        json.text("at", withdrawal.at().toString());
    }
}
