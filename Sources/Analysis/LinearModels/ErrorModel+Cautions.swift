extension ErrorModel {
  /// What errors by few clusters want said, as they fall short below some 20 to 50 (Cameron & Miller
  /// 2015, doi:10.3368/jhr.50.2.317).
  var cautions: [String] {
    guard case .clusters(_, let count) = self, count < 20 else { return [] }
    return ["few clusters: errors by \(count) of them tend to be too small"]
  }
}
