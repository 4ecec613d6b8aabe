/// Reads the input as a formula; stops the fuzzer where the oracle finds fault.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFormula(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  if let fault = FormulaOracle.fault(String(decoding: bytes, as: UTF8.self)) { fatalError(fault) }
  return 0
}
