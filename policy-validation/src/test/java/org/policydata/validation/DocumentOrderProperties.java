package org.policydata.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DocumentOrderProperties {

  private static final Comparator<String> ORDER =
      Comparator.comparing(DocumentOrder::key).thenComparing(Comparator.naturalOrder());

  private static final List<String> POINTERS =
      Stream.concat(
              NingboDossier.pointers().stream(),
              Stream.of("/x-a", "/x-a/0/b", "/versions/0/x-b/c", "/versions/x", "/no~1thing", "//"))
          .toList();

  @Property
  void two_pointers_have_one_order(@ForAll("pointers") String a, @ForAll("pointers") String b) {
    assertThat(Integer.signum(ORDER.compare(a, b))).isEqualTo(-Integer.signum(ORDER.compare(b, a)));
    assertThat(ORDER.compare(a, b) == 0).isEqualTo(a.equals(b));
  }

  @Property
  void three_pointers_stand_in_one_row(
      @ForAll("pointers") String a, @ForAll("pointers") String b, @ForAll("pointers") String c) {
    List<String> sorted = Stream.of(a, b, c).sorted(ORDER).toList();

    assertThat(ORDER.compare(sorted.get(0), sorted.get(1))).isNotPositive();
    assertThat(ORDER.compare(sorted.get(1), sorted.get(2))).isNotPositive();
    assertThat(ORDER.compare(sorted.get(0), sorted.get(2))).isNotPositive();
  }

  @Provide
  Arbitrary<String> pointers() {
    return Arbitraries.of(POINTERS);
  }
}
