package org.policydata.validation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A profile as it stands in a file: what it says itself, before its parent fills in the rest.
 *
 * @param id identifier
 * @param title name of the profile
 * @param parent what it extends: the id of a built-in profile, or the name of a file beside it
 * @param jurisdiction division code of the territory, or the country code
 * @param reviewedOn day on which someone last compared the profile with its sources
 * @param rules settings of the checks
 */
record ProfileFile(
    @JsonProperty(required = true) String id,
    @Nullable String title,
    @JsonProperty("extends") @Nullable String parent,
    @Nullable String jurisdiction,
    @Nullable LocalDate reviewedOn,
    List<RuleSettings> rules) {

  ProfileFile {
    Objects.requireNonNull(id, "id");
    rules = rules == null ? List.of() : List.copyOf(rules);
  }

  Profile own() {
    return new Profile(id, title, jurisdiction, reviewedOn, rules);
  }
}
