package cotside.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the container refuses before anything of ours sees it is answered with a problem as well. */
@Configuration(proxyBeanMethods = false)
class ErrorAnswers {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTheContainer() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(Valve.class.getName());
            }
        });
    }

    /** Whether it is a script that asked, by the path it asked for. */
    static boolean isOfTheApi(String path) {
        return path.startsWith("/api/") || path.equals("/api") || path.equals("/health");
    }

    static Problem problem(int status) {
        ProblemKind kind = ProblemKind.of(status);
        return switch (kind) {
            case NOT_FOUND -> Problem.NOT_FOUND;
            case AWAY -> Problems.AWAY;
            default -> Problem.of(kind, "Look at docs/api.md for what can be sent here.");
        };
    }

    /** For what is refused while a request is dispatched. */
    @Controller
    static class Dispatched implements ErrorController {
        private final ErrorPage page;

        Dispatched(ErrorPage page) {
            this.page = page;
        }

        @RequestMapping("/error")
        void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
            Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
            Problem problem = problem(status instanceof Integer code ? code : 404);
            Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
            if (isOfTheApi(String.valueOf(asked))) {
                Problems.write(response, problem);
            } else {
                page.show(request, response, problem);
            }
        }
    }

    /** For what is refused earlier, such as a request line that is none. */
    public static final class Valve extends ErrorReportValve {
        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                Problems.write(response.getResponse(), problem(status));
                response.finishResponse();
            } catch (IOException | IllegalStateException gone) {
                // Nobody is listening any more.
                return;
            }
        }
    }
}
