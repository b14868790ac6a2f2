package org.policydata.validation.corpus;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Comparator;

/**
 * A name that documents of one place call a unit by.
 *
 * @param place key of the place
 * @param form key of what its names have in common
 * @param name the name, without the place
 * @param documents how many documents call it so, and in no other way
 * @param source the first of these, by name
 * @param pointer where it does
 */
record UnitName(
    @JsonProperty(required = true) String place,
    @JsonProperty(required = true) String form,
    @JsonProperty(required = true) String name,
    @JsonProperty(required = true) Integer documents,
    @JsonProperty(required = true) String source,
    @JsonProperty(required = true) String pointer) {

  static final Comparator<UnitName> ORDER =
      Comparator.comparing(UnitName::place)
          .thenComparing(UnitName::form)
          .thenComparing(UnitName::name);

  private static final Comparator<UnitName> BY_SOURCE =
      Comparator.comparing((UnitName name) -> name.documents() == 0)
          .thenComparing(UnitName::source)
          .thenComparing(UnitName::pointer);

  /** The same name of one unit, from both; a use of the name comes before a mere entry of it. */
  UnitName plus(UnitName other) {
    UnitName first = BY_SOURCE.compare(this, other) <= 0 ? this : other;
    int sum = (int) Math.min(Integer.MAX_VALUE, (long) documents + other.documents);
    return new UnitName(place, form, name, sum, first.source, first.pointer);
  }
}
