/// Takes the text of a formula apart into words and signs.
struct FormulaScanner {
  private let letters: [Character]
  private var place = 0

  /// All tokens of a text; the last is its end.
  static func tokens(of text: String) throws(AnalysisError) -> [FormulaToken] {
    var scanner = FormulaScanner(letters: Array(text))
    var tokens: [FormulaToken] = []
    repeat { tokens.append(try scanner.next()) } while tokens.last?.kind != .end
    return tokens
  }

  private init(letters: [Character]) { self.letters = letters }

  private mutating func next() throws(AnalysisError) -> FormulaToken {
    place = letters[place...].firstIndex { !$0.isWhitespace } ?? letters.count
    let start = place
    guard start < letters.count else { return token(.end, from: start) }
    let letter = letters[start]
    if letter == "`" { return try quoted() }
    if Self.startsName(letters, at: start) {
      place = letters[start...].firstIndex { !Self.continuesName($0) } ?? letters.count
      return token(.name(String(letters[start..<place])), from: start)
    }
    if let end = endOfNumber(from: start), let value = Double(String(letters[start..<end])) {
      place = end
      return token(.number(value), from: start)
    }
    if let problem = remedy(at: start) { throw .formula(column: start + 1, problem: problem) }
    place += 1
    return token(.sign(letter), from: start)
  }

  private mutating func quoted() throws(AnalysisError) -> FormulaToken {
    let start = place
    guard let end = letters[(start + 1)...].firstIndex(of: "`") else {
      throw .formula(column: start + 1, problem: "this backtick has no partner; close the name")
    }
    guard end > start + 1 else {
      throw .formula(column: start + 1, problem: "a name is missing between the backticks")
    }
    place = end + 1
    return token(.name(String(letters[(start + 1)..<end])), from: start)
  }

  private func token(_ kind: FormulaToken.Kind, from start: Int) -> FormulaToken {
    FormulaToken(kind: kind, text: String(letters[start..<place]), column: start + 1)
  }

  /// The end of a number such as `2`, `.5` or `1e-3`.
  private func endOfNumber(from start: Int) -> Int? {
    func digits(from place: Int) -> Int {
      letters[place...].firstIndex { !Self.isDigit($0) } ?? letters.count
    }
    var end = digits(from: start)
    if end < letters.count, letters[end] == "." { end = digits(from: end + 1) }
    guard letters[start..<end].contains(where: Self.isDigit) else { return nil }
    guard end < letters.count, letters[end] == "e" || letters[end] == "E" else { return end }
    let sign = end + 1
    let first = sign < letters.count && "+-".contains(letters[sign]) ? sign + 1 : sign
    let last = first < letters.count ? digits(from: first) : first
    return last > first ? last : end
  }

  /// What to write in place of a sign that a formula does not have.
  private func remedy(at place: Int) -> String? {
    let following = place + 1 < letters.count ? letters[place + 1] : " "
    switch letters[place] {
    case "*" where following == "*": return "`**` is not read; write `^`"
    case "~", "+", "-", "*", "/", "^", ":", "(", ")": return nil
    case ".": return "`.` is not read; name the columns"
    case "|": return "`|` is not read; name the column of random intercepts by --random"
    case "%": return "`%` is not read; write `a/b` or `a:b` for b within a"
    case "\"", "'": return "write the name of a column as it is, or between backticks"
    default:
      return "`\(letters[place])` is not read; a name that holds it stands between backticks"
    }
  }

  /// Whether a name that needs no backticks begins here.
  static func startsName(_ letters: [Character], at place: Int) -> Bool {
    guard place < letters.count else { return false }
    if letters[place].isLetter || letters[place] == "_" { return true }
    guard letters[place] == ".", place + 1 < letters.count else { return false }
    return continuesName(letters[place + 1]) && !letters[place + 1].isNumber
  }

  /// Whether a name goes on with this letter.
  static func continuesName(_ letter: Character) -> Bool {
    letter.isLetter || letter.isNumber || letter == "." || letter == "_"
  }

  private static func isDigit(_ letter: Character) -> Bool { ("0"..."9").contains(letter) }
}
