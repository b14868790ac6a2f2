package org.policydata.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import org.policydata.model.AdministrativeLevel;
import org.policydata.model.Citation;
import org.policydata.model.Clause;
import org.policydata.model.ClauseKind;
import org.policydata.model.Comparator;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.ConsultationPeriod;
import org.policydata.model.Genre;
import org.policydata.model.Jurisdiction;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Precision;
import org.policydata.model.Relation;
import org.policydata.model.Responsibility;
import org.policydata.model.ResponsibleUnit;
import org.policydata.model.Role;
import org.policydata.model.Stage;
import org.policydata.model.Target;
import org.policydata.model.TargetMeasure;
import org.policydata.model.TimeFrame;
import org.policydata.model.UnitMention;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.ValidationReport;
import org.policydata.validation.corpus.CorpusCheck;
import org.policydata.validation.corpus.CorpusSummary;

/**
 * Measures what the summaries of a corpus cost: heap and JSON for each dossier, time to map, merge
 * and finish.
 *
 * <p>The dossiers are made up: a draft with its notice and a final text, six citations of the same
 * issuer, eight targets, and forty units of a hundred that a place has; there are a hundred places.
 */
public final class CorpusMemory {

  private static final int DEFAULT_DOSSIERS = 100_000;
  private static final int PLACES = 100;
  private static final int UNITS_OF_A_PLACE = 100;
  private static final int UNITS = 40;
  private static final int CITATIONS = 6;
  private static final int TARGETS = 8;
  private static final int FIRST_YEAR = 2015;
  private static final int YEARS = 10;
  private static final double MEBIBYTE = 1 << 20;
  private static final double NANOS_PER_MICROSECOND = 1e3;

  private CorpusMemory() {}

  /**
   * Prints the measurements.
   *
   * @param args the number of dossiers, 100,000 without
   * @throws IOException never, as nothing is written
   */
  public static void main(String[] args) throws IOException {
    int count = args.length == 0 ? DEFAULT_DOSSIERS : Integer.parseInt(args[0]);
    CorpusCheck check = CorpusCheck.of(PolicyValidator.create());
    long before = usedBytes();
    long started = System.nanoTime();
    CorpusSummary summary = CorpusSummary.empty();
    for (int i = 0; i < count; i++) {
      String source = "archive/" + (FIRST_YEAR + i % YEARS) + "/dossier-" + i + ".json";
      summary = summary.merge(check.map(source, dossier(i)));
    }
    long mapped = System.nanoTime();
    long held = usedBytes() - before;
    ValidationReport report = check.finish(summary, LocalDate.of(2026, 1, 1));
    long finished = System.nanoTime();
    print("dossiers", (double) summary.dossiers(), "");
    print("heap for each", (double) held / count, "bytes");
    print("heap for a million", (double) held / count * 1e6 / MEBIBYTE, "MiB");
    print("JSON for each", (double) jsonBytes(summary) / count, "bytes");
    print("make, map and merge", (mapped - started) / NANOS_PER_MICROSECOND / count, "µs each");
    print("finish", (finished - mapped) / NANOS_PER_MICROSECOND / count, "µs each");
    print("findings", report.findings().size(), "");
  }

  private static void print(String name, double value, String unit) {
    System.out.println(String.format(Locale.ROOT, "%-20s %,12.1f %s", name, value, unit));
  }

  private static long jsonBytes(CorpusSummary summary) throws IOException {
    LongAdder bytes = new LongAdder();
    summary.writeJson(
        new OutputStream() {
          @Override
          public void write(int b) {
            bytes.increment();
          }

          @Override
          public void write(byte[] b, int from, int length) {
            bytes.add(length);
          }
        });
    return bytes.sum();
  }

