internal import Statistics

/// How the p of contrasts are raised for their number.
enum MarginalAdjustment: Sendable, Hashable {
  case family(Adjustment)
  case tukey

  /// Reads the option.
  init(_ text: String, of kind: MarginalContrasts?) throws(AnalysisError) {
    if let adjustment = Adjustment(rawValue: text) {
      self = .family(adjustment)
      return
    }
    guard text == "tukey" else {
      let names = Adjustment.allCases.map(\.rawValue) + ["tukey"]
      throw .badRequest(
        "there is no adjustment `\(text)`; give one of \(names.joined(separator: ", "))")
    }
    guard kind != .interaction else {
      throw .badRequest("tukey is for pairs of means; adjust interaction contrasts by holm")
    }
    self = .tukey
  }

  var name: String {
    switch self {
    case .family(let adjustment): adjustment.rawValue
    case .tukey: "tukey"
    }
  }
}

extension MarginalAdjustment {
  /// The adjusted p of contrasts; by `tukey` from the range of so many cells.
  func adjusted(
    _ contrasts: [LinearContrast], cells: Int, degreesOfFreedom: Int
  ) throws(StatisticsError) -> [Double?] {
    switch self {
    case .family(let adjustment): return try adjustment.adjusted(contrasts.map(\.p))
    case .tukey:
      guard degreesOfFreedom > 0, cells > 1 else { return contrasts.map { _ in nil } }
      let range = try StudentizedRange(groups: cells, degreesOfFreedom: Double(degreesOfFreedom))
      return try contrasts.map { contrast throws(StatisticsError) in
        try contrast.t.map { t throws(StatisticsError) in
          try range.upperTail(t.magnitude * 2.0.squareRoot())
        }
      }
    }
  }
}
