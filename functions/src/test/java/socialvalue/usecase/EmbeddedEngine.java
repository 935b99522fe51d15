package socialvalue.usecase;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/** Gives each test an {@link ExampleCouncil} over one DynamoDB Local, which is shut down after the last test. */
final class EmbeddedEngine implements ParameterResolver {
    /** Its threads would keep the process alive for ever. */
    private record Engine(AmazonDynamoDBLocal local) implements AutoCloseable {
        @Override
        public void close() {
            local.shutdown();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ExampleCouncil.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Engine engine = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(EmbeddedEngine.class))
                .getOrComputeIfAbsent(Engine.class, started -> new Engine(DynamoDBEmbedded.create()), Engine.class);
        return new ExampleCouncil(engine.local().dynamoDbClient());
    }
}
