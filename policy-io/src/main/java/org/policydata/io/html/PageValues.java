package org.policydata.io.html;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Amount;
import org.policydata.model.Baseline;
import org.policydata.model.Comparator;
import org.policydata.model.ConsultationPeriod;
import org.policydata.model.DayKind;
import org.policydata.model.Direction;
import org.policydata.model.Instalment;
import org.policydata.model.Precision;
import org.policydata.model.SupportMeasure;
import org.policydata.model.SupportTier;
import org.policydata.model.Target;
import org.policydata.model.TargetMeasure;
import org.policydata.model.TargetMeasure.Change;
import org.policydata.model.TargetMeasure.Qualitative;
import org.policydata.model.TargetMeasure.Quantity;
import org.policydata.model.TimeFrame;

/** Interpreted values in words that people read. */
final class PageValues {

  private final PageWords words;

  PageValues(PageWords words) {
    this.words = words;
  }

  /** The value a target promises. */
  String measure(TargetMeasure measure) {
    if (measure instanceof Quantity quantity) {
      return compared(quantity.comparator(), quantity.value(), quantity.upper(), quantity.unit());
    }
    if (measure instanceof Change change) {
      String size = compared(change.comparator(), change.value(), change.upper(), change.unit());
      String basis = change.basis() == null ? "" : words.of(change.basis());
      String rise = change.direction() == Direction.INCREASE ? "value.increase" : "value.decrease";
      return join(words.of(rise, size), basis);
    }
    return ((Qualitative) measure).description();
  }

  /** Indicator and value in one line. */
  String target(Target target) {
    return target.indicator() + " " + measure(target.measure());
  }

  String baseline(Baseline baseline) {
    String value = baseline.value() == null ? "" : number(baseline.value(), baseline.unit());
    String year = baseline.year() == null ? "" : baseline.year().toString();
    String stated = join(year, value);
    return stated.isEmpty() ? baseline.phrase() : stated;
  }

  String amount(Amount amount) {
    String sum = compared(amount.comparator(), amount.value(), amount.upper(), amount.unit());
    return amount.per() == null ? sum : words.of("value.per", sum, amount.per());
  }

  /** What a support pays, as far as it is interpreted. */
  String support(SupportMeasure support) {
    List<String> parts = new ArrayList<>();
    support.tiers().forEach(tier -> addIfAny(parts, tier(tier)));
    support.instalments().forEach(part -> addIfAny(parts, instalment(part)));
    if (support.oneOff() != null) {
      parts.add(words.of("value.one-off"));
    }
    if (support.stacking() != null) {
      parts.add(words.of(support.stacking().kind()));
    }
    return String.join("; ", parts);
  }

  private String tier(SupportTier tier) {
    List<String> parts = new ArrayList<>();
    if (tier.amount() != null) {
      parts.add(amount(tier.amount()));
    }
    if (tier.rate() != null) {
      String rate = amount(tier.rate());
      parts.add(tier.base() == null ? rate : words.of("value.rate-of", rate, tier.base()));
    }
    tier.caps().forEach(cap -> parts.add(words.of("value.cap", amount(cap.amount()))));
    String paid = words.list(parts);
    return tier.label() == null ? paid : words.of("page.of", tier.label(), paid);
  }

  private String instalment(Instalment part) {
    List<String> sums = new ArrayList<>();
    if (part.share() != null) {
      sums.add(amount(part.share()));
    }
    if (part.amount() != null) {
      sums.add(amount(part.amount()));
    }
    return join(part.label() == null ? "" : part.label(), words.list(sums));
  }

  /** When something is due; the words of the text where nothing of them was interpreted. */
  String time(TimeFrame time) {
    List<String> parts = new ArrayList<>();
    LocalDate starts = time.startsOn();
    LocalDate ends = time.endsOn();
    if (starts != null && ends != null) {
      parts.add(
          words.of("time.from-to", day(starts, time.precision()), day(ends, time.precision())));
    } else if (ends != null) {
      parts.add(words.of("time.until", day(ends, time.precision())));
    } else if (starts != null) {
      parts.add(words.of("time.from", day(starts, time.precision())));
    }
    if (time.recurrence() != null) {
      String recurrence = words.of(time.recurrence());
      parts.add(
          time.every() == null || time.every() == 1
              ? recurrence
              : recurrence + " × " + time.every());
    }
    if (time.term() != null) {
      parts.add(words.of("time.term", term(time.term())));
    }
    if (time.after() != null) {
      parts.add(words.of("time.after", time.after()));
    }
    if (time.continuing() != null) {
      parts.add(words.of("time.continuing"));
    }
    return parts.isEmpty() ? time.phrase() : words.list(parts);
  }

  String term(Period term) {
    List<String> parts = new ArrayList<>();
    addIfAny(parts, term.getYears() == 0 ? "" : words.of("time.years", "" + term.getYears()));
    addIfAny(parts, term.getMonths() == 0 ? "" : words.of("time.months", "" + term.getMonths()));
    addIfAny(parts, term.getDays() == 0 ? "" : words.of("time.weeks-days", "" + term.getDays()));
    return parts.isEmpty() ? term.toString() : String.join(" ", parts);
  }

  /** From when until when comments are taken; empty where no day is known. */
  String window(ConsultationPeriod period) {
    LocalDate opens = period.opensOn();
    LocalDate closes = period.closesOn();
    if (opens != null && closes != null) {
      return words.of("period.from-to", opens.toString(), closes.toString());
    }
    if (closes != null) {
      return words.of("period.until", closes.toString());
    }
    return opens == null ? "" : words.of("period.from", opens.toString());
  }

  String days(int days, @Nullable DayKind kind) {
    return words.of(kind == DayKind.WORKING ? "value.working-days" : "value.days", "" + days);
  }

  private static String day(LocalDate day, @Nullable Precision precision) {
    if (precision == null || precision == Precision.DAY) {
      return day.toString();
    }
    String date = day.toString();
    int month = date.lastIndexOf('-');
    return precision == Precision.YEAR
        ? date.substring(0, date.lastIndexOf('-', month - 1))
        : date.substring(0, month);
  }

  private String compared(
      Comparator comparator, BigDecimal value, @Nullable BigDecimal upper, @Nullable String unit) {
    String lower = number(value, unit);
    return switch (comparator) {
      case AT_LEAST -> words.of("value.at-least", lower);
      case MORE_THAN -> words.of("value.more-than", lower);
      case AT_MOST -> words.of("value.at-most", lower);
      case LESS_THAN -> words.of("value.less-than", lower);
      case EQUAL -> words.of("value.equal", lower);
      case ABOUT -> words.of("value.about", lower);
      case BETWEEN -> upper == null ? lower : words.of("value.between", lower, number(upper, unit));
    };
  }

  /** A per cent sign stands close to its number, a Chinese unit as well. */
  private static String number(BigDecimal value, @Nullable String unit) {
    return unit == null ? value.toString() : value + unit;
  }

  private static void addIfAny(List<String> parts, String part) {
    if (!part.isEmpty()) {
      parts.add(part);
    }
  }

  private static String join(String first, String second) {
    return first.isEmpty() || second.isEmpty() ? first + second : first + " " + second;
  }
}
