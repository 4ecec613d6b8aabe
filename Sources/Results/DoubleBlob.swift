internal import Foundation

/// Doubles as bytes, eight each, least significant first: what a trajectory is stored as.
enum DoubleBlob {
  static func encode(_ values: [Double]) -> Data {
    var data = Data(capacity: values.count * 8)
    for value in values {
      var bits = value.bitPattern
      for _ in 0..<8 {
        data.append(UInt8(truncatingIfNeeded: bits))
        bits >>= 8
      }
    }
    return data
  }

  static func decode(_ data: Data) -> [Double] {
    let bytes = Array(data)
    return stride(from: 0, to: bytes.count - bytes.count % 8, by: 8).map { start in
      var bits: UInt64 = 0
      for byte in bytes[start..<start + 8].reversed() { bits = bits << 8 | UInt64(byte) }
      return Double(bitPattern: bits)
    }
  }
}
