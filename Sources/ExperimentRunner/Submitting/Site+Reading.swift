internal import Foundation

extension Site {
  /// The keys of a site file.
  static let keys = [
    "partition", "account", "time", "memory", "cpus-per-task", "stop-before", "requeues", "modules",
    "options", "launcher",
  ]

  /// Reads and checks a site file.
  ///
  /// - Parameter file: the path of its YAML file.
  /// - Returns: the site.
  /// - Throws: an error with file, line, column and remedy at the first thing that is wrong.
  public static func read(_ file: String) throws(ConfigurationError) -> Site {
    try read(SourceText(file: file))
  }

  /// Reads and checks a site that stands in memory.
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - file: what errors call it.
  /// - Returns: the site.
  /// - Throws: an error with file, line, column and remedy at the first thing that is wrong.
  public static func read(
    bytes: [UInt8], named file: String
  ) throws(ConfigurationError) -> Site {
    try read(SourceText(file: file, bytes: bytes))
  }

  private static func read(_ source: SourceText) throws(ConfigurationError) -> Site {
    let fields = try Fields(YAMLSource(source).root, "a site", known: keys)
    var site = Site()
    site.partition = try fields["partition"]?.word(of: "partition")
    site.account = try fields["account"]?.word(of: "account")
    site.memory = try fields["memory"]?.memory()
    site.time = try fields["time"]?.timeLimit()
    site.threads = Int(try fields["cpus-per-task"]?.whole("cpus-per-task", 1...4_096) ?? 1)
    site.stopBefore = Int(try fields["stop-before"]?.whole("stop-before", 1...65_535) ?? 120)
    site.requeues = Int(try fields["requeues"]?.whole("requeues", 0...10_000) ?? 20)
    site.modules = try fields["modules"]?.lines("modules") ?? []
    site.options = try fields["options"]?.options() ?? []
    site.launcher = try fields["launcher"]?.lines("launcher") ?? site.launcher
    try site.refuseShortTime(fields)
    return site
  }

  /// A task that is told to stop before it began would begin for ever.
  private func refuseShortTime(_ fields: Fields) throws(ConfigurationError) {
    guard let time, time.seconds <= stopBefore else { return }
    throw ConfigurationError(
      fields.place(of: "time"),
      "a task of \(time.seconds) seconds is told to stop \(stopBefore) seconds before its end",
      "give it more `time`, or a smaller `stop-before`")
  }
}

extension YAMLValue {
  /// A text of one line.
  fileprivate func line(_ name: String) throws(ConfigurationError) -> String {
    let text = try text(name)
    guard !text.isEmpty, !text.unicodeScalars.contains(where: { $0.properties.isControl }) else {
      throw error("`\(name)` is empty or has a line break", "write one line")
    }
    return text
  }

  /// A name that stands in a batch script as it is.
  fileprivate func word(of name: String) throws(ConfigurationError) -> String {
    let text = try line(name)
    guard !text.contains(where: { $0.isWhitespace || "\"'\\#".contains($0) }) else {
      throw error(
        "`\(name)` is `\(text)`", "write one name, without blanks, quotes, backslashes or #")
    }
    return text
  }

  fileprivate func memory() throws(ConfigurationError) -> String {
    let text = try line("memory")
    let hasUnit = text.last.map("KMGT".contains) ?? false
    let digits = hasUnit ? text.dropLast() : text[...]
    guard let number = UInt64(digits), number > 0 else {
      throw error("`memory` is `\(text)`", "write a whole number with K, M, G or T: 2G")
    }
    return text
  }

  fileprivate func timeLimit() throws(ConfigurationError) -> TimeLimit {
    let text = try line("time")
    guard let limit = TimeLimit(text) else {
      throw error(
        "`time` is `\(text)`",
        "write minutes, hours:minutes:seconds, or days-hours:minutes:seconds: 04:00:00")
    }
    return limit
  }

  fileprivate func lines(_ name: String) throws(ConfigurationError) -> [String] {
    let items = try list(name)
    guard !items.isEmpty || name != "launcher" else {
      throw error("`launcher` is empty", "name the command: [mpirun]")
    }
    var lines: [String] = []
    for item in items { lines.append(try item.line(name)) }
    return lines
  }

  fileprivate func options() throws(ConfigurationError) -> [String] {
    for item in try list("options") where !(item.word ?? "").hasPrefix("-") {
      throw item.error(
        "`\(item.word ?? "")` is no option of sbatch", "write it as sbatch takes it: --qos=long")
    }
    return try lines("options")
  }
}

extension Unicode.Scalar.Properties {
  fileprivate var isControl: Bool {
    [.control, .lineSeparator, .paragraphSeparator].contains(generalCategory)
  }
}
