import Analysis

/// The four modes of the flagship experiment.
let modes = ["vertical", "horizontal", "crossDepartment", "insideOutside"]
  .map { "modes.\($0).openness" }
let levers = modes + ["modes.digital"]

/// Runs of the flagship's design with a made-up outcome: 2⁴ openness × two digital levels, then the
/// benchmark as point 0; the first lever varies slowest.
///
/// `outcome` gets the open modes as a mask over `modes`, the digital level and the luck of the
/// replication, from −1 to 1.
func flagship(
  replications: Int = 20, floor: Double = 0,
  outcome: (_ open: Int, _ digital: Double, _ luck: Double) -> Double
) -> String {
  var text = (["point", "replication", "seed"] + levers + ["loss"]).joined(separator: ",") + "\n"
  for replication in 1...replications {
    text += "0,\(replication),\(replication),1,1,1,1,0.9,\(floor)\n"
  }
  for point in 0..<32 {
    let bits = (0..<4).map { point >> (4 - $0) & 1 }
    let digital = point & 1 == 0 ? 0 : 0.9
    let open = bits.enumerated().reduce(0) { $0 | $1.element << $1.offset }
    for replication in 1...replications {
      let value = outcome(open, digital, luck(replication))
      let row = ["\(point + 1)", "\(replication)", "\(replication)"] + bits.map(String.init)
      text += (row + ["\(digital)", "\(value)"]).joined(separator: ",") + "\n"
    }
  }
  return text
}

/// Luck for anything else, from −1 to 1.
func noise(_ index: Int) -> Double { luck(index &+ 1_000_003) }

/// A reproducible number from −1 to 1.
func luck(_ index: Int) -> Double {
  var z = UInt64(index) &* 0x9e37_79b9_7f4a_7c15
  z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
  z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
  return Double(z >> 11) * 0x1p-52 - 1
}

func near(_ value: Double?, _ expected: Double, tolerance: Double = 1e-9) -> Bool {
  guard let value else { return false }
  return (value - expected).magnitude <= tolerance * max(1, expected.magnitude)
}
