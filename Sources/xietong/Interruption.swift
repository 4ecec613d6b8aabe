internal import Foundation
internal import Synchronization

/// The signal that asked the program to stop, 0 for none.
private let signalReceived = Atomic<Int32>(0)

/// Ctrl-C and its kin: the first asks to stop in good order, the second ends the program at once.
enum Interruption {
  /// Begins to listen to SIGINT, SIGTERM and, unless `nohup` has it ignored, to SIGHUP, which comes when
  /// a line drops.
  static func listen() {
    signalReceived.store(0, ordering: .relaxed)
    for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) {
      signal(number) { received in
        signalReceived.store(received, ordering: .relaxed)
        signal(received, SIG_DFL)
      }
    }
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard unsafe sigaction(number, nil, &action) == 0 else { return false }
    return unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// The status with which a program ends that a signal stopped, nil when none did.
  static var status: Int32? {
    let received = signalReceived.load(ordering: .relaxed)
    return received == 0 ? nil : 128 + received
  }

  /// A file that grows too large is an error to report, not a death.
  static func survivesFullDisk() {
    signal(SIGXFSZ, SIG_IGN)
  }
}
