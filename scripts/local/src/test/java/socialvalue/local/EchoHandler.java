package socialvalue.local;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Answers with the event it was handed: JSON without a status code, so the gateway passes it back as it is. */
public final class EchoHandler implements RequestStreamHandler {
    /** As Lambda makes it. */
    public EchoHandler() {}

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        event.transferTo(answer);
    }
}
