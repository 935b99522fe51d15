package socialvalue.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.file.JsonText;
import socialvalue.file.Node;
import socialvalue.local.Api.Answer;

/** Has what suppliers are told issued to all of them at once, and leaves it on the disk as they receive it. */
final class ExampleLetters {
    private static final String FOLDER = "letters";
    private static final int WORKING_DAYS_OF_STANDSTILL = 8;

    private final Api api;
    private final Council council;
    private final Steps steps;
    private final Path folder;

    /** @param folder in which the letters are left */
    ExampleLetters(Api api, Council council, Steps steps, Path folder) {
        this.api = api;
        this.council = council;
        this.steps = steps;
        this.folder = folder.resolve(FOLDER);
    }

    /** Issues the letters, unless they were issued before; the same decision again changes nothing. */
    void issue(ExampleFiles files, Instant now) throws InterruptedException {
        if (letter(files.returns().get(0).supplier(), "application/json").status() == 200) {
            return;
        }
        String run = api.write(
                        Council.officer(Role.MODERATOR),
                        "POST",
                        council.lot() + "/summaries",
                        JsonText.of(files.award()))
                .expecting(202)
                .member("run");
        council.await(run);
        String awarded =
                files.award().members().get("award").members().get("supplier").text();
        steps.say(
                "The decision to award to " + awarded + " is recorded, and every supplier is told at one moment.",
                "this machine's clock was moved on to " + now.truncatedTo(ChronoUnit.SECONDS));
        for (ExampleFiles.Section each : files.returns()) {
            Answer pdf = letter(each.supplier(), "application/pdf").expecting(200);
            steps.say(each.name() + " reads its own letter, and nobody else's.", kept(each.supplier(), pdf));
        }
        dates(LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1));
    }

    private Answer letter(String supplier, String format) throws InterruptedException {
        Caller reader = new Caller(supplier, Set.of(Role.SUPPLIER), Optional.of(supplier));
        return api.get(reader, council.lot() + "/summaries/" + supplier, "Accept", format);
    }

    private String kept(String supplier, Answer pdf) {
        Path file = folder.resolve(supplier + ".pdf");
        try {
            Files.createDirectories(folder);
            Files.write(file, pdf.bytes());
        } catch (IOException e) {
            throw CannotRun.because("The letter " + file + " cannot be written.", e);
        }
        return file + ", " + pdf.bytes().length + " bytes";
    }

    private void dates(LocalDate notice) throws InterruptedException {
        Map<String, Node> read = api.get(
                        Council.officer(Role.MODERATOR),
                        council.lot() + "/award-steps?notice=" + notice + "&standstill=" + WORKING_DAYS_OF_STANDSTILL)
                .expecting(200)
                .json()
                .members();
        Map<String, Node> standstill = read.get("standstill").members();
        steps.say(
                "If the award notice is published on " + notice + ", a voluntary standstill of "
                        + WORKING_DAYS_OF_STANDSTILL + " working days lasts from "
                        + standstill.get("first").text() + " to "
                        + standstill.get("last").text() + ".",
                "The contract can be signed from " + read.get("signatureFrom").text() + " on.");
        steps.print("");
    }
}