  private static long usedBytes() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static PolicyDossier dossier(int i) {
    int place = i % PLACES;
    String city = "第" + place + "市";
    int year = FIRST_YEAR + i % YEARS;
    String title = city + "人民政府办公室关于推进第" + i + "项产业高质量发展的若干政策意见";
    List<ResponsibleUnit> units = new ArrayList<>();
    List<Responsibility> duties = new ArrayList<>();
    for (int u = 0; u < UNITS; u++) {
      String name = "市第" + (i + u * 7) % UNITS_OF_A_PLACE + "管理局";
      if (units.stream().noneMatch(unit -> unit.id().equals(name))) {
        units.add(ResponsibleUnit.builder().id(name).name(name).build());
      }
      duties.add(
          new Responsibility(
              Role.RESPONSIBLE, new UnitMention(name, name, null), null, null, null));
    }
    Clause clause =
        Clause.builder()
            .id("a1")
            .kind(ClauseKind.ARTICLE)
            .label("1.")
            .text("为推进高质量发展,制定本意见。")
            .responsibilities(duties)
            .targets(targets(i))
            .citations(citations(i, place, year))
            .build();
    PolicyDocument draft =
        PolicyDocument.builder()
            .id("draft")
            .title(title + "(征求意见稿)")
            .stage(Stage.CONSULTATION_DRAFT)
            .build();
    PolicyDocument issued =
        PolicyDocument.builder()
            .id("issued")
            .title(title)
            .genre(Genre.OPINION)
            .stage(Stage.ISSUED)
            .documentNumber("甬" + (char) ('一' + place) + "发〔" + year + "〕" + (i / PLACES + 1) + "号")
            .jurisdiction(new Jurisdiction(null, city, AdministrativeLevel.MUNICIPAL))
            .issuers(List.of(new UnitMention(city + "人民政府办公室", null, null)))
            .signedOn(LocalDate.of(year, 6, 1))
            .clauses(List.of(clause))
            .build();
    ConsultationNotice notice =
        ConsultationNotice.builder()
            .id("n1")
            .versionIds(List.of("draft"))
            .title("关于征求《" + title + "》意见的公告")
            .organizer(new UnitMention("市发改委", null, null))
            .publishedOn(LocalDate.of(year, 3, 1))
            .period(
                ConsultationPeriod.builder()
                    .opensOn(LocalDate.of(year, 3, 1))
                    .closesOn(LocalDate.of(year, 4, 1))
                    .build())
            .build();
    return PolicyDossier.builder()
        .formatVersion(PolicyDossier.FORMAT_VERSION)
        .id("archive-" + i)
        .versions(List.of(draft, issued))
        .units(units)
        .consultations(List.of(notice))
        .build();
  }

  private static List<Citation> citations(int i, int place, int year) {
    List<Citation> citations = new ArrayList<>();
    for (int c = 0; c < CITATIONS; c++) {
      String number = "甬" + (char) ('一' + place) + "发〔" + year + "〕" + (i / PLACES + c + 1) + "号";
      citations.add(
          Citation.builder()
              .title("关于推进第" + c + "类产业发展的实施意见")
              .documentNumber(number)
              .relation(Relation.IMPLEMENTS)
              .phrase(number)
              .build());
    }
    return citations;
  }

  private static List<Target> targets(int i) {
    List<Target> targets = new ArrayList<>();
    for (int t = 0; t < TARGETS; t++) {
      TimeFrame period =
          TimeFrame.builder()
              .endsOn(LocalDate.of(2027, 12, 31))
              .precision(Precision.YEAR)
              .phrase("到2027年")
              .build();
      targets.add(
          Target.builder()
              .id("t" + t)
              .indicator("全市第" + (i + t) % 5_000 + "类产业增加值占比")
              .measure(
                  new TargetMeasure.Quantity(
                      Comparator.AT_LEAST, BigDecimal.valueOf(10 + t), null, "%"))
              .period(period)
              .phrase("占比达到" + (10 + t) + "%")
              .build());
    }
    return targets;
  }
}
