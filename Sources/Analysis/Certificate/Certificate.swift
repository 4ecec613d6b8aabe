public import Statistics

/// The digits that our numbers have on every set and reference this program carries.
///
/// ```swift
/// let certificate = Certificate()
/// certificate.holds        // true
/// certificate.leastDigits  // 10.0
/// ```
///
/// Everything is worked out anew from the data, by the methods that `analyze` uses: NIST's 31
/// univariate, analysis-of-variance and linear sets against exact rational arithmetic on the data as
/// doubles and against what NIST publishes, the distributions against 50-digit arithmetic, and the
/// methods for sensitivity, times to an event, doses, surrogates and series against fractions or such
/// arithmetic on small sets. A set that a method refuses has no digit and says why.
public struct Certificate: Sendable {
  /// One kind of quantity of one set.
  public struct Row: Sendable, Hashable {
    /// The name of the set.
    public let set: String
    /// What its family is.
    public let family: String
    /// The quantity; without numbers where a method refused the data.
    public let quantity: CertifiedQuantity
    /// Why there are no numbers.
    public let note: String?
  }

  /// The rows, set by set.
  public let rows: [Row]
  /// The number of sets.
  public let sets: Int

  /// Works out the certificate.
  ///
  /// - Parameter references: what to compare with; all that this program carries unless said.
  public init(of references: [any CertifiedReference] = CertifiedReferences.all) {
    sets = references.count
    rows = references.flatMap { reference in
      let (quantities, note) = Self.quantities(of: reference)
      return quantities.map {
        Row(set: reference.name, family: reference.family, quantity: $0, note: note)
      }
    }
  }

  /// Whether every number reaches its criterion.
  public var holds: Bool { rows.allSatisfy(\.quantity.holds) }

  /// The number of numbers compared.
  public var n: Int { rows.reduce(0) { $0 + $1.quantity.numbers.count } }

  /// The fewest digits of any number.
  public var leastDigits: Double { rows.map(\.quantity.digits).min() ?? 0 }

  private static func quantities(
    of reference: any CertifiedReference
  ) -> (quantities: [CertifiedQuantity], note: String?) {
    do {
      return (try reference.quantities(), nil)
    } catch {
      return ([CertifiedQuantity(unreached: "all")], error.description)
    }
  }
}
