/// Bytes in which a run of up to 255 zeros is a zero and its length: of a simulation's state nine bytes
/// in ten are zero.
///
/// ```swift
/// ZeroRuns.packed([7, 0, 0, 0, 9])  // [7, 0, 3, 9]
/// ```
enum ZeroRuns {
  static func packed(_ bytes: [UInt8]) -> [UInt8] {
    var packed: [UInt8] = []
    var run: UInt8 = 0
    for byte in bytes {
      if run > 0, byte != 0 || run == .max {
        packed.append(0)
        packed.append(run)
        run = 0
      }
      if byte == 0 { run += 1 } else { packed.append(byte) }
    }
    return run > 0 ? packed + [0, run] : packed
  }

  /// What was packed; a zero at the end, which no packing leaves, stands for none.
  static func unpacked(_ packed: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    var isRun = false
    for byte in packed {
      if isRun {
        bytes.append(contentsOf: repeatElement(0, count: Int(byte)))
        isRun = false
      } else if byte == 0 {
        isRun = true
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }
}
