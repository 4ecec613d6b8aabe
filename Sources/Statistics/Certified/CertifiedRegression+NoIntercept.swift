extension CertifiedRegression {
  /// A line through the origin.
  public static let noInt1 = CertifiedRegression(
    name: "NoInt1",
    response: numbers(
      """
      130 131 132 133 134 135 136 137 138 139 140
      """),
    predictors: [
      numbers(
        """
        60 61 62 63 64 65 66 67 68 69 70
        """)
    ],
    degree: 1, hasIntercept: false,
    exact: Values(
      estimates: [
        2.074380165289256198347107
      ],
      standardErrors: [
        0.01652892561983471074380165
      ],
      residualSD: 3.567530340063378812459273,
      rSquared: 0.9993654922986627750194318,
      regressionSS: 200457.7272727272727272727,
      regressionMS: 200457.7272727272727272727,
      residualSS: 127.2727272727272727272727,
      residualMS: 12.72727272727272727272727,
      f: 15750.25),
    published: Values(
      estimates: [
        2.07438016528926
      ],
      standardErrors: [
        0.0165289256198347
      ],
      residualSD: 3.56753034006338,
      rSquared: 0.999365492298663,
      regressionSS: 200457.727272727,
      regressionMS: 200457.727272727,
      residualSS: 127.272727272727,
      residualMS: 12.7272727272727,
      f: 15750.25))

  /// A line through the origin on three points.
  public static let noInt2 = CertifiedRegression(
    name: "NoInt2",
    response: numbers(
      """
      3 4 4
      """),
    predictors: [
      numbers(
        """
        4 5 6
        """)
    ],
    degree: 1, hasIntercept: false,
    exact: Values(
      estimates: [
        0.7272727272727272727272727
      ],
      standardErrors: [
        0.04208273180784324825302576
      ],
      residualSD: 0.369274472937998198202722,
      rSquared: 0.9933481152993348115299335,
      regressionSS: 40.72727272727272727272727,
      regressionMS: 40.72727272727272727272727,
      residualSS: 0.2727272727272727272727273,
      residualMS: 0.1363636363636363636363636,
      f: 298.6666666666666666666667),
    published: Values(
      estimates: [
        0.727272727272727
      ],
      standardErrors: [
        0.0420827318078432
      ],
      residualSD: 0.369274472937998,
      rSquared: 0.993348115299335,
      regressionSS: 40.7272727272727,
      regressionMS: 40.7272727272727,
      residualSS: 0.272727272727273,
      residualMS: 0.136363636363636,
      f: 298.666666666667))
}
