/// Decides which factors of a term are coded by contrasts and which by an indicator for each level.
///
/// A term stands for all that its factors can tell. What earlier terms told already is left out: with
/// `1 + a` before it, `a:b` adds `b` within each level of `a`. So the columns of a model never
/// depend on each other, in every full table, whatever margins its formula leaves out; R, whose
/// rule looks at single margins, makes too many for `~ a:b`. Terms with other covariates share
/// nothing and are decided apart.
///
/// Reference: the algorithm of patsy (N. J. Smith, doi:10.5281/zenodo.592075), `redundancy.py`.
struct MarginalCoding {
  /// Columns of a term: its factors by contrasts and those by indicators, as sets of bits.
  struct Part: Equatable {
    var contrasts: UInt64
    var indicators: UInt64
  }

  private var told: [Set<Int>: Set<UInt64>]

  /// Begins a model; an intercept is the margin of all factors.
  init(hasIntercept: Bool) { told = hasIntercept ? [[]: [0]] : [:] }

  /// The parts of the next term, terms with fewer variables first.
  ///
  /// - Parameters:
  ///   - factors: its factors, a bit each.
  ///   - covariates: its other variables.
  /// - Returns: the parts, none where earlier terms told all.
  /// - Complexity: 2ᵏ for *k* factors, and the cube of that in the worst case.
  mutating func parts(of factors: UInt64, covariates: Set<Int>) -> [Part] {
    let known = told[covariates] ?? []
    let margins = Self.subsets(of: factors).filter { !known.contains($0) }
    told[covariates, default: []].formUnion(margins)
    var parts = margins.map { Part(contrasts: $0, indicators: 0) }
    while let (short, long) = Self.pair(in: parts) {
      let added = parts[long].contrasts & ~parts[short].contrasts
      parts[long] = parts[short]
      parts[long].indicators |= added
      parts.remove(at: short)
    }
    return parts
  }

  /// The first part that one further on takes in: it has the same factors and one contrast more.
  private static func pair(in parts: [Part]) -> (Int, Int)? {
    for (short, part) in parts.enumerated() {
      let long = parts[(short + 1)...].firstIndex { other in
        other.indicators == part.indicators && other.contrasts & part.contrasts == part.contrasts
          && (other.contrasts & ~part.contrasts).nonzeroBitCount == 1
      }
      if let long { return (short, long) }
    }
    return nil
  }

  /// All subsets, small before large, then in the order of their members.
  private static func subsets(of set: UInt64) -> [UInt64] {
    var subsets: [UInt64] = []
    var subset: UInt64 = 0
    repeat {
      subsets.append(subset)
      subset = (subset &- set) & set
    } while subset != 0
    return subsets.sorted { a, b in
      if a.nonzeroBitCount != b.nonzeroBitCount { return a.nonzeroBitCount < b.nonzeroBitCount }
      let difference = a ^ b
      return a & difference & (0 &- difference) != 0
    }
  }
}
