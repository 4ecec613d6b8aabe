import GovernanceModel
import Testing

@Suite("Society")
struct SocietyTests {
  @Test("the same seed gives the same society, another seed another", arguments: UInt64(1)...3)
  func reproducible(seed: UInt64) throws {
    #expect(try description(seed) == description(seed))
    #expect(try description(seed) != description(seed + 1))
  }

  @Test("societies made at once on several threads are those made one by one")
  func threads() async throws {
    let alone = try (UInt64(1)...4).map(description)
    let together = try await withThrowingTaskGroup(of: (Int, String).self) { group in
      for n in 0..<16 { group.addTask { (n, try description(UInt64(n % 4) + 1)) } }
      return try await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
    }
    for n in 0..<16 { #expect(together[n] == alone[n % 4], "society \(n)") }
  }

  @Test("the graph of citizens is the same whatever graphs were drawn before it")
  func graphs() throws {
    let first = try society(7).citizens
    for seed in UInt64(20)...25 { _ = try society(seed) }
    let again = try society(7).citizens
    #expect(first.friends == again.friends)
    #expect(first.first == again.first)
    #expect(first.friends != (try society(8).citizens.friends))
  }

  /// 120 citizens with three acquaintances on either side make 360 ties, each seen from both ends.
  @Test("without rewiring citizens stand on a ring, and rewiring keeps the number of ties")
  func ring() throws {
    var scenario = SmallWorld.busy()
    let rewired = try Society(scenario: scenario, parameters: scenario.parameters, seed: 1).citizens
    scenario.parameters.society.rewiring = 0
    let ring = try Society(scenario: scenario, parameters: scenario.parameters, seed: 1).citizens
    #expect(ring.friends.count == 720)
    #expect(rewired.friends.count == 720)
    #expect(rewired.friends != ring.friends)
    for c in 0..<120 {
      let expected = [-3, -2, -1, 1, 2, 3].map { Int32((c + $0 + 120) % 120) }.sorted()
      #expect(Array(ring.friends[ring.first[c]..<ring.first[c + 1]]) == expected)
    }
    for c in 0..<120 {
      for f in rewired.friends[rewired.first[c]..<rewired.first[c + 1]] {
        let back = rewired.friends[rewired.first[Int(f)]..<rewired.first[Int(f) + 1]]
        #expect(back.contains(Int32(c)))
        #expect(Int(f) != c)
      }
    }
  }

  /// Six counties with four townships, ten governments, posts 6 + 6 × 3.
  ///
  /// Lines: own 24; from above 18 posts × 4; neighbours 5 borders × 2 ways × 4 departments; across
  /// departments 6 counties × 4 × 3; from 32 outsiders to 4 counties each.
  @Test("a society has as many actors and ties as its map and parameters say")
  func counts() throws {
    let society = try society(1)
    #expect(society.land.count == 6)
    #expect(society.governments.count == 10)
    #expect(society.townships.count == 24)
    #expect(society.posts.count == 24)
    #expect(society.holders.count == 40 + 32)
    #expect(society.citizens.count == 120)
    #expect(society.lines.own.count == 24)
    #expect(society.lines.vertical.count == 72)
    #expect(society.lines.horizontal.count == 40)
    #expect(society.lines.crossDepartment.count == 72)
    #expect(society.lines.insideOutside.count == 128)
    let census = Dictionary(uniqueKeysWithValues: society.census.map { ($0.kind, $0.count) })
    #expect(census["departments of governments"] == 40)
    #expect(census["enterprises"] == 20)
    #expect(census["social organisations"] == 12)
    // Townships to four departments; four departments each of 9 governments to the tier above, of 10
    // to their own; direct channels to the 18 posts above; 72 lines of supply.
    #expect(census["vertical ties"] == 24 * 4 + (9 + 10 + 18) * 4 + 72)
  }

  @Test("vertical lines ask the nearest tier first and end where the superior's post looks")
  func vertical() throws {
    let society = try society(1)
    let (lines, posts) = (society.lines, society.posts)
    let tiers = lines.vertical.map { society.governments.tier[posts.government[lines.post[$0]]] }
    #expect(tiers == tiers.sorted(by: >))
    for e in lines.vertical {
      let (post, d) = (lines.post[e], lines.site[e] % 4)
      #expect(posts.leaf[post] == lines.site[e] / 4)
      #expect(society.holders.government[lines.holder[e]] == posts.government[post])
      #expect(society.holders.domain[lines.holder[e]] == d)
      #expect(society.lineOfPost[post * 4 + d] == e)
    }
  }

  @Test("a line and its reverse lead back to where they came from")
  func reverse() throws {
    let lines = try society(1).lines
    for e in 0..<lines.count where lines.reverse[e] >= 0 {
      let back = lines.reverse[e]
      #expect(lines.reverse[back] == e)
      #expect(lines.holder[back] == lines.site[e])
      #expect(lines.site[back] == lines.holder[e])
    }
    #expect(lines.horizontal.allSatisfy { lines.reverse[$0] >= 0 })
    #expect(lines.insideOutside.allSatisfy { lines.reverse[$0] < 0 })
  }

  /// Residents are 200 + 250 + … + 450 = 1,950 thousand; each citizen stands for 16,250 of them.
  @Test("citizens and outsiders live where the residents do")
  func residents() throws {
    let society = try society(1)
    for r in 0..<6 {
      let share = society.land.population[r] / 1_950_000
      #expect((Double(society.citizens.residents[r]) - 120 * share).magnitude <= 1)
      let enterprises = society.holders.kind.indices.count {
        society.holders.kind[$0] == .enterprise && society.holders.leaf[$0] == r
      }
      #expect((Double(enterprises) - 20 * share).magnitude <= 1)
    }
    #expect(society.citizens.residents.reduce(0, +) == 120)
  }

  @Test("a map in another order gives every code the same draws", arguments: UInt64(1)...3)
  func order(seed: UInt64) throws {
    var scenario = SmallWorld.busy()
    let before = try Society(scenario: scenario, parameters: scenario.parameters, seed: seed)
    scenario.territories.reverse()
    scenario.borders.reverse()
    let after = try Society(scenario: scenario, parameters: scenario.parameters, seed: seed)
    #expect(before.land.key != after.land.key)
    #expect(draws(before) == draws(after))
    #expect(before.citizens.key == after.citizens.key)
    #expect(before.citizens.open == after.citizens.open)
    #expect(before.citizens.domain == after.citizens.domain)
    #expect(before.citizens.friends == after.citizens.friends)
  }

  @Test("only parameters that say so shape the society, and each of those does")
  func shaping() throws {
    let scenario = SmallWorld.busy()
    let before = try description(1)
    for definition in Parameters.definitions {
      var parameters = scenario.parameters
      let value = parameters[keyPath: definition.keyPath]
      let other = definition.range.lowerBound == value ? definition.range.upperBound : nil
      parameters[keyPath: definition.keyPath] =
        definition.path == "society.partners" ? 3 : other ?? definition.range.lowerBound
      let after = try Society(scenario: scenario, parameters: parameters, seed: 1)
      #expect(
        (String(reflecting: after) != before) == definition.shapesSociety, "\(definition.path)")
    }
  }

