package cotside;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says to whoever watches over the server whether it can be used. */
@RestController
class Health {
    private static final int PATIENCE_IN_SECONDS = 2;

    private final ApplicationAvailability availability;
    private final DataSource pool;

    Health(ApplicationAvailability availability, DataSource pool) {
        this.availability = availability;
        this.pool = pool;
    }

    @GetMapping("/health")
    ResponseEntity<Map<String, String>> health() {
        if (availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) {
            return says(HttpStatus.SERVICE_UNAVAILABLE, "starting or stopping");
        }
        return isThere() ? says(HttpStatus.OK, "ready") : says(HttpStatus.SERVICE_UNAVAILABLE, "no database");
    }

    private boolean isThere() {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(PATIENCE_IN_SECONDS);
        } catch (SQLException away) {
            return false;
        }
    }

    private static ResponseEntity<Map<String, String>> says(HttpStatus status, String word) {
        return ResponseEntity.status(status).header("Cache-Control", "no-store").body(Map.of("status", word));
    }

    /** It tells nothing about anybody, so it asks nobody who they are. */
    @Bean
    @Order(0)
    static SecurityFilterChain healthIsOpen(HttpSecurity http) {
        return http.securityMatcher("/health")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
