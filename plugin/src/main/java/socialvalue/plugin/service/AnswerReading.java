package socialvalue.plugin.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import socialvalue.plugin.portal.FrameReference;

/** Reads what the API answers, as its OpenAPI document describes it; unknown members are passed over. */
final class AnswerReading {
    private static final Pattern PROBLEM = Pattern.compile("urn:socialvalue:problem:([a-z]+(?:-[a-z]+){0,9})");

    private AnswerReading() {}

    /** A refusal with what its problem document says; one without such a document has its status alone. */
    static <T> ApiAnswer<T> refused(int status, boolean problem, byte[] body, Optional<Duration> retryAfter) {
        Optional<JsonNode> document = problem ? Json.object(body) : Optional.empty();
        return new ApiAnswer.Refused<>(
                status,
                document.flatMap(each -> Json.text(each, "type"))
                        .map(PROBLEM::matcher)
                        .filter(Matcher::matches)
                        .map(type -> type.group(1))
                        .orElse(""),
                document.flatMap(each -> Json.text(each, "title")).orElse(""),
                document.flatMap(each -> Json.text(each, "detail")).orElse(""),
                document.flatMap(AnswerReading::findings).orElse(List.of()),
                retryAfter);
    }

    /** What a check told; empty where it is not what is published. */
    static Optional<CheckedSection> checked(byte[] body) {
        return Json.object(body).flatMap(json -> {
            Optional<Boolean> canBeReceived = Json.truth(json, "canBeReceived");
            Optional<List<Finding>> findings = findings(json);
            Optional<List<CheckedSection.Outlook>> criteria = all(json, "criteria", AnswerReading::outlook);
            if (canBeReceived.isEmpty() || findings.isEmpty() || criteria.isEmpty()) {
                return Optional.empty();
            }
            JsonNode more = json.path("findingsNotShown");
            int notShown = more.isInt() ? more.intValue() : 0;
            return Optional.of(new CheckedSection(canBeReceived.get(), findings.get(), notShown, criteria.get()));
        });
    }

    /** How many findings a delivered return has; empty where it is not what is published. */
    static Optional<Integer> delivered(byte[] body) {
        return Json.object(body)
                .filter(json -> json.has("findings"))
                .flatMap(AnswerReading::findings)
                .map(List::size);
    }

    /** How far a lot has come; empty where it is not what is published, or another lot. */
    static Optional<LotState> lot(FrameReference lot, byte[] body) {
        return Json.object(body).flatMap(json -> {
            Optional<String> phase = Json.text(json, "phase");
            Optional<String> custody = Json.text(json, "custody");
            boolean same =
                    Json.text(json, "tender").filter(lot.tender()::equals).isPresent()
                            && Json.text(json, "lot").filter(lot.lot()::equals).isPresent();
            if (!same || phase.isEmpty() || custody.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new LotState(
                    lot,
                    phase.get(),
                    custody.get(),
                    Json.time(json, "deadline"),
                    Json.time(json, "opened"),
                    Json.object(json, "scored").flatMap(AnswerReading::scoring)));
        });
    }

    private static Optional<LotState.Scoring> scoring(JsonNode json) {
        return Json.text(json, "run")
                .map(run -> new LotState.Scoring(
                        run, Json.time(json, "at"), Json.truth(json, "complete").orElse(false)));
    }

    private static Optional<List<Finding>> findings(JsonNode json) {
        return all(json, "findings", AnswerReading::finding);
    }

    private static Optional<Finding> finding(JsonNode json) {
        Optional<String> code = Json.text(json, "code");
        Optional<String> severity = Json.text(json, "severity");
        if (code.isEmpty() || severity.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                code.get(),
                severity.get(),
                Json.text(json, "pointer").orElse(""),
                Json.text(json, "found").orElse(""),
                Json.text(json, "expected").orElse(""),
                Json.text(json, "remedy").orElse(""),
                Json.text(json, "citation")));
    }

    private static Optional<CheckedSection.Outlook> outlook(JsonNode json) {
        Optional<String> criterion = Json.text(json, "criterion");
        Optional<String> outlook = Json.text(json, "outlook");
        if (criterion.isEmpty() || outlook.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CheckedSection.Outlook(
                criterion.get(),
                Json.text(json, "title").orElse(""),
                Json.text(json, "state").orElse(""),
                Json.text(json, "available").orElse(""),
                outlook.get(),
                Json.text(json, "points"),
                Stream.of("caution", "formula", "reason")
                        .flatMap(name -> Json.text(json, name).stream())
                        .findFirst()));
    }

    /** Reads a list that may be left out; empty where it is no list, or any of it cannot be read. */
    private static <T> Optional<List<T>> all(JsonNode json, String name, Function<JsonNode, Optional<T>> reading) {
        List<T> read = new ArrayList<>();
        JsonNode list = json.get(name);
        if (list == null) {
            return Optional.of(List.of());
        }
        for (JsonNode each : list) {
            Optional<T> element = reading.apply(each);
            if (element.isEmpty()) {
                return Optional.empty();
            }
            read.add(element.get());
        }
        return list.isArray() ? Optional.of(read) : Optional.empty();
    }
}
