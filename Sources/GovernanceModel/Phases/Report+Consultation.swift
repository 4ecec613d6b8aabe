internal import Randomness

extension Simulation {
  /// Neighbouring governments consult (会商): each averages its opinion of how grave the crisis is with
  /// theirs over open ties, by trust, and holds on to what it reads itself as far as it is stubborn.
  mutating func consult() {
    // Trust that is frozen was weighed before the first hour.
    if parameters.trust.frozen == 0 { weighPeers() }
    let stubbornness = parameters.peers.stubbornness
    consultation.average(
      stubbornness: stubbornness, reading: stubbornness > 0 ? readings() : [], crew: crew)
    tally.messages += consultation.neighbour.count
    tiesVisited += consultation.neighbour.count
  }

  /// Shares what a government does not keep for itself among its peers by trust.
  mutating func weighPeers() {
    consultation.weigh(own: parameters.peers.own, trust: trustInPeers())
  }

  /// The gravest that each territory holds true of itself.
  private func readings() -> [Double] {
    (0..<society.land.count).map { r in
      let k = r * Department.count
      return max(
        0, max(beliefs.value[k], beliefs.value[k + 1]),
        max(beliefs.value[k + 2], beliefs.value[k + 3]))
    }
  }

  /// How far each government trusts each that it consults: the mean over its four departments' trust
  /// in the word of theirs.
  private func trustInPeers() -> [Double] {
    consultationLines.map { line in
      var sum = 0.0
      for d in 0..<Department.count { sum += trust.line[Int(line) + 2 * d] }
      return sum / Double(Department.count)
    }
  }
}

extension Consultation {
  /// The neighbours that each territory may consult, in the order of their keys, and for each the
  /// first of the lines over which its departments would help.
  ///
  /// Lines between neighbours stand border by border: for each department the line from a to b, then
  /// the one back.
  static func among(
    _ society: Society, _ parameters: Parameters
  ) -> (consultation: Consultation, lines: [Int32]) {
    let land = society.land
    guard parameters.peers.consultation > 0 else {
      return (Consultation(opinion: [], first: [0], neighbour: []), [])
    }
    var around = [[(peer: Int, line: Int)]](repeating: [], count: land.count)
    let openness = parameters.modes.horizontal.openness
    for (n, border) in land.borders.enumerated() where society.peerTies.open[n] < openness {
      let line = society.lines.horizontal.lowerBound + 2 * Department.count * n
      around[border.a].append((border.b, line))
      around[border.b].append((border.a, line + 1))
    }
    var (first, neighbour, lines) = ([Int32(0)], [Int32](), [Int32]())
    for list in around {
      for (peer, line) in list.sorted(by: { land.key[$0.peer] < land.key[$1.peer] }) {
        neighbour.append(Int32(peer))
        lines.append(Int32(line))
      }
      first.append(Int32(neighbour.count))
    }
    return (Consultation(opinion: land.opinion, first: first, neighbour: neighbour), lines)
  }
}
