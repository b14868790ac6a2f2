package org.policydata.validation.report;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Reports as elements of one JSON document, each indented as it stands there. */
final class JsonDocumentStream implements ReportStream {

  private static final String INDENT = "\n    ";

  private final Function<CheckedSource, Map<String, Object>> form;
  private final Appendable out;
  private boolean empty = true;
  private boolean closed;

  JsonDocumentStream(Function<CheckedSource, Map<String, Object>> form, Appendable out) {
    this.form = form;
    this.out = Objects.requireNonNull(out, "out");
  }

  @Override
  public void prepare(CheckedSource source) {
    source.report().stamp().inputHash();
  }

  @Override
  public void write(CheckedSource source) throws IOException {
    out.append(empty ? head() : ",").append(INDENT);
    empty = false;
    // A line feed in a JSON text is one between its members.
    out.append(JsonReport.WRITER.writeValueAsString(form.apply(source)).replace("\n", INDENT));
  }

  private static String head() {
    return "{\n  \"reportVersion\" : \"" + JsonReport.REPORT_VERSION + "\",\n  \"reports\" : [";
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      out.append(empty ? head() + " ]\n}\n" : "\n  ]\n}\n");
    }
  }
}
