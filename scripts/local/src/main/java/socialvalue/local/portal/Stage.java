package socialvalue.local.portal;

import java.util.List;

/** How far the replayed tender has come. What a stage says replaces what those before it said of the same thing. */
public enum Stage {
    /** Bids come in, and nobody can read them; another tender, without social value, is published as well. */
    TENDERING("1-tendering", "tender", "bids", "other-tender", "other-bids"),
    /** The deadline is a week later. */
    EXTENDED("2-extended", "tender"),
    /** The deadline has passed: everybody can read the bids, of which one was withdrawn. */
    OPENED("3-opened", "tender", "bids", "awards"),
    /** The decision about one bid is made, and a contract is drawn up. */
    AWARDED("4-awarded", "tender", "awards", "contract", "contracts-of-tender"),
    /** The contract is signed, and the tender complete. */
    SIGNED("5-signed", "tender", "contract", "contracts-of-tender");

    private final String folder;
    private final List<String> dialogues;

    Stage(String folder, String... dialogues) {
        this.folder = folder;
        this.dialogues = List.of(dialogues);
    }

    /** Its dialogues, as resources. */
    List<String> resources() {
        return dialogues.stream()
                .map(name -> "/prozorro/" + folder + "/" + name + ".http")
                .toList();
    }
}
