package org.policydata.io.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policydata.model.Clause;
import org.policydata.model.PolicyDossier;

class PreviousIdsTest {

  private static PolicyDossier read(String text, PolicyDossier previous) {
    return PolicyTextReader.create()
        .read(text, TextReadOptions.of("test").withPrevious(previous))
        .dossier();
  }

  @Test
  void keepsTheIdsOfClausesThatMoved() {
    PolicyDossier first = read(Samples.ISSUED, null);
    String changed =
        Samples.ISSUED
            .replace("（二）改造一批校舍。", "（三）改造一批校舍。")
            .replace("（三）强化监督。", "（四）强化监督。")
            .replace("（三）改造一批校舍。", "（二）配备一批设施。为机构配备设施。（责任单位：市财政局）\n（三）改造一批校舍。");

    List<Clause> chapter = read(changed, first).versions().get(0).clauses().get(1).children();

    assertThat(chapter).extracting("id").containsExactly("c1-s1", "c1-s2b", "c1-s2");
    assertThat(chapter.get(2).supportMeasures()).extracting("id").containsExactly("c1-s2-m1");
  }

  @Test
  void givesTheSameIdsForTheSameText() {
    PolicyDossier first = read(Samples.NOTICE, null);

    assertThat(read(Samples.NOTICE, first)).isEqualTo(first);
  }
}
