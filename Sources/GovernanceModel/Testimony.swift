/// What others who have dealt with the same actor tell of it.
///
/// Witness information as in FIRE (Huynh et al. 2006). A department hears of another from those beside it: neighbours of its domain and departments of
/// its government. Each of its ties of trust has a list of witnesses, a tie of theirs to the same
/// actor and the line over which they tell. Empty without witnesses.
package struct Testimony: Sendable, Codable {
  /// Successes and failures that witnesses tell, one pair a tie.
  package struct Told: Sendable, Codable {
    package var success: [Double] = []
    package var failure: [Double] = []
    /// The witnesses of tie t are `first[t]..<first[t + 1]`.
    fileprivate var first: [Int] = [0]
    fileprivate var tie: [Int] = []
    fileprivate var over: [Int] = []

    fileprivate mutating func close() {
      first.append(tie.count)
      success.append(0)
      failure.append(0)
    }
  }

  package let isOn: Bool
  /// Of the word of sites, one a line with two ends; of outsiders' help, one an inside–outside line;
  /// of townships, `j * 4 + d`.
  package var word = Told()
  package var help = Told()
  package var reports = Told()

  init(_ society: Society, _ p: TrustParameters) {
    isOn = p.witnesses > 0
    guard isOn else { return }
    let lines = society.lines
    var heard = [[Int]](repeating: [], count: society.sites)
    for e in lines.mutual { heard[lines.holder[e]].append(e) }
    ofWord(lines, heard)
    ofHelp(society, heard)
    ofReports(society.townships, lines, heard)
  }

  /// Of a site: those beside who could help it, too.
  private mutating func ofWord(_ lines: Lines, _ heard: [[Int]]) {
    for e in lines.mutual {
      for f in heard[lines.holder[e]] where lines.site[f] != lines.site[e] {
        for other in heard[lines.site[f]] where lines.site[other] == lines.site[e] {
          word.tie.append(other)
          word.over.append(f)
        }
      }
      word.close()
    }
  }

  /// Of an outsider: those beside whom it helps, too.
  private mutating func ofHelp(_ society: Society, _ heard: [[Int]]) {
    let lines = society.lines
    let first = lines.insideOutside.lowerBound
    var offered = [[Int]](repeating: [], count: society.holders.count)
    for o in lines.insideOutside { offered[lines.holder[o]].append(o) }
    for o in lines.insideOutside {
      for f in heard[lines.site[o]] {
        for other in offered[lines.holder[o]] where lines.site[other] == lines.site[f] {
          help.tie.append(other - first)
          help.over.append(f)
        }
      }
      help.close()
    }
  }

  /// Of a township: the other departments of its county.
  private mutating func ofReports(_ townships: Townships, _ lines: Lines, _ heard: [[Int]]) {
    for j in 0..<townships.count {
      let r = townships.leaf[j]
      for d in 0..<Department.count {
        for f in heard[r * Department.count + d] where lines.site[f] / Department.count == r {
          reports.tie.append(j * Department.count + lines.site[f] % Department.count)
          reports.over.append(f)
        }
        reports.close()
      }
    }
  }
}

extension Trust {
  /// Hears all witnesses anew: what each has seen counts by `trust.witnesses` times the trust in the
  /// witness's own word, over open lines only.
  mutating func hearWitnesses(_ opening: Opening, first: Int, weight: Double) {
    let credible = testimony.word.success.indices.map { n in
      opening.line[first + n] ? weight * line[first + n] : 0
    }
    Trust.add(&testimony.word, line, credible, first)
    Trust.add(&testimony.help, outsider, credible, first)
    Trust.add(&testimony.reports, township, credible, first)
  }

  private static func add(
    _ told: inout Testimony.Told, _ evidence: Evidence, _ credible: [Double], _ first: Int
  ) {
    for t in told.success.indices {
      var (success, failure) = (0.0, 0.0)
      for w in told.first[t]..<told.first[t + 1] {
        let weight = credible[told.over[w] - first]
        success += weight * evidence.success[told.tie[w]]
        failure += weight * evidence.failure[told.tie[w]]
      }
      (told.success[t], told.failure[t]) = (success, failure)
    }
  }

  /// Trust of a line's holder in the word of the site at its end.
  @inline(__always)
  package func inWord(over e: Int, from first: Int) -> Double {
    guard testimony.isOn, e - first < testimony.word.success.count else { return line[e] }
    return line.trust(at: e, testimony.word, e - first)
  }

  /// A government's trust in the help that comes over the o-th inside–outside line.
  @inline(__always)
  package func inHelp(_ o: Int) -> Double {
    testimony.isOn ? outsider.trust(at: o, testimony.help, o) : outsider[o]
  }

  /// A department's trust in a township's reports.
  @inline(__always)
  package func inReport(over tie: Int) -> Double {
    testimony.isOn ? township.trust(at: tie, testimony.reports, tie) : township[tie]
  }
}

extension Evidence {
  /// Trust from own evidence and from what witnesses told.
  @inline(__always)
  fileprivate func trust(at tie: Int, _ told: Testimony.Told, _ t: Int) -> Double {
    let (good, bad) = (success[tie] + told.success[t], failure[tie] + told.failure[t])
    return (good + weight * base) / (good + bad + weight)
  }
}
