import Statistics
import Testing

/// Every certified quantity of the 31 univariate, analysis-of-variance and linear sets of NIST's
/// Statistical Reference Datasets, against exact rational arithmetic on the data as doubles.
@Suite struct CertifiedResultsTests {
  static let digits = 13.0

  @Test(arguments: CertifiedSample.all)
  func `a sample has its moments to thirteen digits`(sample: CertifiedSample) throws {
    expect(Self.table(of: try Description(of: sample.values), against: sample), sample.name)
  }

  @Test(arguments: CertifiedGroups.all)
  func `groups have their analysis of variance to thirteen digits`(groups: CertifiedGroups) throws {
    let analysis = try AnalysisOfVariance(of: groups.response, groups: groups.groupOfRow)
    expect(Self.table(of: analysis, against: groups), groups.name)
  }

  @Test(arguments: CertifiedRegression.all)
  func `a regression has its numbers to thirteen digits`(regression: CertifiedRegression) throws {
    let model = try regression.fit()
    expect(Self.table(of: model, against: regression), regression.name)
    #expect((model.f == nil) == (regression.f == nil))
  }

  @Test func `one datum changed in its sixth digit is seen`() throws {
    for sample in CertifiedSample.all {
      var values = sample.values
      values[1] *= 1 + 1e-6
      let table = Self.table(of: try Description(of: values), against: sample)
      #expect(table.worst.digits < Self.digits, "\(sample.name)")
    }
    for regression in CertifiedRegression.all {
      var response = regression.response
      response[1] *= 1 + 1e-6
      let model = try LinearModel(
        of: response, on: regression.columns, intercept: regression.intercept)
      let table = Self.table(of: model, against: regression)
      #expect(table.worst.digits < Self.digits, "\(regression.name)")
    }
    for groups in CertifiedGroups.all {
      var response = groups.response
      response[1] *= 1 + 1e-6
      let analysis = try AnalysisOfVariance(of: response, groups: groups.groupOfRow)
      let table = Self.table(of: analysis, against: groups)
      #expect(table.worst.digits < Self.digits, "\(groups.name)")
    }
  }

  @Test func `there are thirty-one sets`() {
    let count =
      CertifiedSample.all.count + CertifiedGroups.all.count + CertifiedRegression.all.count
    #expect(count == 31)
  }

  private func expect(_ table: DigitTable, _ name: String) {
    let worst = table.worst
    #expect(worst.digits >= Self.digits, "\(name): \(worst.quantity)")
  }

  static func table(of description: Description, against exact: CertifiedSample) -> DigitTable {
    var table = DigitTable()
    table.compare("mean", description.mean, exact.mean)
    table.compare("sd", description.sd, exact.sd)
    table.compare("lag1", description.lag1, exact.lag1)
    return table
  }

  static func table(of analysis: AnalysisOfVariance, against exact: CertifiedGroups) -> DigitTable {
    var table = DigitTable()
    table.compare("SS between", analysis.components[0].sumOfSquares, exact.betweenSS)
    table.compare("MS between", analysis.components[0].meanSquare, exact.betweenMS)
    table.compare("SS within", analysis.residualSumOfSquares, exact.withinSS)
    table.compare("MS within", analysis.residualMeanSquare, exact.withinMS)
    table.compare("F", analysis.components[0].f, exact.f)
    table.compare("R²", analysis.rSquared, exact.rSquared)
    table.compare("residual SD", analysis.residualSD, exact.residualSD)
    return table
  }

  static func table(of model: LinearModel, against exact: CertifiedRegression) -> DigitTable {
    var table = DigitTable()
    for (j, coefficient) in model.coefficients.enumerated() {
      table.compare("estimate \(j)", coefficient.estimate, exact.estimates[j])
      table.compare("error \(j)", coefficient.standardError, exact.standardErrors[j])
    }
    table.compare("residual SD", model.residualSD, exact.residualSD)
    table.compare("R²", model.rSquared, exact.rSquared)
    table.compare("regression SS", model.regressionSumOfSquares, exact.regressionSS)
    table.compare("regression MS", model.regressionMeanSquare, exact.regressionMS)
    table.compare("residual SS", model.residualSumOfSquares, exact.residualSS)
    table.compare("residual MS", model.residualMeanSquare, exact.residualMS)
    if let f = exact.f { table.compare("F", model.f, f) }
    return table
  }
}
