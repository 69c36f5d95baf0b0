package cotside.web.api;

import cotside.testing.Server;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint of the API as it is, {@code GET /api/me}. */
final class Mappings {
    private Mappings() {}

    static Set<String> all() {
        Set<String> all = new TreeSet<>();
        RequestMappingHandlerMapping mappings =
                Server.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        mappings.getHandlerMethods().forEach((info, method) -> {
            if (method.getBeanType().getName().startsWith("cotside.")) {
                info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .forEach(path ->
                                info.getMethodsCondition().getMethods().forEach(verb -> all.add(verb + " " + path)));
            }
        });
        return all;
    }
}
