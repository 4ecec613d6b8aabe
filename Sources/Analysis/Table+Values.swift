extension Table {
  /// A column as it is kept: 8 bytes a number, NaN where it is missing.
  enum Values: Sendable {
    case numbers([Double])
    case texts([String?])

    /// Keeps a column; a number that is not finite is missing.
    init(_ column: Column) {
      switch column {
      case .numbers(let values):
        self = .numbers(values.map { $0.flatMap { $0.isFinite ? $0 : nil } ?? .nan })
      case .texts(let values): self = .texts(values)
      }
    }

    /// The column as it is handed out.
    var column: Column {
      switch self {
      case .numbers(let values): .numbers(values.map { $0.isNaN ? nil : $0 })
      case .texts(let values): .texts(values)
      }
    }

    /// The values of some rows.
    func selecting(_ rows: [Int]) -> Values {
      switch self {
      case .numbers(let values): .numbers(rows.map { values[$0] })
      case .texts(let values): .texts(rows.map { values[$0] })
      }
    }
  }
}
