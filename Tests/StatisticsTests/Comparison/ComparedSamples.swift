/// The samples on which the recorded numbers rest; the numbers are scipy 1.17.1's, printed by `repr`.
enum ComparedSamples {
  static let a = [12.1, 9.8, 14.3, 11.7, 10.9, 13.2, 15.1]
  static let b = [8.4, 9.1, 10.2, 7.7, 11.3, 8.8]
  static let c = [10.5, 12.9, 9.6, 11.1, 10.0, 13.7, 12.2, 9.9]
  /// Two samples with ties within and between them, and a third of whole numbers.
  static let tiedA: [Double] = [3, 1, 4, 1, 5, 9, 2, 6, 5]
  static let tiedB: [Double] = [2, 7, 1, 8, 2, 8, 1]
  static let tiedC: [Double] = [5, 3, 5, 8, 9, 7, 9, 3]
  /// Pairs without ties among their differences.
  static let before = [1.2, 3.4, 2.2, 5.1, 0.3, 4.4, 2.9]
  static let after = [2.5, 1.0, 2.9, 1.1, 0.8, 1.5, 2.8]
}
