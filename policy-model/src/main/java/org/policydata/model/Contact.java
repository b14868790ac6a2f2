package org.policydata.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.constraint.NonBlankText;

/**
 * Whom to ask about a consultation; personal data, which {@link #toString()} masks.
 *
 * @param office office
 * @param person name of the person
 * @param phones telephone numbers as printed
 * @param email e-mail address
 * @param address postal address
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Contact(
    @NonBlankText @Nullable String office,
    @NonBlankText @Nullable String person,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NonBlankText String> phones,
    @NonBlankText @Nullable String email,
    @NonBlankText @Nullable String address) {

  public Contact {
    phones = Components.list(phones);
  }

  /** Returns the office and how much else is known, without personal data. */
  @Override
  public String toString() {
    return Summary.of("Contact")
        .add("office", office)
        .masked("person", person)
        .count("phones", phones)
        .masked("email", email)
        .masked("address", address)
        .toString();
  }
}
