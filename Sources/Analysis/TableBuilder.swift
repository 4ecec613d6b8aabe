internal import Results

/// Collects the columns of a table row by row, numbers as numbers from the first.
struct TableBuilder {
  let header: [String]
  private(set) var columns: [Table.Values]
  /// The line on which each row begins.
  private(set) var lines: [Int] = []
  /// Columns in which a word came after numbers: the texts of these numbers are lost, and only
  /// another reading brings them back.
  private(set) var mixed: Set<Int> = []

  /// Reads all rows; the columns in `texts` are known to hold words.
  init(
    _ reader: inout CSVReader, texts: Set<Int> = []
  ) throws(CSVTable.ReadingError) {
    header = reader.header
    columns = reader.header.indices.map { texts.contains($0) ? .texts([]) : .numbers([]) }
    var hasNumber = [Bool](repeating: false, count: columns.count)
    while let row = try reader.next() {
      for (index, field) in row.fields.enumerated() {
        append(field, to: index, hasNumber: &hasNumber[index])
      }
      lines.append(row.line)
    }
  }

  private mutating func append(_ field: String, to index: Int, hasNumber: inout Bool) {
    let isMissing = Table.Column.isMissing(field)
    if columns[index].append(isMissing ? nil : field) {
      hasNumber = hasNumber || !isMissing
    } else if hasNumber {
      mixed.insert(index)
      columns[index] = .texts([])
    } else {
      columns[index] = .texts([String?](repeating: nil, count: lines.count) + [field])
    }
  }
}
