package org.policydata.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.entry;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DetailsTest {

  @Test
  void theyAreSortedByName() {
    assertThat(Details.of("word", "一般", "found", 3, "phrase", "不低于80%"))
        .containsExactly(entry("found", 3), entry("phrase", "不低于80%"), entry("word", "一般"));
    Map<String, Object> unsorted = new LinkedHashMap<>();
    unsorted.put("b", 1);
    unsorted.put("a", 2);
    assertThat(Details.of(unsorted)).containsExactly(entry("a", 2), entry("b", 1));
  }

  @Test
  void oneMoreLeavesTheOthersAsTheyWere() {
    Details one = Details.of("found", "x");
    assertThat(one.with("expected", "y")).isEqualTo(Map.of("found", "x", "expected", "y"));
    assertThat(one).isEqualTo(Map.of("found", "x"));
  }

  @Test
  void anotherValueReplacesTheFirst() {
    Details two = Details.of("a", 1, "b", 2);
    assertThat(two.with("a", 3)).isEqualTo(Map.of("a", 3, "b", 2));
    assertThat(two.with("b", 3)).isEqualTo(Map.of("a", 1, "b", 3));
  }

  @Test
  void theyAreEqualToTheMapTheyAreMadeOf() {
    Map<String, Object> map = new HashMap<>(Map.of("found", "x", "count", 2));
    Details details = Details.of(map);
    map.put("more", 1);
    assertThat(details).isEqualTo(Map.of("found", "x", "count", 2)).hasSize(2);
    assertThat(Details.of(details)).isSameAs(details);
    assertThat(Details.of()).isEmpty();
  }

  @Test
  void aDetailHasANameAndAValue() {
    assertThatNullPointerException().isThrownBy(() -> Details.of("found", null));
    assertThatNullPointerException().isThrownBy(() -> Details.of().with(null, "x"));
  }
}
