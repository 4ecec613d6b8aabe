/// Contracts with enterprises, what was made under them, and what was paid to helpers.
///
/// Empty where nobody makes anything.
package struct Contracts: Sendable, Codable {
  /// Hour since which each holder has been under contract, −1 while it is not.
  package var since: [Int] = []
  /// Units that each holder has made so far; they count as if it had had them at first.
  package var made: [Double] = []
  /// Whether a county calls on the holder in this hour.
  var called: [Bool] = []
  /// Whether lenders or organisations are paid for help.
  let pays: Bool
  /// Million yuan paid for units made, for services and to those who lent.
  package var production = 0.0
  package var services = 0.0
  package var compensation = 0.0

  init(_ society: Society, _ p: Parameters) {
    pays = p.contracts.services > 0 || p.sharing.compensation > 0
    guard p.contracts.rate > 0 else { return }
    since = Array(repeating: -1, count: society.holders.count)
    made = Array(repeating: 0, count: society.holders.count)
    called = Array(repeating: false, count: society.holders.count)
  }
}
