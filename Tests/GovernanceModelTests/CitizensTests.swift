import GovernanceModel
import Randomness
import Testing

@Suite("Citizens")
struct CitizensTests {
  @Test("nobody knows anybody where there are no ties")
  func none() {
    let (first, friends) = Citizens.neighbours(of: 3, tied: [])
    #expect(first == [0, 0, 0, 0])
    #expect(friends.isEmpty)
  }

  @Test("a tie is seen from both of its ends")
  func path() {
    let (first, friends) = Citizens.neighbours(of: 3, tied: [2, 0, 1, 2])
    #expect(first == [0, 1, 2, 4])
    #expect(friends == [2, 2, 0, 1])
  }

  /// What is counted out must be what collecting each one's ends and sorting them gives.
  @Test("acquaintances stand in ascending order, as if each list were sorted", arguments: 1...20)
  func sorted(seed: Int) {
    let (chance, vertices) = (Chance(seed: UInt64(seed)), 3 + 7 * seed)
    var lists = [[Int32]](repeating: [], count: vertices)
    var ends: [Int32] = []
    for edge in 0..<(5 * vertices) {
      let (x, y) = chance.uniforms(phase: 1, tick: 0, entity: UInt64(edge))
      let (a, b) = (Int(x * Double(vertices)), Int(y * Double(vertices)))
      if a == b { continue }
      ends += [Int32(a), Int32(b)]
      lists[a].append(Int32(b))
      lists[b].append(Int32(a))
    }
    let (first, friends) = Citizens.neighbours(of: vertices, tied: ends)
    #expect(first.count == vertices + 1 && friends.count == ends.count)
    for v in 0..<vertices {
      #expect(Array(friends[first[v]..<first[v + 1]]) == lists[v].sorted(), "citizen \(v)")
    }
  }
}
