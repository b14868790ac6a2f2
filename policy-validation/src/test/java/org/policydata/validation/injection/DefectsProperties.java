package org.policydata.validation.injection;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DefectsProperties {

  @Property(tries = 1_000)
  void a_mistake_is_found_wherever_it_is_made_and_nothing_else_of_weight_is(
      @ForAll("injections") Injection injection) {
    assertThat(Injector.complaints(injection.defect(), injection.place())).isEmpty();
  }

  @Provide
  Arbitrary<Injection> injections() {
    return Arbitraries.of(Defects.ALL)
        .flatMap(
            defect ->
                Arbitraries.of(Injector.places(defect)).map(place -> new Injection(defect, place)));
  }

  /** A mistake at one of the places where it can be made. */
  record Injection(Defect defect, String place) {}
}
