import Analysis
import Statistics
import Testing

/// A set that a method refuses.
private struct Refused: CertifiedReference {
  let family = "none", name = "two predictors alike"

  func quantities() throws(StatisticsError) -> [CertifiedQuantity] {
    let x = DesignColumn([1, 2, 3])
    _ = try LinearModel(of: [1, 2, 4], on: [x, x])
    return []
  }
}

@Suite struct CertificateTests {
  static let whole = Certificate()

  @Test func `every criterion holds on every set and reference`() {
    let failed = Self.whole.rows.filter { !$0.quantity.holds }.map {
      "\($0.set): \($0.quantity.name)"
    }
    #expect(failed == [])
    let (holds, least, sets) = (Self.whole.holds, Self.whole.leastDigits, Self.whole.sets)
    #expect(holds && least >= 9)
    #expect(sets == CertifiedReferences.all.count && sets >= 60)
    #expect(Set(Self.whole.rows.map(\.set)).count == sets)
  }

  @Test func `its JSON has one object a quantity and a set`() throws {
    let object = try printedObject(Self.whole.json)
    #expect(object["method"] as? String == "certificate" && object["dropped"] as? Int == 0)
    let (n, rows) = (Self.whole.n, Self.whole.rows.count)
    #expect(object["n"] as? Int == n && object["verdict"] as? String == "holds")
    let sets = try #require(object["sets"] as? [[String: Any]])
    #expect(sets.count == rows)
    let filip = try #require(
      sets.first { $0["set"] as? String == "Filip" && $0["quantity"] as? String == "coefficients" })
    #expect(filip["family"] as? String == "NIST linear regression")
    #expect(filip["numbers"] as? Int == 11 && filip["criterion"] as? Double == 13)
    #expect(try #require(filip["digits"] as? Double) >= 13)
    #expect(try #require(filip["publishedDigits"] as? Double) > 12.5)
    #expect(filip["verdict"] as? String == "holds")
  }

  @Test func `its text names sets, quantities and the least digits`() {
    let text = Self.whole.text
    for words: String in [
      "NIST univariate", "NumAcc4", "lag-1 autocorrelation", "NIST analysis of variance", "SmLs09",
      "NIST linear regression", "Wampler5", "standard errors", "distribution", "studentized range",
      "quantile and back", "elementary effects", "PRCC", "delta", "time to event", "Kaplan–Meier",
      "Cox", "response surface", "Gaussian process", "log-likelihood", "time series", "MSER-5",
      "\(Self.whole.n) numbers", "every criterion holds",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func `the worst number counts, and is told rounded down`() throws {
    for row in Self.whole.rows {
      let digits = row.quantity.numbers.map(\.digits)
      #expect(row.quantity.digits == digits.min(), "\(row.set), \(row.quantity.name)")
    }
    let least = Self.whole.rows.map(\.quantity.digits).min() ?? 0
    let told = Double(Int(10 * least)) / 10
    #expect(Self.whole.text.contains("at least \(told) digits"))
  }

  @Test func `each row has its own digits and criterion`() throws {
    let object = try printedObject(Self.whole.json)
    let sets = try #require(object["sets"] as? [[String: Any]])
    let lines = Self.whole.csv.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).suffix(4).map { Double($0) }
    }
    for (row, (set, cells)) in zip(Self.whole.rows, zip(sets, lines)) {
      let quantity = row.quantity
      let expected = [quantity.digits, quantity.publishedDigits, quantity.criterion]
      let members = ["digits", "publishedDigits", "criterion"].map { set[$0] as? Double }
      for told in [members, Array(cells.prefix(3))] {
        for (number, value) in zip(told, expected) { #expect(sharedDigits(number, value) > 14) }
      }
    }
  }

  @Test func `its CSV has one row a quantity and a set`() {
    let (lines, rows) = (Self.whole.csv.split(separator: "\n"), Self.whole.rows.count)
    #expect(
      lines[0] == "set,family,quantity,numbers,worst,digits,publishedDigits,criterion,verdict")
    #expect(lines.count == rows + 1)
  }

  @Test func `a datum changed fails by its set's name`() throws {
    var changed = CertifiedRegression.filip
    changed.response[7] += 1e-4
    let certificate = Certificate(
      of: [CertifiedRegression.norris, CertifiedRegression.longley, changed])
    let (holds, least) = (certificate.holds, certificate.leastDigits)
    #expect(!holds && least < 13)
    let text = certificate.text
    let fails = certificate.rows.filter { $0.set == "Filip" && !$0.quantity.holds }.count
    #expect(text.contains("\(fails) of 18 quantities fail") && fails > 0)
    let object = try printedObject(certificate.json)
    #expect(object["verdict"] as? String == "fails")
    let sets = try #require(object["sets"] as? [[String: Any]])
    let failed = Set(
      sets.filter { $0["verdict"] as? String == "fails" }.map { "\($0["set"] ?? "")" })
    #expect(failed == ["Filip"])
  }

  @Test func `a set that is refused fails and says why`() throws {
    let certificate = Certificate(of: [Refused()])
    let (holds, n, least) = (certificate.holds, certificate.n, certificate.leastDigits)
    #expect(!holds && n == 0 && least == 0)
    let text = certificate.text
    #expect(text.contains("note: two predictors alike: column 2 is a combination"))
    let object = try printedObject(certificate.json)
    let sets = try #require(object["sets"] as? [[String: Any]])
    #expect((sets[0]["note"] as? String)?.contains("column 2") == true)
  }
}
