package org.policydata.validation.batch;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.policydata.finding.Finding;
import org.policydata.finding.SourceLocation;
import org.policydata.io.FileFindings;
import org.policydata.io.PolicyFile;
import org.policydata.io.PolicyLine;
import org.policydata.io.PolicyReader;
import org.policydata.io.ReadFindings;
import org.policydata.io.ReadResult;
import org.policydata.io.text.PolicyTextReader;
import org.policydata.io.text.TextImport;
import org.policydata.io.text.TextReadOptions;
import org.policydata.validation.PolicyValidator;
import org.policydata.validation.report.CheckedSource;

/** Reads and checks one dossier; immutable and thread-safe. */
final class SourceCheck {

  private static final PolicyTextReader TEXTS = PolicyTextReader.create();

  private final PolicyValidator validator;
  private final PolicyReader reader;
  private final LocalDate asOf;

  SourceCheck(PolicyValidator validator, PolicyReader reader, LocalDate asOf) {
    this.validator = validator;
    this.reader = reader;
    this.asOf = asOf;
  }

  PolicyReader reader() {
    return reader;
  }

  CheckedSource document(PolicyFile file, byte[] json) {
    String name = file.toString();
    return guarded(
        name,
        () -> {
          ReadResult read = reader.read(json);
          return CheckedSource.of(name, validator.validate(read, asOf), read);
        });
  }

  CheckedSource line(PolicyFile file, PolicyLine line) {
    String name = file.toString();
    return guarded(
            name,
            () -> {
              ReadResult read = line.read();
              return CheckedSource.of(name, validator.validate(read, asOf), read);
            })
        .onLine(line.number());
  }

  CheckedSource text(PolicyFile file, byte[] text) {
    String name = file.toString();
    int max = reader.limits().maxBytes();
    if (text.length > max) {
      return whole(
          file,
          ReadFindings.LIMIT_EXCEEDED
              .finding("", null, Map.of("problem", "BYTES", "max", max))
              .at(new SourceLocation(1, 1)));
    }
    return guarded(
        name,
        () -> {
          TextImport imported = TEXTS.read(text, TextReadOptions.of(file.dossierId()));
          return CheckedSource.of(name, validator.validate(imported, asOf), imported);
        });
  }

  /** A finding about a file as a whole. */
  CheckedSource whole(PolicyFile file, Finding finding) {
    return new CheckedSource(file.toString(), validator.report(List.of(finding), asOf));
  }

  /** One dossier too many for the library, or for the memory, must not cost the others. */
  private CheckedSource guarded(String name, Check check) {
    try {
      return check.run();
    } catch (OutOfMemoryError e) {
      return failed(name, Map.of("problem", "MEMORY"));
    } catch (RuntimeException | StackOverflowError e) {
      return failed(name, Map.of("reason", e.toString()));
    }
  }

  private CheckedSource failed(String name, Map<String, Object> details) {
    Finding finding = FileFindings.NOT_CHECKED.finding("", null, details);
    return new CheckedSource(name, validator.report(List.of(finding), asOf));
  }

  /** What may fail. */
  private interface Check {
    CheckedSource run();
  }
}
