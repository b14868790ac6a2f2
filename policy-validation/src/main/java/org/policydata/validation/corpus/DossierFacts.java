package org.policydata.validation.corpus;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Comparator;
import org.policydata.model.Genre;
import org.policydata.model.LegalForce;
import org.policydata.model.Regime;
import org.policydata.model.Stage;
import org.policydata.validation.rules.Claim;

/**
 * What a summary keeps of one dossier: keys where texts are only compared, short texts where a
 * message has to say them.
 *
 * @param source name of what was read
 * @param id id of the dossier
 * @param incomplete true where something could not be read: then nothing is said to be missing
 * @param leftOut how many values are beyond what a summary keeps; absent for none
 */
record DossierFacts(
    @JsonProperty(required = true) String source,
    @JsonProperty(required = true) String id,
    @Nullable Boolean incomplete,
    @Nullable Integer leftOut,
    List<Regime> regimes,
    List<Text> texts,
    List<Round> rounds,
    List<Cited> citations,
    List<Promise> promises) {

  DossierFacts {
    regimes = copy(regimes);
    texts = copy(texts);
    rounds = copy(rounds);
    citations = copy(citations);
    promises = copy(promises);
  }

  private static <T> List<T> copy(@Nullable List<T> values) {
    return values == null ? List.of() : List.copyOf(values);
  }

  boolean complete() {
    return incomplete == null;
  }

  /**
   * A version.
   *
   * @param title the title, cut to what a message shows; absent where it is lost
   * @param titleKeys keys of its title and of that of the notice or order that carries it
   * @param matter key of the matter it decides
   * @param current whether it is the newest version of its text, and final
   * @param number the document number in its usual form; absent for a draft
   * @param numberKey key of the number
   * @param series key of the issuer's series of numbers
   * @param year year of the number
   * @param registration number under which the document is registered (统一编号)
   * @param issuedOn when it was signed, or else published
   * @param from first day in force
   * @param until last day in force
   */
  record Text(
      @JsonProperty(required = true) String pointer,
      @Nullable String title,
      List<String> titleKeys,
      @Nullable String matter,
      @JsonProperty(required = true) Stage stage,
      @Nullable Boolean current,
      @Nullable Genre genre,
      @Nullable LegalForce force,
      @Nullable String number,
      @Nullable String numberKey,
      @Nullable String series,
      @Nullable Integer year,
      @Nullable String registration,
      @Nullable LocalDate issuedOn,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {

    Text {
      titleKeys = copy(titleKeys);
    }
  }

  /**
   * A round of consultation.
   *
   * @param title what the round is about, cut to what a message shows
   * @param matters keys of the matters asked about
   * @param notice true where the notice itself is there
   * @param outcome true where the outcome is there
   * @param organizer key of the body that asks or answers
   * @param on day of the notice, or of the outcome where there is no notice
   */
  record Round(
      @JsonProperty(required = true) String pointer,
      @Nullable String title,
      List<String> matters,
      @Nullable Boolean notice,
      @Nullable Boolean outcome,
      @Nullable String organizer,
      @Nullable LocalDate on) {

    Round {
      matters = copy(matters);
    }
  }

  /**
   * A document that is cited and has its number from the same issuer, or that is repealed.
   *
   * @param name its number or title, for a message
   * @param series key of the series of its number; absent where the issuer is another one
   */
  record Cited(
      @JsonProperty(required = true) String pointer,
      @JsonProperty(required = true) String name,
      @Nullable String numberKey,
      @Nullable String titleKey,
      @Nullable String series,
      @Nullable Integer year,
      @Nullable Boolean repealed) {}

  /**
   * A target.
   *
   * @param key key of place, indicator and period
   * @param text index of the version in {@link #texts()}
   */
  record Promise(
      @JsonProperty(required = true) String pointer,
      @JsonProperty(required = true) String key,
      @JsonProperty(required = true) String indicator,
      @JsonProperty(required = true) Comparator comparator,
      @JsonProperty(required = true) BigDecimal value,
      @Nullable BigDecimal upper,
      @Nullable String unit,
      @Nullable LocalDate endsOn,
      @JsonProperty(required = true) Integer text) {

    Claim claim() {
      return new Claim(comparator, value, upper, unit);
    }
  }
}
