package socialvalue.file;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import socialvalue.summary.NamedSupplier;
import socialvalue.summary.NamedSupplier.Contact;

/** Suppliers as letters name them, as JSON. */
final class SupplierJson {
    private SupplierJson() {}

    static void write(String key, NamedSupplier supplier, JsonGenerator out) throws IOException {
        out.writeObjectFieldStart(key);
        out.writeStringField("supplier", supplier.id());
        out.writeStringField("name", supplier.name());
        if (supplier.contact().isPresent()) {
            contact(supplier.contact().get(), out);
        }
        out.writeEndObject();
    }

    static void contact(Contact contact, JsonGenerator out) throws IOException {
        out.writeStringField("postalAddress", contact.postalAddress());
        out.writeStringField("email", contact.email());
        out.writeStringField("identifier", contact.identifier());
    }

    static NamedSupplier read(JsonParser in) throws IOException {
        Map<String, String> texts = texts(in);
        return new NamedSupplier(texts.get("supplier"), texts.get("name"), contact(texts));
    }

    static Optional<Contact> contact(Map<String, String> texts) {
        return Optional.ofNullable(texts.get("postalAddress"))
                .map(address -> new Contact(address, texts.get("email"), texts.get("identifier")));
    }

    /** The members of an object, all of them texts. */
    static Map<String, String> texts(JsonParser in) throws IOException {
        Map<String, String> texts = new HashMap<>();
        StoredJson.members(in, (key, value) -> texts.put(key, value.getText()));
        return texts;
    }
}
