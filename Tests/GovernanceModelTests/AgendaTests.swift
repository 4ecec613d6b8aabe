import GovernanceModel
import Testing

@Suite("Agenda")
struct AgendaTests {
  @Test("entries come out by time, then by key, and none at or after the limit")
  func order() {
    var agenda = Agenda()
    for (time, key) in [(3.0, 7), (1, 2), (3, 4), (2, 9), (8, 1)] {
      agenda.add(Agenda.Entry(time: time, key: UInt64(key), kind: .joins, file: 0))
    }
    var seen: [UInt64] = []
    while let entry = agenda.next(before: 8) { seen.append(entry.key) }
    #expect(seen == [2, 9, 4, 7])
    let last = agenda.next(before: 8.1)
    #expect(last?.key == 1)
    let none = agenda.next(before: 1_000)
    #expect(none == nil)
  }
}
