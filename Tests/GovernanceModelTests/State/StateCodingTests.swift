import GovernanceModel
import Testing

@Suite("States as bytes") struct StateCodingTests {
  enum Weather: Int8, Codable { case dry, wet }

  struct Inner: Codable, Equatable {
    var heights: [Double]
    var last: Int?
  }

  struct Outer: Codable, Equatable {
    var first: Int?
    var inner: Inner
    var row: [Inner]
    var weather: [Weather]
    var grid: [[Int]]
    var quadruples: [SIMD4<Double>]
    var sums: [String: Double]
    var names: Set<String>
    var words: String
    var small: [Int32]
    var flags: [Bool]
    var last: Int?
  }

  static let outer = Outer(
    first: nil, inner: Inner(heights: [1.5, -2], last: 7),
    row: [Inner(heights: [], last: nil), Inner(heights: [0.1], last: .min)], weather: [.wet, .dry],
    grid: [[], [1, .max]], quadruples: [SIMD4(1, 2, 3, 4)], sums: ["b": 2, "a": 1, "洪水": 3],
    names: ["y", "x"], words: "条块 & more", small: [-1, 2], flags: [true, false], last: 9)

  @Test(
    "a double comes back bit by bit",
    arguments: [
      0, -0.0, .nan, .signalingNaN, Double(nan: 12, signaling: false), .infinity, -.infinity,
      .leastNonzeroMagnitude, .greatestFiniteMagnitude, 0.1, -1 / 3,
    ] as [Double])
  func bits(value: Double) throws {
    let bytes = StateEncoder.bytes(of: [value])
    let again = try StateDecoder.value([Double].self, of: bytes)
    #expect(again.map(\.bitPattern) == [value.bitPattern])
  }

  @Test("properties come back, those that are nil too, and equal values have equal bytes")
  func properties() throws {
    let bytes = StateEncoder.bytes(of: Self.outer)
    #expect(try StateDecoder.value(Outer.self, of: bytes) == Self.outer)
    var same = Self.outer
    (same.sums, same.names) = (["洪水": 3, "a": 1, "b": 2], ["x", "y"])
    #expect(StateEncoder.bytes(of: same) == bytes)
  }

  @Test("bytes that are cut, or go on, are no state")
  func cut() {
    let bytes = StateEncoder.bytes(of: Self.outer)
    for length in 0..<bytes.count {
      #expect(throws: StateError.self, "\(length)") {
        _ = try StateDecoder.value(Outer.self, of: Array(bytes.prefix(length)))
      }
    }
    #expect(throws: StateError.self) {
      _ = try StateDecoder.value(Outer.self, of: bytes + [0])
    }
  }

  @Test("a property by another name is refused, by either name")
  func renamed() {
    struct Other: Codable { var depths: [Double] }
    let bytes = StateEncoder.bytes(of: Inner(heights: [1], last: nil))
    let error = #expect(throws: StateError.self) {
      _ = try StateDecoder.value(Other.self, of: bytes)
    }
    #expect(error?.problem == "`heights` stands where `depths` should")
  }

  @Test("a property that is missing, and one that is too many, is refused")
  func missing() {
    struct More: Codable {
      var heights: [Double]
      var depth: Double
    }
    struct Less: Codable { var heights: [Double] }
    let less = StateEncoder.bytes(of: Less(heights: [1]))
    #expect(throws: StateError.self) { _ = try StateDecoder.value(More.self, of: less) }
    let more = StateEncoder.bytes(of: More(heights: [1], depth: 2))
    #expect(throws: StateError.self) { _ = try StateDecoder.value(Less.self, of: more) }
  }
}
