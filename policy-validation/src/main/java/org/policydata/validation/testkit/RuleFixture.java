package org.policydata.validation.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.policydata.finding.Finding;
import org.policydata.io.PolicyReader;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.ValidationReport;

/**
 * A document beside the findings expected of it: {@code fires.json} and {@code fires.expected} in a
 * folder that has the code of the check for a name.
 *
 * <p>{@code fires.expected} has one line for each finding of reading and validating, as {@link
 * #line} writes it. A first line {@code # as-of 2024-05-01} sets the day of the judgement. Without
 * such a file nothing is expected.
 *
 * @param code code of the check, the name of the folder
 * @param name name of the file without its ending
 * @param document the document
 * @param asOf day the judgement is made for
 * @param expected the expected findings, a line each
 */
public record RuleFixture(
    String code, String name, Path document, LocalDate asOf, List<String> expected) {

  static final String JSON = ".json";

  private static final String EXPECTED = ".expected";
  private static final String AS_OF = "# as-of ";
  private static final PolicyReader READER = PolicyReader.create();

  public RuleFixture {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(asOf, "asOf");
    expected = List.copyOf(expected);
  }

  static RuleFixture of(Path document, LocalDate usualDay) throws IOException {
    String file = document.getFileName().toString();
    String name = file.substring(0, file.length() - JSON.length());
    String code = Objects.requireNonNull(document.getParent()).getFileName().toString();
    Path expected = document.resolveSibling(name + EXPECTED);
    List<String> lines = Files.exists(expected) ? Files.readAllLines(expected) : List.of();
    boolean dated = !lines.isEmpty() && lines.get(0).startsWith(AS_OF);
    LocalDate asOf = dated ? LocalDate.parse(lines.get(0).substring(AS_OF.length())) : usualDay;
    return new RuleFixture(code, name, document, asOf, lines.subList(dated ? 1 : 0, lines.size()));
  }

  /**
   * Tells whether the check shall fire: the name starts with {@code fires}, and a finding of the
   * code is expected.
   *
   * @return true where it shall
   */
  public boolean fires() {
    return name.startsWith("fires") && expected.stream().anyMatch(line -> isOf(code, line));
  }

  /**
   * Tells whether nothing at all shall be found: the name starts with {@code silent}, and no
   * finding is expected.
   *
   * @return true where nothing shall be found
   */
  public boolean silent() {
    return name.startsWith("silent") && expected.isEmpty();
  }

  /**
   * Reads and checks the document.
   *
   * @param validator the validator
   * @return the report, the findings of reading included
   * @throws IOException if the document cannot be read from its file
   */
  public ValidationReport report(PolicyValidator validator) throws IOException {
    return validator.validate(READER.read(document), asOf);
  }

  /**
   * Returns a finding as {@code .expected} files have it.
   *
   * @param finding the finding
   * @return {@code SEVERITY code pointer line:column}; the document itself is {@code /}, a place
   *     that is not known {@code null}
   */
  public static String line(Finding finding) {
    String pointer = finding.pointer().isEmpty() ? "/" : finding.pointer();
    return finding.severity() + " " + finding.code() + " " + pointer + " " + finding.location();
  }

  static boolean isOf(String code, String line) {
    String[] words = line.split(" ", 3);
    return words.length > 1 && words[1].equals(code);
  }

  /** Returns the code and the name. */
  @Override
  public String toString() {
    return code + "/" + name;
  }
}
