package org.policydata.io.text;

import java.util.List;

/** Lines that state who does something and by when, without brackets: 牵头单位：…, 完成时限：…. */
final class OwnLineDuty {

  private static final List<String> KEYS =
      List.of(
          "牵头单位", "牵头部门", "牵头领导", "责任单位", "责任部门", "主要责任单位", "牵头责任单位", "配合单位", "配合部门", "协办单位",
          "主办单位", "主办部门", "承办单位", "承办部门", "协办部门", "参与单位", "参加单位", "协同单位", "实施单位", "完成时限", "完成时间",
          "时间要求", "时限要求", "责任科室", "责任领导");

  private OwnLineDuty() {}

  /** Whether a line in normal form begins with such a word and a colon. */
  static boolean starts(String normal) {
    int colon = normal.indexOf(':');
    return colon >= 4 && colon <= 10 && KEYS.contains(Chars.squeeze(normal.substring(0, colon)));
  }
}