  private func society(_ seed: UInt64) throws -> Society {
    let scenario = SmallWorld.busy()
    return try Society(scenario: scenario, parameters: scenario.parameters, seed: seed)
  }

  /// Every number of a society, as text.
  private func description(_ seed: UInt64) throws -> String {
    String(reflecting: try society(seed))
  }

  /// The draws of governments, townships, holders and lines, each under the keys of its codes.
  private func draws(_ society: Society) -> [String: [Double]] {
    var draws: [String: [Double]] = [:]
    let (governments, townships) = (society.governments, society.townships)
    let (holders, lines, land) = (society.holders, society.lines, society.land)
    for g in 0..<governments.count {
      draws["government \(governments.key[g])"] = [governments.threshold[g]]
      for array in [
        governments.open, governments.digital, governments.ownOpen, governments.reviewOpen,
        governments.reviewDigital, governments.honesty,
      ] {
        draws["government \(governments.key[g])"]?.append(contentsOf: array[g * 4..<(g + 1) * 4])
      }
    }
    for j in 0..<townships.count {
      let name = "townships of \(land.key[townships.leaf[j]])"
      draws[name, default: []] += [townships.exposure[j], townships.honesty[j]]
      draws[name]?.append(contentsOf: townships.open[j * 4..<(j + 1) * 4])
      draws[name]?.append(contentsOf: townships.digital[j * 4..<(j + 1) * 4])
    }
    for h in 0..<holders.count {
      let place = holders.leaf[h] >= 0 ? land.key[holders.leaf[h]] : 0
      draws["holder \(holders.key[h]) at \(place)"] = [holders.luck[h], Double(holders.domain[h])]
    }
    for e in lines.own.upperBound..<lines.count {
      let ends = (holders.key[lines.holder[e]], holders.key[lines.site[e]])
      draws["line \(ends.0) to \(ends.1)"] = [
        lines.open[e], lines.digital[e], lines.distance[e], lines.border[e],
      ]
    }
    return draws
  }
}
