package socialvalue.local;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/**
 * Stands before the table and notes each operation with the capacity units it consumed: what an answer costs in time.
 */
final class WatchedTable implements InvocationHandler {
    private final List<String> operations = new ArrayList<>();
    private DynamoDbClient table;

    /** The table's client, watched. */
    DynamoDbClient watching(DynamoDbClient client) {
        table = client;
        return (DynamoDbClient)
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {DynamoDbClient.class}, this);
    }

    /** What was done since this was last asked, in order. */
    synchronized List<String> operations() {
        List<String> done = List.copyOf(operations);
        operations.clear();
        return done;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        boolean operates = arguments != null
                && arguments[0] instanceof DynamoDbRequest
                && DynamoDbResponse.class.isAssignableFrom(method.getReturnType());
        if (!operates && method.isDefault()) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        try {
            if (!operates) {
                return method.invoke(table, arguments);
            }
            Object answer = method.invoke(table, metered((DynamoDbRequest) arguments[0]));
            note(method.getName() + " " + units((DynamoDbResponse) answer));
            return answer;
        } catch (InvocationTargetException e) {
            note(method.getName() + " " + e.getCause().getClass().getSimpleName());
            throw e.getCause();
        }
    }

    private synchronized void note(String operation) {
        operations.add(operation);
    }

    private static DynamoDbRequest metered(DynamoDbRequest request) {
        DynamoDbRequest.Builder builder = request.toBuilder();
        for (SdkField<?> field : request.sdkFields()) {
            if (field.memberName().equals("ReturnConsumedCapacity")) {
                field.set(builder, ReturnConsumedCapacity.TOTAL.toString());
            }
        }
        return builder.build();
    }

    private static BigDecimal units(DynamoDbResponse answer) {
        Object consumed =
                answer.getValueForField("ConsumedCapacity", Object.class).orElseThrow();
        List<?> all = consumed instanceof List<?> several ? several : List.of(consumed);
        return all.stream()
                .map(each -> BigDecimal.valueOf(((ConsumedCapacity) each).capacityUnits()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
