package org.policydata.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.policydata.model.redaction.Redaction;
import org.policydata.model.redaction.Removal;

/** What holds for the redaction of any dossier. */
class RedactionProperties {

  /** A name no random text has, a mobile number, a number of an identity card, a QQ mailbox. */
  private static final List<String> PLANTED =
      List.of("欧阳靖宇", "13912345678", "11010519491231002X", "1234567890@qq.com");

  private static final Map<Class<?>, Set<String>> PLACES =
      Map.of(
          Contact.class, Set.of("person", "phones", "email"),
          Commenter.class, Set.of("name"),
          Comment.class, Set.of("text"),
          Disposition.class, Set.of("reason", "phrase"),
          ConsultationPeriod.class, Set.of("phrase", "closingPhrase", "shorteningReason"),
          Channel.class, Set.of("value", "phrase"),
          ConsultationOutcome.class, Set.of("phrase"));

  @Provide
  Arbitrary<PolicyDossier> planted() {
    return RecordGenerators.seeds()
        .map(
            seed ->
                new RandomRecords(seed, 120, RedactionProperties::text)
                    .record(PolicyDossier.class));
  }

  @Provide
  Arbitrary<PolicyDossier> any() {
    return RecordGenerators.dossiers();
  }

  private static String text(Class<?> owner, String component, Random random) {
    if (!PLACES.getOrDefault(owner, Set.of()).contains(component)) {
      return "公开的文字" + random.nextInt(100);
    }
    String planted = PLANTED.get(random.nextInt(PLANTED.size()));
    return owner == Contact.class || owner == Commenter.class ? planted : "联系人：" + planted + "，谢谢";
  }

  /** Of a commenter that is a body only what has the form of personal data can be told. */
  @Property(tries = 250)
  void nothingPlantedIsLeft(@ForAll("planted") PolicyDossier dossier) {
    PolicyDossier redacted = Redaction.of(dossier).dossier();

    for (ConsultationNotice notice : redacted.consultations()) {
      List<String> texts = new ArrayList<>();
      collect(notice, texts);
      for (String text : texts) {
        assertThat(PLANTED).noneMatch(text::contains);
      }
    }
  }

  @Property(tries = 250)
  void redactingTwiceIsRedactingOnce(@ForAll("planted") PolicyDossier dossier) {
    Redaction once = Redaction.of(dossier);
    Redaction twice = Redaction.of(once.dossier());

    assertThat(twice.dossier()).isEqualTo(once.dossier());
    assertThat(twice.removals()).isEmpty();
    assertThat(twice.unexamined()).isEqualTo(once.unexamined());
  }

  @Property(tries = 250)
  void anythingCanBeRedactedAndOnlyOnce(@ForAll("any") PolicyDossier dossier) {
    Redaction once = Redaction.of(dossier);

    assertThat(Redaction.of(once.dossier()).removals()).isEmpty();
    assertThat(Redaction.of(once.dossier()).dossier()).isEqualTo(once.dossier());
  }

  /** What differs is listed, and what is listed differs. */
  @Property(tries = 250)
  void theListNamesEveryMemberThatChangedAndNoOther(@ForAll("planted") PolicyDossier dossier) {
    Redaction redaction = Redaction.of(dossier);
    Set<String> changed = new HashSet<>();
    compare(dossier, redaction.dossier(), "", changed);

    Set<String> listed = new HashSet<>();
    for (Removal removal : redaction.removals()) {
      // Of numbers that went the later ones move up: the list as a whole has changed.
      listed.add(removal.pointer().replaceAll("/phones/\\d+$", "/phones"));
    }
    assertThat(changed).isEqualTo(listed);
  }

  private static void compare(
      @Nullable Object before, @Nullable Object after, String at, Set<String> changed) {
    if (Objects.equals(before, after)) {
      return;
    }
    if (before instanceof Record record && after instanceof Record other) {
      for (RecordComponent component : RecordReflection.components(record.getClass())) {
        compare(
            RecordReflection.value(record, component),
            RecordReflection.value(other, component),
            at + "/" + component.getName(),
            changed);
      }
    } else if (before instanceof List<?> list
        && after instanceof List<?> others
        && !at.endsWith("/phones")) {
      assertThat(others).hasSameSizeAs(list);
      for (int i = 0; i < list.size(); i++) {
        compare(list.get(i), others.get(i), at + "/" + i, changed);
      }
    } else {
      changed.add(at);
    }
  }

  private static void collect(@Nullable Object value, List<String> texts) {
    if (value instanceof Commenter commenter && isBody(commenter)) {
      return;
    }
    if (value instanceof String text) {
      texts.add(text);
    } else if (value instanceof Record record) {
      for (Object inner : RecordReflection.values(record)) {
        collect(inner, texts);
      }
    } else if (value instanceof List<?> list) {
      list.forEach(element -> collect(element, texts));
    }
  }

  private static boolean isBody(Commenter commenter) {
    return commenter.kind() == CommenterKind.ENTERPRISE
        || commenter.kind() == CommenterKind.ASSOCIATION
        || commenter.kind() == CommenterKind.PUBLIC_BODY;
  }
}
