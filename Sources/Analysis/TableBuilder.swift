internal import Results

/// Collects the columns of a table row by row, numbers as numbers from the first.
struct TableBuilder {
  let header: [String]
  /// The line on which each row begins.
  private(set) var lines: [Int] = []
  /// Columns in which a word came after numbers: the texts of these numbers are lost, and only
  /// another reading brings them back.
  private(set) var mixed: Set<Int> = []
  private var numbers: [[Double]]
  private var texts: [[String?]]
  private var isText: [Bool]

  /// Reads all rows; the columns in `known` hold words.
  init(
    _ reader: inout CSVReader, texts known: Set<Int> = []
  ) throws(CSVTable.ReadingError) {
    header = reader.header
    isText = header.indices.map { known.contains($0) }
    numbers = header.map { _ in [] }
    texts = header.map { _ in [] }
    var hasNumber = [Bool](repeating: false, count: header.count)
    var row = CSVReader.Numbers()
    while true {
      row.isText = isText
      guard try reader.next(into: &row) else { break }
      for column in header.indices where !isText[column] {
        let value = row.values[column]
        numbers[column].append(value)
        if !value.isNaN { hasNumber[column] = true }
      }
      for (column, text) in row.others { take(text, column, hasNumber: &hasNumber[column]) }
      lines.append(row.line)
    }
  }

  /// The columns as a table keeps them.
  var columns: [Table.Values] {
    header.indices.map { isText[$0] ? .texts(texts[$0]) : .numbers(numbers[$0]) }
  }

  /// Takes a field that is no plain number; a column of numbers has an empty place for it already.
  private mutating func take(_ field: String, _ column: Int, hasNumber: inout Bool) {
    let text = Table.Column.isMissing(field) ? nil : field
    if isText[column] {
      texts[column].append(text)
    } else if let text {
      if let number = Table.Column.number(text) {
        numbers[column][numbers[column].count - 1] = number
        hasNumber = true
      } else {
        if hasNumber { mixed.insert(column) }
        texts[column] = [String?](repeating: nil, count: lines.count) + [text]
        numbers[column] = []
        isText[column] = true
      }
    }
  }
}
