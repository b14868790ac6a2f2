package org.policydata.model.revision;

import static org.policydata.model.revision.EventDirection.NEUTRAL;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.model.Jurisdiction;
import org.policydata.model.PolicyDocument;
import org.policydata.model.TimeFrame;
import org.policydata.model.revision.EventWords.Member;
import org.policydata.model.revision.Provision.EventPart;

/**
 * Tells what changed for the document as a whole. Its id, stage, number, dates, issuers and
 * signatures differ from version to version by their nature and are no events.
 */
final class DocumentEvents {

  private final VersionPlace before;
  private final VersionPlace after;
  private final EventLog log;

  private DocumentEvents(VersionPlace before, VersionPlace after, EventLog log) {
    this.before = before;
    this.after = after;
    this.log = log;
  }

  /**
   * Compares all but the clauses.
   *
   * @param reworded true where the words of a clause changed, in which such provisions are printed
   */
  static void compare(VersionPlace before, VersionPlace after, boolean reworded, EventLog log) {
    PolicyDocument a = before.version();
    PolicyDocument b = after.version();
    DocumentEvents events = new DocumentEvents(before, after, log);
    events.title(a.title(), b.title());
    events.member(Member.GENRE, "/genre", name(a.genre()), name(b.genre()));
    events.member(Member.LEGAL_FORCE, "/legalForce", name(a.legalForce()), name(b.legalForce()));
    events.member(
        Member.JURISDICTION, "/jurisdiction", place(a.jurisdiction()), place(b.jurisdiction()));
    events.member(Member.ADDRESSEES, "/addressees", a.addressees(), b.addressees());
    events.planPeriod(a.planPeriod(), b.planPeriod());
    events.provision(Provision.VALIDITY, a.validity(), b.validity(), reworded);
    events.provision(Provision.RULE, a.responsibilityRules(), b.responsibilityRules(), reworded);
    events.provision(Provision.STACKING, a.stackingRules(), b.stackingRules(), reworded);
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }

  private static @Nullable String place(@Nullable Jurisdiction jurisdiction) {
    return jurisdiction == null ? null : jurisdiction.name();
  }

  private void title(String a, String b) {
    if (!TitleWords.of(a).equals(TitleWords.of(b))) {
      report(
          PolicyEventKind.TITLE_CHANGED,
          NEUTRAL,
          side(before, "/title", a),
          side(after, "/title", b),
          Map.of());
    }
  }

  /** What one of two imports did not recognise did not change. */
  private void member(Member member, String pointer, @Nullable String a, @Nullable String b) {
    boolean known = a != null && b != null;
    if (known && !PlainWords.same(a, b)) {
      report(
          PolicyEventKind.DOCUMENT_CHANGED,
          NEUTRAL,
          side(before, pointer, a),
          side(after, pointer, b),
          Map.of("member", member.toString()));
    }
  }

  private void planPeriod(@Nullable TimeFrame a, @Nullable TimeFrame b) {
    if (!TimeEvents.same(a, b)) {
      report(
          PolicyEventKind.PLAN_PERIOD_CHANGED,
          a == null || b == null ? NEUTRAL : TimeEvents.direction(a, b),
          side(before, "/planPeriod", a == null ? null : a.phrase()),
          side(after, "/planPeriod", b == null ? null : b.phrase()),
          Map.of());
    }
  }

  private <T extends Record> void provision(
      Provision<T> provision, List<T> a, List<T> b, boolean reworded) {
    provision.compare(
        a,
        b,
        reworded,
        (kind, old, now, details) ->
            report(kind, NEUTRAL, part(before, old), part(after, now), details));
  }

  private static @Nullable EventSide part(VersionPlace version, @Nullable EventPart part) {
    return part == null
        ? null
        : new EventSide(
            version.pointer() + part.member(),
            null,
            part.subject(),
            "",
            part.value(),
            part.element());
  }

  private static EventSide side(VersionPlace version, String member, @Nullable String value) {
    return new EventSide(version.pointer() + member, null, null, "", value, null);
  }

  private void report(
      PolicyEventKind kind,
      EventDirection direction,
      @Nullable EventSide old,
      @Nullable EventSide now,
      Map<String, Object> others) {
    Map<String, Object> details = new HashMap<>(others);
    if (old != null && old.value() != null) {
      details.put("old", Objects.requireNonNull(old.value()));
    }
    if (now != null && now.value() != null) {
      details.put("new", Objects.requireNonNull(now.value()));
    }
    log.add(EventLog.DOCUMENT, kind, direction, Confidence.CERTAIN, old, now, details);
  }
}
