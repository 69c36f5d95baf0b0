package cotside.pages;

import cotside.access.Acting;
import cotside.access.Actor;
import cotside.access.Forbidden;
import cotside.casefile.Demonstration;
import cotside.web.Desk;
import cotside.web.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Signing in and out. */
@Controller
class SigningIn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    private static final String UNSENT = "cotside.unsent";

    private final Renderer renderer;
    private final Desk desk;
    private final JdbcClient sql;
    private final ObjectProvider<Demonstration> demonstration;

    SigningIn(Renderer renderer, Desk desk, JdbcClient sql, ObjectProvider<Demonstration> demonstration) {
        this.renderer = renderer;
        this.desk = desk;
        this.sql = sql;
        this.demonstration = demonstration;
    }

    @GetMapping("/sign-in")
    ResponseEntity<byte[]> page(Visit visit, HttpServletRequest request) {
        String next = visit.form().text(Unsent.NEXT);
        if (visit.form().has("out") || request.getParameter("out") != null) {
            visit.say("You are signed out.");
        }
        return visit.page(
                "sign-in",
                "Sign in",
                new Unsent.SigningInAgain(Unsent.isOurs(next) ? next : "/", null, "", null, examples()));
    }

    private List<Demonstration.SignIn> examples() {
        try {
            Demonstration made = demonstration.getIfAvailable();
            return made == null ? List.of() : made.signIns();
        } catch (org.springframework.dao.DataAccessException away) {
            return List.of();
        }
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn) throws IOException {
        Shell.Who who;
        try {
            who = desk.act((UUID) Objects.requireNonNull(signedIn.getPrincipal()), null, this::who);
        } catch (Forbidden atNoAgency) {
            request.getSession().invalidate();
            SecurityContextHolder.clearContext();
            onAuthenticationFailure(request, response, new DisabledException("works at no agency now", atNoAgency));
            return;
        }
        request.getSession().setAttribute(Renderer.WHO, who);
        Unsent.Again again = Unsent.broughtAlong(request);
        if (again != null) {
            request.getSession().setAttribute(UNSENT, again);
            response.sendRedirect("/unsent");
            return;
        }
        String next = request.getParameter(Unsent.NEXT);
        response.sendRedirect(next != null && Unsent.isOurs(next) ? next : "/");
    }

    private Shell.Who who(Acting acting) {
        Actor actor = acting.actor();
        boolean madeUp = sql.sql("select demonstration from partnership where id = ?")
                .param(actor.partnership())
                .query(Boolean.class)
                .single();
        return new Shell.Who(actor.name(), actor.agencyName(), madeUp, actor.worksWithFamilies());
    }

    /** What was typed before one was signed out, to be sent now. */
    @GetMapping("/unsent")
    ResponseEntity<byte[]> unsent(Visit visit) {
        Object kept = visit.kept(UNSENT);
        return kept instanceof Unsent.Again again
                ? visit.page("unsent", "What you typed is still here", again)
                : visit.go("/");
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        Unsent.write(response, failed(request, why));
    }

    private ResponseEntity<byte[]> failed(HttpServletRequest request, AuthenticationException why) {
        String wrong = switch (why) {
            case SignIn.TooManyAttempts many ->
                "There were too many wrong passwords. Wait " + (many.waiting().toMinutes() + 1)
                        + " minutes. If a baby may be at risk now, do not wait.";
            case AuthenticationServiceException away ->
                "Cotside cannot reach its records, so nobody can sign in just now. Try again in a moment.";
            case DisabledException noAgency ->
                "You work at no agency here now. Ask your administrator if that is wrong.";
            default -> "The name or the password is wrong.";
        };
        HttpStatus status = switch (why) {
            case SignIn.TooManyAttempts many -> HttpStatus.TOO_MANY_REQUESTS;
            case AuthenticationServiceException away -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> HttpStatus.UNAUTHORIZED;
        };
        String next = request.getParameter(Unsent.NEXT);
        String name = request.getParameter("name");
        Unsent.@Nullable Again again = Unsent.broughtAlong(request);
        return renderer.page(
                request,
                status,
                "sign-in",
                "Sign in",
                List.of(),
                List.of(new Form.Wrong("name", wrong)),
                null,
                new Unsent.SigningInAgain(
                        next != null && Unsent.isOurs(next) ? next : "/",
                        again,
                        name == null ? "" : name,
                        wrong,
                        examples()));
    }
}
