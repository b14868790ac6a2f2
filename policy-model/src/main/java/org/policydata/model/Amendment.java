package org.policydata.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.constraint.NonBlankText;
import org.policydata.model.constraint.WellFormedId;

/**
 * One change to a text, with the words it expects to find.
 *
 * <p>In JSON the member {@code type} says which one it is.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Amendment.ReplaceText.class, name = "REPLACE_TEXT"),
  @JsonSubTypes.Type(value = Amendment.InsertClause.class, name = "INSERT_CLAUSE"),
  @JsonSubTypes.Type(value = Amendment.RemoveClause.class, name = "REMOVE_CLAUSE"),
  @JsonSubTypes.Type(value = Amendment.MoveClause.class, name = "MOVE_CLAUSE")
})
public sealed interface Amendment {

  /**
   * Replaces the words of one part of a clause, or the title of the text.
   *
   * @param clauseId the clause; absent for the title of the text
   * @param part which words of the clause; absent for its text
   * @param expectedText words that have to stand there before the change
   * @param newText words that stand there after it
   * @param targets targets that the new words promise
   * @param responsibilities duties that the new words give
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ReplaceText(
      @WellFormedId @Nullable String clauseId,
      @Nullable TextPart part,
      @JsonProperty(required = true) @NonBlankText String expectedText,
      @JsonProperty(required = true) @NonBlankText String newText,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@Valid Target> targets,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@Valid Responsibility> responsibilities)
      implements Amendment {

    public ReplaceText {
      Components.required(expectedText, "expectedText");
      Components.required(newText, "newText");
      targets = Components.list(targets);
      responsibilities = Components.list(responsibilities);
    }

    /**
     * Returns a builder with nothing set.
     *
     * @return a new builder
     */
    public static Builder builder() {
      return new Builder();
    }

    /**
     * Returns a builder that holds every component of this record.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
      Builder builder = new Builder();
      builder.clauseId = clauseId;
      builder.part = part;
      builder.expectedText = expectedText;
      builder.newText = newText;
      builder.targets = targets;
      builder.responsibilities = responsibilities;
      return builder;
    }

    /**
     * Collects the components of a {@link ReplaceText}; required ones are checked by {@link
     * #build()}.
     */
    public static final class Builder {
      private @Nullable String clauseId;
      private @Nullable TextPart part;
      private @Nullable String expectedText;
      private @Nullable String newText;
      private List<Target> targets = List.of();
      private List<Responsibility> responsibilities = List.of();

      private Builder() {}

      /**
       * Sets {@link ReplaceText#clauseId()}.
       *
       * @param clauseId the clause; absent for the title of the text
       * @return this builder
       */
      public Builder clauseId(@Nullable String clauseId) {
        this.clauseId = clauseId;
        return this;
      }

      /**
       * Sets {@link ReplaceText#part()}.
       *
       * @param part which words of the clause; absent for its text
       * @return this builder
       */
      public Builder part(@Nullable TextPart part) {
        this.part = part;
        return this;
      }

      /**
       * Sets {@link ReplaceText#expectedText()}.
       *
       * @param expectedText words that have to stand there before the change
       * @return this builder
       */
      public Builder expectedText(String expectedText) {
        this.expectedText = expectedText;
        return this;
      }

      /**
       * Sets {@link ReplaceText#newText()}.
       *
       * @param newText words that stand there after it
       * @return this builder
       */
      public Builder newText(String newText) {
        this.newText = newText;
        return this;
      }

      /**
       * Sets {@link ReplaceText#targets()}.
       *
       * @param targets targets that the new words promise
       * @return this builder
       */
      public Builder targets(List<Target> targets) {
        this.targets = targets;
        return this;
      }

      /**
       * Sets {@link ReplaceText#responsibilities()}.
       *
       * @param responsibilities duties that the new words give
       * @return this builder
       */
      public Builder responsibilities(List<Responsibility> responsibilities) {
        this.responsibilities = responsibilities;
        return this;
      }

      /**
       * Returns the record.
       *
       * @return the record that was built
       * @throws NullPointerException if a required component is not set, naming it
       */
      public ReplaceText build() {
        return new ReplaceText(
            clauseId,
            part,
            Components.required(expectedText, "expectedText"),
            Components.required(newText, "newText"),
            targets,
            responsibilities);
      }
    }
  }

  /**
   * Inserts a clause.
   *
   * @param parentId clause it goes under; absent for the top level
   * @param afterId clause it goes behind; absent for the first place
   * @param clause the clause
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record InsertClause(
      @WellFormedId @Nullable String parentId,
      @WellFormedId @Nullable String afterId,
      @JsonProperty(required = true) @Valid Clause clause)
      implements Amendment {

    public InsertClause {
      Components.required(clause, "clause");
    }
  }

  /**
   * Removes a clause with everything below it.
   *
   * @param clauseId the clause
   * @param expectedText text of the clause before the change
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RemoveClause(
      @JsonProperty(required = true) @WellFormedId String clauseId,
      @JsonProperty(required = true) @NonBlankText String expectedText)
      implements Amendment {

    public RemoveClause {
      Components.required(clauseId, "clauseId");
      Components.required(expectedText, "expectedText");
    }
  }

  /**
   * Moves a clause with everything below it.
   *
   * @param clauseId the clause
   * @param parentId clause it goes under; absent for the top level
   * @param afterId clause it goes behind; absent for the first place
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record MoveClause(
      @JsonProperty(required = true) @WellFormedId String clauseId,
      @WellFormedId @Nullable String parentId,
      @WellFormedId @Nullable String afterId)
      implements Amendment {

    public MoveClause {
      Components.required(clauseId, "clauseId");
    }
  }
}
