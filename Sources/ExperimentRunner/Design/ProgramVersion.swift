/// The version of the program, part of every design hash: another version may bring other numbers.
public enum ProgramVersion {
  /// As in `CHANGELOG.md` and `CITATION.cff`.
  public static let current = "0.1.0"
}
