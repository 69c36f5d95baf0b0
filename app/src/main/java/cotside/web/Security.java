package cotside.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;

/** Who gets as far as the endpoints. What they may then do is decided for each record. */
@Configuration(proxyBeanMethods = false)
class Security {

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    @Order(1)
    SecurityFilterChain signedIn(HttpSecurity http, SignIn signIn) {
        return http.securityMatcher("/api/**")
                .authenticationManager(new ProviderManager(signIn))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/api/openapi.yaml")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(Security::signInFirst))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(Security::signInFirst)
                        .accessDeniedHandler(
                                (request, response, denied) -> Problems.write(response, Problem.NOT_FOUND)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    private static void signInFirst(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        switch (why) {
            case SignIn.TooManyAttempts many -> {
                response.setHeader("Retry-After", String.valueOf(many.waiting().toSeconds() + 1));
                Problems.write(
                        response,
                        Problem.of(
                                ProblemKind.TOO_MANY,
                                "There were too many wrong passwords. Wait a few minutes. If a baby may be at risk now, do not"
                                        + " wait: ring 999, or your safeguarding lead."));
            }
            case AuthenticationServiceException failed ->
                Problems.write(response, Problems.unforeseen(failed.getCause() == null ? failed : failed.getCause()));
            default -> {
                response.setHeader("WWW-Authenticate", "Basic realm=\"Cotside\", charset=\"UTF-8\"");
                Problems.write(
                        response,
                        Problem.of(
                                ProblemKind.SIGN_IN, "Send the name and password of your account with each request."));
            }
        }
    }
}
