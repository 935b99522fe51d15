package socialvalue.plugin.prozorro;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.BiConsumer;
import socialvalue.plugin.portal.PortalCriterion;
import socialvalue.plugin.portal.PortalLot;
import socialvalue.plugin.portal.PortalReturn;
import socialvalue.plugin.portal.PortalSupplier;
import socialvalue.plugin.portal.PortalTender;
import socialvalue.plugin.portal.PortalUnit;
import socialvalue.plugin.portal.Requirement;
import socialvalue.plugin.portal.RequirementGroup;
import socialvalue.plugin.portal.RequirementResponse;

/** Bytes that are the same exactly where what matters is the same; each text goes with its length before it. */
final class Canonical {
    private static final int DIGITS = 32;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private Canonical() {}

    /**
     * Tells versions of a tender apart by what suppliers have to know of it: the deadline, the lots, and what is asked.
     * Its status, its questions and its documents are not among that.
     *
     * @return 32 hexadecimal digits
     */
    static String version(PortalTender tender) {
        Canonical text = new Canonical();
        text.add(tender.deadline().map(each -> each.toInstant().toString()));
        text.each(tender.lots(), Canonical::add);
        text.each(tender.criteria(), Canonical::add);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.bytes.toByteArray());
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * What a return offers and who offers it. Not its status nor its dates, which go on changing, or being shown, after
     * its contents are final.
     */
    static byte[] contents(PortalReturn submitted) {
        Canonical text = new Canonical();
        text.add(submitted.id());
        text.each(submitted.lots(), Canonical::add);
        text.each(submitted.suppliers(), Canonical::add);
        text.each(submitted.responses(), Canonical::add);
        return text.bytes.toByteArray();
    }

    private void add(PortalLot lot) {
        add(lot.id());
        add(lot.title());
    }

    private void add(PortalCriterion criterion) {
        add(criterion.id());
        add(criterion.title());
        add(criterion.lot());
        each(criterion.groups(), Canonical::add);
    }

    private void add(RequirementGroup group) {
        add(group.id());
        add(group.description());
        each(group.requirements(), Canonical::add);
    }

    private void add(Requirement requirement) {
        add(requirement.id());
        add(requirement.title());
        add(requirement.status());
        add(requirement.dataType());
        each(requirement.unit().stream().toList(), Canonical::add);
        add(requirement.least().map(Object::toString));
        add(requirement.most().map(Object::toString));
    }

    private void add(PortalUnit unit) {
        add(unit.code());
        add(unit.name());
    }

    private void add(PortalSupplier supplier) {
        add(supplier.name());
        add(supplier.scheme());
        add(supplier.identifier());
        add(supplier.scale());
    }

    private void add(RequirementResponse response) {
        add(response.requirement());
        add(answer(response.answer()));
        each(response.unit().stream().toList(), Canonical::add);
        each(response.evidence(), Canonical::add);
    }

    private static String answer(RequirementResponse.Answer answer) {
        if (answer instanceof RequirementResponse.Amount amount) {
            return "number " + amount.number();
        }
        if (answer instanceof RequirementResponse.YesOrNo choice) {
            return "choice " + choice.yes();
        }
        return "words " + ((RequirementResponse.Words) answer).text();
    }

    private <T> void each(Collection<T> all, BiConsumer<Canonical, T> one) {
        number(all.size());
        all.forEach(each -> one.accept(this, each));
    }

    private void add(Optional<String> text) {
        each(text.stream().toList(), Canonical::add);
    }

    private void add(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        bytes.writeBytes(encoded);
    }

    private void number(int number) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }
}
