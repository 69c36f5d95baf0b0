package cotside.access.chain;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How closely the chain follows.
 *
 * @param every how long it rests between looking for what was written
 * @param checkpoints how often it signs, outside the database, where the chains stand
 */
@ConfigurationProperties("cotside.audit")
record ChainSettings(
        @DefaultValue("200ms") Duration every,
        @DefaultValue("1m") Duration checkpoints) {}
