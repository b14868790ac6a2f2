package org.policydata.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.policydata.model.DossierIndex;
import org.policydata.validation.PreparedChecks.PreparedRule;

/** What a rule is given beside the dossier. Immutable and thread-safe. */
public final class RuleContext {

  private final DossierIndex index;
  private final DossierTexts texts;
  private final LocalDate asOf;
  private final PreparedRule rule;
  private final WorkCalendar calendar;
  private final AppliedLaw law;
  private final MadeOnce<DossierIndex> shared;

  RuleContext(
      DossierIndex index,
      DossierTexts texts,
      LocalDate asOf,
      PreparedRule rule,
      WorkCalendar calendar,
      AppliedLaw law,
      MadeOnce<DossierIndex> shared) {
    this.index = index;
    this.texts = texts;
    this.asOf = asOf;
    this.rule = rule;
    this.calendar = calendar;
    this.law = law;
    this.shared = shared;
  }

  /**
   * Returns the index of the dossier.
   *
   * @return the index, the same for all rules of a run
   */
  public DossierIndex index() {
    return index;
  }

  /**
   * Returns the texts of the dossier, ready to be searched for words.
   *
   * @return the texts, the same for all rules of a run
   */
  public DossierTexts texts() {
    return texts;
  }

  /**
   * Returns what several rules need to know of the dossier, worked out for the first that asks.
   *
   * @param type class that the facts are kept under; for each there is one way to make them
   * @param maker makes the facts from the index; what it returns must be immutable
   * @param <T> type of the facts
   * @return the facts, the same for all rules of a run
   */
  public <T> T shared(Class<T> type, Function<DossierIndex, T> maker) {
    return shared.get(type, maker);
  }

  /**
   * Returns the day the judgement is made for.
   *
   * @return the day
   */
  public LocalDate asOf() {
    return asOf;
  }

  /**
   * Returns the day that decides which law applies to a place: the day a final text was signed, the
   * first day of a consultation, the day of the judgement for drafts and all else.
   *
   * @param pointer JSON pointer into the dossier
   * @return the day, to be passed to {@link #basis(LocalDate)}
   */
  public LocalDate lawDay(String pointer) {
    return law.day(pointer);
  }

  /**
   * Returns the calendar that tells working days.
   *
   * @return the calendar the caller supplied, {@link WorkCalendar#weekdays()} without one
   */
  public WorkCalendar calendar() {
    return calendar;
  }

  /**
   * Returns the parameters that the profile sets for this rule.
   *
   * @return the parameters, with the defaults of the rule where the profile sets none
   */
  public Parameters parameters() {
    return rule.parameters();
  }

  /**
   * Returns what this rule rests on.
   *
   * @param day the day that decides which law applies
   * @return the entries of the profile in force on that day
   */
  public List<LegalBasis> basis(LocalDate day) {
    List<LegalBasis> all = rule.settings().basis();
    List<LegalBasis> covering = new ArrayList<>(all.size());
    for (LegalBasis basis : all) {
      if (basis.covers(day)) {
        covering.add(basis);
      }
    }
    return Collections.unmodifiableList(covering);
  }

  /**
   * Returns one entry that this rule rests on.
   *
   * @param id identifier of the entry
   * @param day the day that decides which law applies
   * @return the entry, empty where there is none of that id in force on that day
   */
  public Optional<LegalBasis> basis(String id, LocalDate day) {
    for (LegalBasis basis : rule.settings().basis()) {
      if (basis.id().equals(id) && basis.covers(day)) {
        return Optional.of(basis);
      }
    }
    return Optional.empty();
  }
}
