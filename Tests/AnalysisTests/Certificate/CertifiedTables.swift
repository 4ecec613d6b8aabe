import Statistics

extension CertifiedSample {
  /// The set as a table of one column.
  var csv: String { "y\n" + values.map { "\($0)\n" }.joined() }
}

extension CertifiedGroups {
  /// The set as a table of a group and a value.
  var csv: String {
    "group,y\n" + zip(groupOfRow, response).map { "\($0 + 1),\($1)\n" }.joined()
  }
}

extension CertifiedRegression {
  /// The set as a table with the response first.
  var csv: String {
    let names = predictors.count == 1 ? ["x"] : predictors.indices.map { "x\($0 + 1)" }
    let rows = response.indices.map { row in
      ([response[row]] + predictors.map { $0[row] }).map { "\($0)" }.joined(separator: ",")
    }
    return ([(["y"] + names).joined(separator: ",")] + rows).joined(separator: "\n") + "\n"
  }

  /// The model as a formula.
  var formula: String {
    let columns = terms.filter { $0 != "intercept" }.map { $0.contains("^") ? "I(\($0))" : $0 }
    return "y ~ " + columns.joined(separator: " + ") + (hasIntercept ? "" : " - 1")
  }
}
