package cotside.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What a person in a browser is shown where a script gets a problem. */
public interface ErrorPage {
    void show(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException;
}
