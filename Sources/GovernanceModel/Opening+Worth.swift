extension Opening {
  /// What a unit that comes over each line is worth in the domain of the line's site.
  ///
  /// An office spends a share of its budget on what other departments hold already, in order to be
  /// larger (为驱动和扩大部门利益而重复). Such a unit is worth to it what any unit of another department
  /// is, `stocks.substitution`, and its full worth only to the department whose kind it is. Units leave
  /// a store mixed as they stand in it, so a line has one worth.
  static func worths(_ society: Society, _ p: StockParameters) -> [Double] {
    let lines = society.lines
    let (other, bought) = (p.substitution, p.duplication)
    let own = 1 - bought + bought * other
    let across = other + bought / Double(Department.count - 1) * (1 - other)
    var worth = [Double](repeating: own, count: lines.count)
    for e in lines.crossDepartment { worth[e] = across }
    for e in lines.insideOutside { worth[e] = 1 }
    return worth
  }
}
