import Dispatch
import Foundation

// What the machine itself can do, on one thread and on two.
//
//   MachineLimit
//
// It answers each line on standard input, `triad THREADS` or `loop THREADS`, with a line: bytes a
// second, or steps a second, of all threads together.

func seconds(_ threads: Int, _ work: @Sendable (Int) -> Void) -> Double {
  let clock = ContinuousClock()
  let start = clock.now
  DispatchQueue.concurrentPerform(iterations: threads, execute: work)
  return (clock.now - start) / .seconds(1)
}

/// A chain of multiplications and additions that touches no memory.
@inline(never)
func compute(_ steps: Int, from start: Double) -> Double {
  var x = start
  for _ in 0..<steps { x = 3.9 * x * (1 - x) }
  return x
}

/// Steps a second of all threads.
func loop(threads: Int) -> Double {
  let steps = 100_000_000
  let time = seconds(threads) { part in
    if compute(steps, from: 0.5 / Double(part + 1)).isNaN { print("") }
  }
  return Double(threads * steps) / time
}

let triad = Triad()
while let line = readLine() {
  let words = line.split(separator: " ")
  guard words.count == 2, let threads = Int(words[1]), threads > 0 else { break }
  print(words[0] == "triad" ? triad.run(threads: threads) : loop(threads: threads))
  fflush(nil)
}
