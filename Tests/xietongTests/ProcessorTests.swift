import Foundation
import Testing

/// glibc chooses `exp`, `log` and their kin by what the processor can do, and their last digits differ.
@Suite("Another processor") struct ProcessorTests {
  private static let without = [
    "GLIBC_TUNABLES":
      "glibc.cpu.hwcaps=-AVX2,-FMA,-FMA4,-AVX,-AVX512F,-AVX512VL,-AVX512BW,-AVX512DQ"
  ]

  private static let loader = "/lib64/ld-linux-x86-64.so.2"

  private static let hasFMA = {
    let text = FileManager.default.contents(atPath: "/proc/cpuinfo") ?? Data()
    return String(decoding: text, as: UTF8.self).contains(" fma ")
      && FileManager.default.fileExists(atPath: loader)
  }()

  /// What the C library thinks the processor can do.
  private func features(_ environment: [String: String]) throws -> [Substring] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.loader)
    process.arguments = ["--list-diagnostics"]
    process.environment = environment
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text.split(separator: "\n").filter { $0.contains(".active[") }
  }

  @Test(
    "without AVX2 and FMA the tables are the same bytes",
    .enabled(if: hasFMA, "the processor has FMA"))
  func withoutFMA() throws {
    #expect(try features(Self.without) != features([:]))
    let place = try Workplace()
    #expect(try place.run("run", "experiment.yaml", "--output", "with").status == 0)
    let other = try Program(
      ["run", "experiment.yaml", "--output", "without"], in: place.path, environment: Self.without
    ).end()
    #expect(other.status == 0, "\(other.errors)")
    place.expectSame("with", "without")
  }
}
