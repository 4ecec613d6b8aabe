import Foundation

/// Where the input is written to be read as a file: in memory where the system has such a place.
private let path: String = {
  let memory = "/dev/shm"
  let folder =
    FileManager.default.isWritableFile(atPath: memory)
    ? memory : FileManager.default.temporaryDirectory.path
  return "\(folder)/xietong-fuzz-\(ProcessInfo.processInfo.processIdentifier).csv"
}()

/// Reads the input as a table; stops the fuzzer where the oracle finds fault.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTable(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  if let fault = TableOracle.fault(bytes, in: path) { fatalError(fault) }
  return 0
}
