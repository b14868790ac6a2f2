package org.policydata.model.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.policydata.model.revision.TextDiff.Segment;
import org.policydata.model.revision.TextDiff.SegmentKind;

class TextDiffProperties {

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("甲乙丙丁、，。；5060.%GA \n")
        .withChars('\uD842', '\uDFB7')
        .ofMaxLength(60);
  }

  @Property
  void segmentsMakeUpBothTexts(@ForAll("texts") String before, @ForAll("texts") String after) {
    List<Segment> segments = TextDiff.between(before, after).segments();
    assertThat(joined(segments, SegmentKind.INSERTED)).isEqualTo(before);
    assertThat(joined(segments, SegmentKind.DELETED)).isEqualTo(after);
  }

  @Property
  void neighboursAreOfDifferentKinds(
      @ForAll("texts") String before, @ForAll("texts") String after) {
    List<Segment> segments = TextDiff.between(before, after).segments();
    for (int i = 1; i < segments.size(); i++) {
      assertThat(segments.get(i).kind()).isNotEqualTo(segments.get(i - 1).kind());
    }
  }

  @Property
  void aTextDoesNotDifferFromItself(@ForAll("texts") String text) {
    TextDiff diff = TextDiff.between(text, text);
    assertThat(diff.segments()).allMatch(segment -> segment.kind() == SegmentKind.EQUAL);
    assertThat(diff.dropped()).isEmpty();
  }

  @Property
  void whatIsOnlyAddedDropsNothing(@ForAll("texts") String text, @ForAll("texts") String more) {
    assertThat(TextDiff.between(text, text + more).dropped()).isEmpty();
  }

  private static String joined(List<Segment> segments, SegmentKind without) {
    return segments.stream()
        .filter(segment -> segment.kind() != without)
        .map(Segment::text)
        .collect(Collectors.joining());
  }
}
