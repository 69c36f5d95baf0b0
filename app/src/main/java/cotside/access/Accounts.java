package cotside.access;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who may sign in. */
@Service
public class Accounts {
    private final JdbcClient sql;

    Accounts(JdbcClient sql) {
        this.sql = sql;
    }

    /** A practitioner's account; {@code password} is as a password encoder left it. */
    public record Account(UUID practitioner, String password) {
        @Override
        public String toString() {
            return "account of " + practitioner;
        }
    }

    public Optional<Account> find(String signIn) {
        return sql.sql("select practitioner_id, password from password_of(?)")
                .param(signIn)
                .query((row, number) ->
                        new Account(row.getObject("practitioner_id", UUID.class), row.getString("password")))
                .optional();
    }
}
