/// The four modes of coordination between actors (杨文萍 2023, section 四).
public enum Mode: String, Sendable, CaseIterable {
  /// 纵向: between tiers of government, by department (条) and by government (块).
  case vertical
  /// 横向: between neighbouring governments of one tier.
  case horizontal
  /// 左右: between departments of one government.
  case crossDepartment
  /// 内外: between government and enterprises, social organisations and citizens.
  case insideOutside
}
