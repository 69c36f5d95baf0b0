package cotside.access;

import cotside.store.Ids;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who can sign in, set up by whoever looks after the server and may be the schema's owner: a first administrator has nobody
 * who could let them in. It opens no record.
 */
public final class Administration {
    private final JdbcClient owner;
    private final TransactionTemplate transactions;
    private final PasswordEncoder passwords = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    /** @param owner connections as the schema's owner */
    public Administration(DataSource owner) {
        this.owner = JdbcClient.create(owner);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(owner));
    }

    /**
     * Somebody to be let in.
     *
     * @param speakTo whom others are told to speak to about the partnership's records, for a new partnership
     */
    public record Newcomer(
            String partnership,
            @Nullable String speakTo,
            String agencyKind,
            String agency,
            String name,
            String signIn,
            Set<Role> roles) {
        public Newcomer {
            roles = Set.copyOf(roles);
        }
    }

    public boolean canAnybodySignIn() {
        return owner.sql("select exists (select from account)")
                .query(Boolean.class)
                .single();
    }

    /**
     * Lets somebody in, and makes their partnership and agency where there is none of that name.
     *
     * @throws IllegalArgumentException when somebody signs in with that name already, or the partnership is a demonstration
     */
    public UUID add(Newcomer who, String password) {
        return java.util.Objects.requireNonNull(transactions.execute(status -> {
            boolean taken = owner.sql("select exists (select from account where sign_in = ?)")
                    .param(who.signIn())
                    .query(Boolean.class)
                    .single();
            if (taken) {
                throw new IllegalArgumentException("Somebody signs in as " + who.signIn() + " already.");
            }
            UUID agency = agency(partnership(who), who);
            UUID practitioner = Ids.next();
            owner.sql("insert into practitioner (id, name) values (?, ?)")
                    .params(practitioner, who.name())
                    .update();
            owner.sql("""
                            insert into membership (practitioner_id, agency_id, roles, during)
                            values (?, ?, ?, tstzrange(now(), null))
                            """)
                    .params(
                            practitioner,
                            agency,
                            who.roles().stream().map(Role::word).sorted().toArray(String[]::new))
                    .update();
            owner.sql("insert into account (practitioner_id, sign_in, password) values (?, ?, ?)")
                    .params(practitioner, who.signIn(), passwords.encode(password))
                    .update();
            return practitioner;
        }));
    }

    private UUID partnership(Newcomer who) {
        Optional<Boolean> demonstration = owner.sql("select demonstration from partnership where name = ?")
                .param(who.partnership())
                .query(Boolean.class)
                .optional();
        if (demonstration.orElse(false)) {
            throw new IllegalArgumentException(
                    who.partnership() + " is made up; nobody real works there. Name another partnership.");
        }
        if (demonstration.isEmpty()) {
            if (who.speakTo() == null) {
                throw new IllegalArgumentException("There is no partnership " + who.partnership()
                        + " yet. To make it, say whom others should speak to about its records: --speak-to TEXT.");
            }
            owner.sql("insert into partnership (id, name, speak_to) values (?, ?, ?)")
                    .params(Ids.next(), who.partnership(), who.speakTo())
                    .update();
        }
        return owner.sql("select id from partnership where name = ?")
                .param(who.partnership())
                .query((row, number) -> row.getObject("id", UUID.class))
                .single();
    }

    private UUID agency(UUID partnership, Newcomer who) {
        owner.sql("insert into agency (id, partnership_id, kind, name) values (?, ?, ?, ?) on conflict do nothing")
                .params(Ids.next(), partnership, who.agencyKind(), who.agency())
                .update();
        return owner.sql("select id from agency where partnership_id = ? and kind = ? and name = ?")
                .params(partnership, who.agencyKind(), who.agency())
                .query((row, number) -> row.getObject("id", UUID.class))
                .single();
    }

    /** Gives somebody a new password; false when nobody signs in with that name. */
    public boolean change(String signIn, String password) {
        return owner.sql("update account set password = ? where sign_in = ?")
                        .params(passwords.encode(password), signIn)
                        .update()
                > 0;
    }

    /** The practitioner who signs in so, if the password is right and they hold one of the roles now. */
    public Optional<UUID> find(String signIn, String password, Set<Role> roles) {
        return owner.sql("""
                        select a.practitioner_id, a.password
                        from account a
                        join membership m on m.practitioner_id = a.practitioner_id and m.during @> now()
                        where a.sign_in = ? and m.roles && ?::text[]
                        """)
                .params(signIn, roles.stream().map(Role::word).toArray(String[]::new))
                .query((row, number) ->
                        new Accounts.Account(row.getObject("practitioner_id", UUID.class), row.getString("password")))
                .optional()
                .filter(account -> passwords.matches(password, account.password()))
                .map(Accounts.Account::practitioner);
    }
}
