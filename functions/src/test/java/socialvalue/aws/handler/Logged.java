package socialvalue.aws.handler;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What Lambda tells a handler of its invocation; remembers what was logged. */
final class Logged implements Context {
    final List<String> lines = new ArrayList<>();
    int millisLeft = 29_000;

    @Override
    public LambdaLogger getLogger() {
        return new LambdaLogger() {
            @Override
            public void log(String message) {
                lines.add(message);
            }

            @Override
            public void log(byte[] message) {
                lines.add(new String(message, StandardCharsets.UTF_8));
            }
        };
    }

    @Override
    public String getAwsRequestId() {
        return "invocation-1";
    }

    @Override
    public String getLogGroupName() {
        return "tests";
    }

    @Override
    public String getLogStreamName() {
        return "tests";
    }

    @Override
    public String getFunctionName() {
        return "tests";
    }

    @Override
    public String getFunctionVersion() {
        return "1";
    }

    @Override
    public String getInvokedFunctionArn() {
        return "arn:aws:lambda:eu-west-2:000000000000:function:tests";
    }

    @Override
    public CognitoIdentity getIdentity() {
        return null;
    }

    @Override
    public ClientContext getClientContext() {
        return null;
    }

    @Override
    public int getRemainingTimeInMillis() {
        return millisLeft;
    }

    @Override
    public int getMemoryLimitInMB() {
        return 1024;
    }
}
