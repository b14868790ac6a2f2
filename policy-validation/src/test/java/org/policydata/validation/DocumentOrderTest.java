package org.policydata.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DocumentOrderTest {

  private static final Comparator<String> ORDER = Comparator.comparing(DocumentOrder::key);

  @Test
  void pointers_are_sorted_as_their_values_are_written() {
    List<String> written = NingboDossier.pointers();
    // "type" is no component of a record: what comes from outside the records stands behind it.
    List<String> known = written.stream().filter(pointer -> !pointer.endsWith("/type")).toList();
    List<String> shuffled = new ArrayList<>(known);
    Collections.shuffle(shuffled, new Random(1));

    shuffled.sort(ORDER);

    assertThat(written).hasSizeGreaterThan(2_000);
    assertThat(shuffled).containsExactlyElementsOf(known);
  }

  @Test
  void elements_are_ordered_by_number_and_not_as_text() {
    assertThat(ORDER.compare("/versions/2", "/versions/10")).isNegative();
  }

  @Test
  void a_value_stands_before_what_it_holds() {
    assertThat(ORDER.compare("", "/id")).isNegative();
    assertThat(ORDER.compare("/versions/0", "/versions/0/id")).isNegative();
  }

  @Test
  void members_from_elsewhere_stand_behind_those_of_the_record() {
    assertThat(ORDER.compare("/x-note", "/consultations/0")).isPositive();
    assertThat(ORDER.compare("/nonsense/0", "/sources")).isPositive();
    assertThat(ORDER.compare("/versions/first", "/versions/3")).isPositive();
  }
}
