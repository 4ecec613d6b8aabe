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

    /// Appends a field; false, and nothing done, where it is a word and the column holds numbers.
    mutating func append(_ field: String?) -> Bool {
      switch self {
      case .numbers(var values):
        guard let number = field.map(Column.number) ?? .some(.nan) else { return false }
        self = .texts([])  // leaves the array to one owner, so that it grows in place
        values.append(number)
        self = .numbers(values)
      case .texts(var values):
        self = .texts([])
        values.append(field)
        self = .texts(values)
      }
      return true
    }
  }
}
