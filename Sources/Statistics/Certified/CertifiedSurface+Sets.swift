// Made by Tests/Peers/certified.py: fractions and the square roots of fractions.

extension CertifiedSurface {
  /// Two runs at each of 3 × 3 doses: a bowl, best inside and worst in a corner.
  public static let all = [
    CertifiedSurface(
      name: "Doses",
      inputs: [
        [10, 20, 40].flatMap { [Double](repeating: $0, count: 6) },
        (0..<3).flatMap { _ in [1, 1, 2, 2, 5, 5] },
      ],
      response: numbers("62 60 43 44 52 43 48 49 23 25 18 16 27 25 31 32 51 55"),
      exact: Values(
        coefficients: numbers(
          """
          135.26923076923076923 -5.4686813186813186813 -31.163461538461538462
          0.081111111111111111111 3.5555555555555555556 0.35700549450549450549
          """),
        standardErrors: numbers(
          """
          16.197733904177438762 1.1260825293351494688 9.3045728335851226734 0.021146816456218300517
          1.4409126573396864423 0.092355639243352667864
          """),
        lowest: numbers("27.055973315642139835 3.0240464632851448899"),
        lowestErrors: numbers("1.2324511097220202499 0.2002576013429234552"),
        height: numbers("14.169105029680927727 5.95357283854825744"),
        highest: numbers("10 1 64.655677655677655678 4.8350102202334605381"),
        curvatures: numbers(
          """
          10.514865079354525863 4.3861733788129838811 21.957357142867696359 3.9387894037931679288
          """),
        lackOfFit: numbers("39.824294240242516105 0.000016010146932142767216")))
  ]
}
