package org.policydata.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import org.policydata.finding.Confidence;
import org.policydata.finding.Finding;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;

/** The kinds of finding about a file as a whole: what kept the dossiers in it from being read. */
public final class FileFindings {

  /** A file or folder that cannot be read. */
  public static final FindingKind UNREADABLE =
      error(
              "file.unreadable",
              "this cannot be read and was not checked: {reason}",
              "无法读取，未检查：{reason}")
          .variant("DENIED", "access is denied; this was not checked", "没有读取权限，未检查")
          .variant(
              "GONE",
              "there is nothing under this name, or a link that leads nowhere; nothing was checked",
              "此名称下没有文件，或链接指向不存在的文件，未检查")
          .variant(
              "SPECIAL",
              "this is no regular file; such files are read only where they are named themselves",
              "不是普通文件；仅在直接指定时读取");

  /** Compressed data that breaks off or does not add up. */
  public static final FindingKind DAMAGED =
      error(
          "file.damaged",
          "the compressed data is damaged or breaks off; nothing behind this place was read",
          "压缩数据损坏或中断，其后内容未读取");

  /** Compressed data that holds far more than any text does. */
  public static final FindingKind INFLATES =
      error(
          "file.inflates-too-far",
          "the compressed data grows to more than {max} times its size; nothing behind this place"
              + " was read",
          "压缩数据展开后超过原大小的{max}倍，其后内容未读取");

  /** A file that was written to while it was read. */
  public static final FindingKind CHANGED =
      warning(
          "file.changed",
          "the file changed while it was read; check it again",
          "文件在读取过程中发生变化，请重新检查");

  /** A link to a folder, found in a folder. */
  public static final FindingKind LINK_NOT_FOLLOWED =
      warning(
          "file.link-not-followed",
          "this is a link to a folder, which was not entered; name that folder to have it checked",
          "此为指向文件夹的链接，未进入；如需检查请直接指定该文件夹");

  /** A file of lines that holds none. */
  public static final FindingKind NO_DOSSIER =
      warning("file.no-dossier", "the file holds no dossier", "文件中没有档案");

  /** A dossier on which the library itself failed. */
  public static final FindingKind NOT_CHECKED =
      error(
              "file.not-checked",
              "this was not checked because of a defect of the library, please report it:"
                  + " {reason}",
              "因程序缺陷未检查，请反馈：{reason}")
          .variant(
              "MEMORY",
              "this was not checked because there is too little memory for it",
              "内存不足，未检查");

  private static final List<FindingKind> ALL =
      List.of(CHANGED, DAMAGED, INFLATES, LINK_NOT_FOLLOWED, NO_DOSSIER, NOT_CHECKED, UNREADABLE);

  private static final String PROBLEM = "problem";
  private static final String REASON = "reason";

  private FileFindings() {}

  /**
   * Returns all kinds, by code.
   *
   * @return the kinds
   */
  public static List<FindingKind> all() {
    return ALL;
  }

  /**
   * Returns what a failure of reading says about the file.
   *
   * @param failure what was thrown while the file was opened or read
   * @return {@link #UNREADABLE}, or what is wrong with its compressed data
   */
  public static Finding of(IOException failure) {
    if (failure instanceof BrokenContentException broken) {
      return broken.finding();
    }
    return UNREADABLE.finding("", null, details(failure));
  }

  private static Map<String, Object> details(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return Map.of(PROBLEM, "GONE");
    }
    if (failure instanceof AccessDeniedException) {
      return Map.of(PROBLEM, "DENIED");
    }
    String reason = failure instanceof FileSystemException file ? file.getReason() : null;
    String message = reason == null ? failure.getMessage() : reason;
    return Map.of(REASON, message == null ? "I/O error" : message);
  }

  private static FindingKind error(String code, String english, String chinese) {
    return FindingKind.of(code, Severity.ERROR, Confidence.CERTAIN, english, chinese);
  }

  private static FindingKind warning(String code, String english, String chinese) {
    return FindingKind.of(code, Severity.WARNING, Confidence.CERTAIN, english, chinese);
  }
}
