import Statistics

/// Twenty rows in seven blocks of one to five, with what a dense computation in 50 digits made of them.
///
/// The reference inverts the whole V in mpmath, finds the root of a numerical slope of the restricted
/// likelihood, and takes degrees of freedom from a numerical Hessian in both variances and a
/// numerical gradient. R's lmerTest 3.1-3 over lme4 agrees to the eight digits that its optimiser
/// reaches.
enum BlockedTable {
  static let blocks = [1, 1, 1, 2, 2, 3, 3, 3, 3, 4, 4, 5, 6, 6, 6, 6, 6, 7, 7, 7]
  static let arms = [
    "u", "v", "w", "u", "v", "v", "w", "u", "u", "w", "u", "v", "u", "v", "w", "u", "w", "v", "w",
    "u",
  ]
  static let dose = [
    0.5, 1.2, 3.1, 2.2, 0.7, 4.1, 3.3, 2.8, 1.9, 0.4, 2.6, 3.7, 1.1, 2.9, 0.2, 3.5, 4.4, 1.6, 2.3,
    0.9,
  ]
  static let site: [Double] = [2, 2, 2, 5, 5, 1, 1, 1, 1, 4, 4, 3, 7, 7, 7, 7, 7, 6, 6, 6]
  static let response = [
    12.1, 13.9, 19.4, 17.3, 14.2, 15.8, 17.9, 11.2, 10.6, 14.9, 16.2, 18.8, 21.7, 24.3, 20.1, 26.2,
    30.3, 19.4, 22.6, 15.3,
  ]

  static var columns: (v: DesignColumn, w: DesignColumn, x: DesignColumn, z: DesignColumn) {
    (
      DesignColumn(arms.map { $0 == "v" ? 1.0 : 0 }),
      DesignColumn(arms.map { $0 == "w" ? 1.0 : 0 }),
      DesignColumn(dose), DesignColumn(site)
    )
  }

  /// y ~ a*x + z: intercept, v, w, x, z, vx, wx.
  static let full = Expected(
    estimates: [
      5.9849521815721524, 0.49051419081582959, 1.6573805869361128, 1.8477311885170263,
      1.6187044789976741, 0.1421582437548953, 0.60866830418356918,
    ],
    errors: [
      1.4120720594487636, 1.3149732753194614, 1.2548391883003035, 0.42719221538849101,
      0.24419882374955978, 0.55834416608283028, 0.53936943582977277,
    ],
    freedom: [
      9.0875772071928736, 9.9440452131249256, 10.327265836764174, 10.309601133859873,
      4.3946302798073947, 10.37963571816163, 10.607647692381749,
    ],
    blockSD: 1.1438758914473199, residualSD: 1.0605770327586272, likelihood: -30.709834085619742,
    full: -30.162107178236234, correlation: 0.53773275934407717,
    effects: [
      1.2069588240722015, -0.91108549134799509, -0.41392259618142733, -0.44186433146664268,
      0.056907876783332925, 1.1341317914503878, -0.63112607330985716,
    ])

  /// y ~ a + x: intercept, v, w, x.
  static let small = Expected(
    estimates: [11.827437259916332, 0.60960657248230647, 2.8875721586839627, 2.171625168799867],
    errors: [1.4977639361192968, 0.60557882999879347, 0.5783726322913889, 0.2183993826574868],
    freedom: [7.8363218364675953, 10.368306276181712, 10.238597185921495, 10.500750341221641],
    blockSD: 3.6420002292211582, residualSD: 1.0352351174539547, likelihood: -37.938130586047657,
    full: -39.046783313986427, correlation: 0.92524268189821293,
    effects: [
      -1.2994334387571611, 0.45069542192357218, -5.2890622934922208, -0.94065960865005765,
      -1.5470584631425202, 6.062315634621106, 2.5632027474972816,
    ])

  /// y ~ a + x − 1, with columns of v, w and x alone.
  static let bare = Expected(
    estimates: [0.70095268382171816, 2.9184995047229709, 2.2450617549569491],
    errors: [0.61225923898937325, 0.58336075242164346, 0.22076367210864504],
    freedom: [9.9394435214711989, 9.8985236762961078, 10.082418317954671],
    blockSD: 12.093748981215296, residualSD: 1.0438515258087092, likelihood: -48.059805378420812,
    full: -47.981034925858922, correlation: 0.9926051041021631,
    effects: [
      10.309149450072295, 12.099114984000115, 6.1673384950103519, 10.683362156435432,
      9.7199056445442574, 17.752908424179899, 14.265989978874096,
    ])

  struct Expected: Sendable {
    let estimates: [Double]
    let errors: [Double]
    let freedom: [Double]
    let blockSD: Double
    let residualSD: Double
    let likelihood: Double
    let full: Double
    let correlation: Double
    let effects: [Double]
  }
}
