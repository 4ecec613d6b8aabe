import Randomness
import Testing

@Test("the key of a code is the same in every version")
func pinnedKeys() {
  #expect(EntityKey.of("410105/health") == 0xbbb4_5df8_c10f_f8c1)
  #expect(EntityKey.of("郑州市") == 0x5cbf_a39a_164a_5c32)
  #expect(EntityKey.of(EntityKey.of("410105"), 7) == 0x54a1_51f9_39b7_1310)
  #expect(EntityKey.tie(EntityKey.of("410105"), EntityKey.of("410100")) == 0xde1a_0394_d2f5_3bcd)
}

@Test("a code has the same key as a string and as a slice")
func slices() {
  #expect(EntityKey.of("410105/health".prefix(6)) == EntityKey.of("410105"))
}

@Test("no two of 100,000 codes share a key")
func codesDoNotCollide() {
  let departments = ["emergency", "health", "reserves", "development"]
  let keys = (410_000..<435_000).flatMap { code in
    departments.map { EntityKey.of("\(code)/\($0)") }
  }
  #expect(Set(keys).count == 100_000)
}

@Test("no two of 100,000 numbered things share a key")
func numbersDoNotCollide() {
  let keys = (0..<100).flatMap { code in
    let owner = EntityKey.of("4101\(code)")
    return (0..<1_000).map { EntityKey.of(owner, $0) }
  }
  #expect(Set(keys).count == 100_000)
}

@Test("no two ties among 320 actors share a key, and the direction of a tie counts")
func tiesDoNotCollide() {
  let actors = (0..<320).map { EntityKey.of("actor \($0)") }
  let keys = actors.flatMap { from in actors.map { EntityKey.tie(from, $0) } }
  #expect(Set(keys).count == 320 * 320)
}

@Test("changing one letter of a code changes about half the bits of its key")
func keysSpread() {
  let changed = (0..<1_000).map { i in
    (EntityKey.of("\(i)a") ^ EntityKey.of("\(i)b")).nonzeroBitCount
  }
  let average = Double(changed.reduce(0, +)) / 1_000
  #expect(abs(average - 32) < 0.6)
}
