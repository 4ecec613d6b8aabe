// Made by Tests/Peers/certified.py: fractions, their roots and 50-digit arithmetic.

extension CertifiedGivenData {
  /// One sample of 24 rows, where ranks, slices and classes have ties.
  public static let all = [
    CertifiedGivenData(
      name: "GivenSample",
      factors: [
        numbers(
          """
          0 5 10 15 20 1 6 11 16 21 2 7 12 17 22 3 8 13 18 23 4 9 14 19
          """),
        numbers(
          """
          0 7 14 21 4 11 18 1 8 15 22 5 12 19 2 9 16 23 6 13 20 3 10 17
          """),
        numbers("0 1 4 9 4 1 0 1 4 9 4 1 0 1 4 9 4 1 0 1 4 9 4 1"),
      ],
      outcome: numbers(
        """
        0 4 10 18 64 -17 -15 37 43 42 -32 16 18 22 67 3 1 1 42 46 -20 36 34 25
        """),
      slices: 4,
      exact: Values(
        partialCorrelations: numbers(
          """
          0.98187637982359296406 -0.94430208276718679358 0.59562526909239061894
          """),
        p: numbers(
          """
          6.4036010514412190708e-16 4.116673008374749244e-11 0.0034464086358726657612
          """),
        limits: numbers(
          """
          0.94679524011417388811 0.99389887816568603878 -0.98075645464175445818
          -0.84422084404851962475 0.19587548537955623855 0.82562638468528018629
          """),
        medians: numbers("0.4375 0.27083333333333333333 0.25"),
        maxima: numbers("0.625 0.41666666666666666667 0.29166666666666666667"),
        means: numbers("0.4375 0.27083333333333333333 0.22916666666666666667"),
        delta: numbers(
          """
          0.31788363252913117239 0.13082473815604215596 0.070639766503656156169
          """)))
  ]
}
