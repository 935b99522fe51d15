package socialvalue.local;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/**
 * The embedded engine's client, but a transaction is answered only once it is in the file. The engine answers while the
 * commit still waits for its turn, and passes over one that fails: what was acknowledged would be lost where the
 * process is killed at that moment, or the disk is full.
 */
final class CommittedTransactions implements InvocationHandler {
    private static final int SERVER_FAILURE = 500;

    private final DynamoDbClient engine;
    private final CommitLog committed;

    private CommittedTransactions(DynamoDbClient engine, CommitLog committed) {
        this.engine = engine;
        this.committed = committed;
    }

    static DynamoDbClient of(DynamoDbClient engine, CommitLog committed) {
        return (DynamoDbClient) Proxy.newProxyInstance(
                CommittedTransactions.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                new CommittedTransactions(engine, committed));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("transactWriteItems")) {
            return arguments[0] instanceof TransactWriteItemsRequest request
                    ? write(request)
                    : InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        try {
            return method.invoke(engine, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private TransactWriteItemsResponse write(TransactWriteItemsRequest request) {
        String token =
                request.clientRequestToken() == null ? UUID.randomUUID().toString() : request.clientRequestToken();
        TransactWriteItemsResponse answer = engine.transactWriteItems(request.copy(to -> to.clientRequestToken(token)));
        // The engine does one thing after the other: what is asked now is answered when the commit is over
        engine.listTables(list -> list.limit(1));
        if (!committed.has(token)) {
            throw InternalServerErrorException.builder()
                    .message("the transaction was not committed")
                    .statusCode(SERVER_FAILURE)
                    .build();
        }
        return answer;
    }
}
