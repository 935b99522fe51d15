package socialvalue.local;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/**
 * Answers a transaction only once it is committed, which the embedded engine does not: it answers while the commit
 * still waits for its turn, so that a process killed at that moment would have acknowledged what is lost, and a commit
 * that fails for want of space is told to nobody. So each is asked a second time under the same token. DynamoDB carries
 * out a token once; the engine can only know that it has by what the commit has written.
 */
final class CommittedTransactions implements InvocationHandler {
    private final DynamoDbClient engine;

    private CommittedTransactions(DynamoDbClient engine) {
        this.engine = engine;
    }

    /** The engine's client, but for its transactions. */
    static DynamoDbClient of(DynamoDbClient engine) {
        return (DynamoDbClient) Proxy.newProxyInstance(
                CommittedTransactions.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                new CommittedTransactions(engine));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("transactWriteItems")) {
            return arguments[0] instanceof TransactWriteItemsRequest request
                    ? committed(request)
                    : InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        try {
            return method.invoke(engine, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private TransactWriteItemsResponse committed(TransactWriteItemsRequest request) {
        TransactWriteItemsRequest once = request.clientRequestToken() == null
                ? request.copy(to -> to.clientRequestToken(UUID.randomUUID().toString()))
                : request;
        TransactWriteItemsResponse answer = engine.transactWriteItems(once);
        engine.transactWriteItems(once);
        return answer;
    }
}
