package socialvalue.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateRoutesTest {
    static final Path TEMPLATE = Path.of("src/test/resources/template.yaml");

    @TempDir
    Path folder;

    @Test
    void reads_the_routes_and_which_of_them_need_a_token() {
        assertThat(TemplateRoutes.read(TEMPLATE).routes())
                .containsExactly(
                        new Route("Echo", "socialvalue.local.EchoHandler", "POST", "/open", false),
                        new Route(
                                "Echo", "socialvalue.local.EchoHandler", "GET", "/lots/{lot}/returns/{return}", true));
    }

    @Test
    void reads_which_function_reads_which_queue_and_how_often_it_is_handed_a_message() {
        assertThat(TemplateRoutes.read(TEMPLATE).queues())
                .isEqualTo(Map.of(
                        "Runs",
                        new TemplateRoutes.QueueReader("Worker", "socialvalue.local.EchoHandler", 5),
                        "Events",
                        new TemplateRoutes.QueueReader("Worker", "socialvalue.local.EchoHandler", 7)));
    }

    @Test
    void a_route_without_a_path_is_refused_in_one_sentence() throws IOException {
        Path template = Files.writeString(folder.resolve("template.yaml"), """
                Resources:
                  Echo:
                    Type: AWS::Serverless::Function
                    Properties:
                      Handler: example.Handler
                      Events: {Open: {Type: HttpApi, Properties: {Method: GET}}}
                """);

        assertThatThrownBy(() -> TemplateRoutes.read(template))
                .isInstanceOf(CannotRun.class)
                .hasMessage("The function Echo in the template has no Path.");
    }

    @Test
    void a_template_that_cannot_be_read_is_refused_in_one_sentence() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.yaml"), "Resources: [");

        assertThatThrownBy(() -> TemplateRoutes.read(broken))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> TemplateRoutes.read(folder.resolve("absent.yaml")))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("cannot be read");
    }
}
