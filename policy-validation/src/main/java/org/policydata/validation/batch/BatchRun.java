package org.policydata.validation.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.policydata.finding.Finding;
import org.policydata.finding.FindingKind;
import org.policydata.io.FileContent;
import org.policydata.io.FileFindings;
import org.policydata.io.PolicyFile;
import org.policydata.io.PolicyLine;

/**
 * Takes files apart into the dossiers they hold. A file that fails is a finding; what is thrown
 * comes from the listener.
 */
final class BatchRun {

  private final SourceCheck check;
  private final OrderedWork work;

  BatchRun(SourceCheck check, OrderedWork work) {
    this.check = check;
    this.work = work;
  }

  void check(PolicyFile file) throws IOException {
    Optional<Finding> problem = file.problem();
    if (problem.isPresent()) {
      tell(file, problem.get());
      work.addFile(0);
      return;
    }
    FileContent content;
    try {
      content = file.open();
    } catch (IOException e) {
      tell(file, FileFindings.of(e));
      work.addFile(0);
      return;
    }
    try (content) {
      boolean whole =
          file.kind() == PolicyFile.Kind.LINES ? lines(file, content) : document(file, content);
      if (whole && hasChanged(content)) {
        tell(file, FileFindings.CHANGED);
      }
    } finally {
      work.addFile(content.storedBytes());
    }
  }

  /** Answers whether the file could be read. */
  private boolean document(PolicyFile file, FileContent content) throws IOException {
    byte[] bytes;
    try {
      bytes = content.readNBytes(check.reader().limits().maxBytes() + 1);
    } catch (IOException e) {
      tell(file, FileFindings.of(e));
      return false;
    }
    work.bytesOfFile(content.storedBytes());
    boolean text = file.kind() == PolicyFile.Kind.TEXT;
    work.submit(bytes.length, () -> text ? check.text(file, bytes) : check.document(file, bytes));
    return true;
  }

  /** Answers whether the file could be read to its end. */
  private boolean lines(PolicyFile file, FileContent content) throws IOException {
    Iterator<PolicyLine> lines = check.reader().lines(content).iterator();
    boolean empty = true;
    while (true) {
      PolicyLine line;
      try {
        if (!lines.hasNext()) {
          break;
        }
        line = lines.next();
      } catch (UncheckedIOException e) {
        tell(file, FileFindings.of(Objects.requireNonNull(e.getCause())));
        return false;
      }
      empty = false;
      work.bytesOfFile(content.storedBytes());
      work.submit(line.length(), () -> check.line(file, line));
    }
    if (empty) {
      tell(file, FileFindings.NO_DOSSIER);
    }
    return true;
  }

  private static boolean hasChanged(FileContent content) {
    try {
      return content.hasChanged();
    } catch (IOException e) {
      // It is not there any more.
      return true;
    }
  }

  private void tell(PolicyFile file, FindingKind kind) throws IOException {
    tell(file, kind.finding("", null, Map.of()));
  }

  private void tell(PolicyFile file, Finding finding) throws IOException {
    work.pass(check.whole(file, finding));
  }
}
