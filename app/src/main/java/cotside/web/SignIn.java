package cotside.web;

import cotside.access.Accounts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Signs practitioners in with a name and a password. Whoever has no account takes the same path, at the same cost, as
 * whoever has a wrong password. Who is signed in is known to the rest by the practitioner's id alone.
 */
@Component
public class SignIn implements AuthenticationProvider {
    /** Of one name from one address: enough for a bad day, too few to guess. */
    private static final int WRONG_PASSWORDS = 10;

    /** From one address, whatever the names. */
    private static final int FROM_ONE_ADDRESS = 200;

    private static final Duration WITHIN = Duration.ofMinutes(10);

    /** What bcrypt looks at; a longer password is none of ours. */
    private static final int LONGEST = 72;

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final String nobodys;
    private final Attempts byName = new Attempts(Clock.systemUTC(), WRONG_PASSWORDS, WITHIN);
    private final Attempts byAddress = new Attempts(Clock.systemUTC(), FROM_ONE_ADDRESS, WITHIN);
    private final Remembered remembered = new Remembered(Clock.systemUTC(), Duration.ofMinutes(5));

    SignIn(Accounts accounts, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.nobodys = String.valueOf(encoder.encode(UUID.randomUUID().toString()));
    }

    /** There were too many wrong passwords. */
    public static final class TooManyAttempts extends AuthenticationException {
        private final Duration wait;

        TooManyAttempts(Duration wait) {
            super("too many attempts to sign in");
            this.wait = wait;
        }

        public Duration waiting() {
            return wait;
        }
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String address =
                given.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        String who = given.getName().toLowerCase(Locale.ROOT) + " " + address;
        Duration wait = byName.toWait(who);
        wait = wait.isZero() ? byAddress.toWait(address) : wait;
        if (!wait.isZero()) {
            throw new TooManyAttempts(wait);
        }
        Optional<Accounts.Account> account = find(given.getName());
        boolean right = isRight(
                String.valueOf(given.getCredentials()),
                account.map(Accounts.Account::password).orElse(nobodys));
        if (account.isEmpty() || !right) {
            byName.failed(who);
            byAddress.failed(address);
            throw new BadCredentialsException("name or password is wrong");
        }
        byName.forget(who);
        return UsernamePasswordAuthenticationToken.authenticated(account.get().practitioner(), null, List.of());
    }

    private Optional<Accounts.Account> find(String name) {
        try {
            return accounts.find(name);
        } catch (DataAccessException away) {
            throw new AuthenticationServiceException("accounts cannot be looked up", away);
        }
    }

    private boolean isRight(String password, String stored) {
        boolean short1 = password.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
        if (short1 && remembered.isRight(password, stored)) {
            return true;
        }
        boolean right = encoder.matches(short1 ? password : "", stored) && short1;
        if (right) {
            remembered.right(password, stored);
        }
        return right;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
