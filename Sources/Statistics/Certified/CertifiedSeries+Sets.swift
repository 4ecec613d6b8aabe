// Made by Tests/Peers/certified.py: fractions and the square roots of fractions.

extension CertifiedSeries {
  /// A queue that empties and then stays short: whole numbers, whose length neither 5 nor 8 divides.
  public static let all = [
    CertifiedSeries(
      name: "Queue",
      values: numbers(
        """
        14 11 12 9 9 6 7 4 5 4 3 3 4 4 6 6 4 4 3 3 7 3 3 4 4 6 6 4 4 3 3 7 3 3 4 4 6 6 4 4 3 3 7 3 3
        4 4 6 6 4 4 3 3 7 3 3 4 4 6 6 4 4 3
        """),
      batches: 8,
      exact: Values(
        warmUp: numbers("10 4.2452830188679245283 0.01296"),
        batches: numbers(
          """
          3.8571428571428571429 4.7142857142857142857 4.2857142857142857143 3.8571428571428571429
          4.2857142857142857143 4.7142857142857142857 3.8571428571428571429 4.4285714285714285714
          """),
        batchMeans: numbers("4.25 0.12876968840942818904 -1.1750793574036230089"),
        memory: numbers(
          """
          3.8903508771929824561 16.19391206313416009 4.8571428571428571429 0.56956942827536265833
          """)))
  ]
}
