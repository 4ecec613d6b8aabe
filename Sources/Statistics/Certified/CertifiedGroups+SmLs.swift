extension CertifiedGroups {
  /// The sets SmLs01 to SmLs09: nine groups of 21, 201 and 2,001 values, beside 1, 10⁶ and 10¹².
  public static let smLs: [Self] = [
    CertifiedGroups(
      name: "SmLs01", groups: groups(of: 21, from: 1),
      exact: Values(
        betweenSS: 1.680000000000001030286967,
        betweenMS: 0.2100000000000001287858709,
        withinSS: 1.800000000000000976996262,
        withinMS: 0.01000000000000000542775701,
        f: 21.00000000000000148029737,
        rSquared: 0.4827586206896551900154265,
        residualSD: 0.100000000000000027138785),
      published: published21),
    CertifiedGroups(
      name: "SmLs02", groups: groups(of: 201, from: 1),
      exact: Values(
        betweenSS: 16.0800000000000106226139,
        betweenMS: 2.010000000000001327826737,
        withinSS: 18.00000000000000976996262,
        withinMS: 0.01000000000000000542775701,
        f: 201.0000000000000236847579,
        rSquared: 0.4718309859154929871116319,
        residualSD: 0.100000000000000027138785),
      published: published201),
    CertifiedGroups(
      name: "SmLs03", groups: groups(of: 2001, from: 1),
      exact: Values(
        betweenSS: 160.0800000000001065458832,
        betweenMS: 20.0100000000000133182354,
        withinSS: 180.0000000000000976996262,
        withinMS: 0.01000000000000000542775701,
        f: 2001.000000000000245729363,
        rSquared: 0.4707127734650670736441809,
        residualSD: 0.100000000000000027138785),
      published: published2001),
    CertifiedGroups(
      name: "SmLs04", groups: groups(of: 21, from: 1_000_000),
      exact: Values(
        betweenSS: 1.680000000149011611956122,
        betweenMS: 0.2100000000186264514945153,
        withinSS: 1.800000000093132257626243,
        withinMS: 0.01000000000051740143125691,
        f: 21.00000000077610214377187,
        rSquared: 0.4827586206988834975476578,
        residualSD: 0.1000000000025870071562511),
      published: published21),
    CertifiedGroups(
      name: "SmLs05", groups: groups(of: 201, from: 1_000_000),
      exact: Values(
        betweenSS: 16.08000000182539224644798,
        betweenMS: 2.010000000228174030805997,
        withinSS: 18.00000000093132257614685,
        withinMS: 0.01000000000051740143119269,
        f: 201.0000000124176343129841,
        rSquared: 0.4718309859308887550989661,
        residualSD: 0.10000000000258700715593),
      published: published201),
    CertifiedGroups(
      name: "SmLs06", groups: groups(of: 2001, from: 1_000_000),
      exact: Values(
        betweenSS: 160.0800000185891985913697,
        betweenMS: 20.01000000232364982392121,
        withinSS: 180.0000000093132257613472,
        withinMS: 0.01000000000051740143118595,
        f: 2001.000000128832956005146,
        rSquared: 0.4707127734811078894302974,
        residualSD: 0.1000000000025870071558963),
      published: published2001),
    CertifiedGroups(
      name: "SmLs07", groups: groups(of: 21, from: 1_000_000_000_000),
      exact: Values(
        betweenSS: 1.680156269401469558635086,
        betweenMS: 0.2100195336751836948293857,
        withinSS: 1.80009783733458746047247,
        withinMS: 0.01000054354074770811373595,
        f: 21.00081188781877123709031,
        rSquared: 0.4827682743479893998575764,
        residualSD: 0.1000027176668099761184509),
      published: published21),
    CertifiedGroups(
      name: "SmLs08", groups: groups(of: 201, from: 1_000_000_000_000),
      exact: Values(
        betweenSS: 16.08191428420423736487916,
        betweenMS: 2.010239285525529670609895,
        withinSS: 18.00097824625707977446751,
        withinMS: 0.01000054347014282209692639,
        f: 201.0130040959484546748776,
        rSquared: 0.4718471083353959161943489,
        residualSD: 0.1000027173137951391783635),
      published: published201),
    CertifiedGroups(
      name: "SmLs09", groups: groups(of: 2001, from: 1_000_000_000_000),
      exact: Values(
        betweenSS: 160.0994944357251106875219,
        betweenMS: 20.01243680446563883594024,
        withinSS: 180.0097823291942514460543,
        withinMS: 0.01000054346273301396922524,
        f: 2001.134926220950509051021,
        rSquared: 0.4707295724438134595199605,
        residualSD: 0.1000027172767471052443319),
      published: published2001),
  ]

  // What is published does not depend on the whole number before the point.
  private static let published21 = Values(
    betweenSS: 1.68,
    betweenMS: 0.21,
    withinSS: 1.8,
    withinMS: 0.01,
    f: 21,
    rSquared: 0.482758620689655,
    residualSD: 0.1)
  private static let published201 = Values(
    betweenSS: 16.08,
    betweenMS: 2.01,
    withinSS: 18,
    withinMS: 0.01,
    f: 201,
    rSquared: 0.471830985915493,
    residualSD: 0.1)
  private static let published2001 = Values(
    betweenSS: 160.08,
    betweenMS: 20.01,
    withinSS: 180,
    withinMS: 0.01,
    f: 2001,
    rSquared: 0.470712773465067,
    residualSD: 0.1)

  /// In each group one value, then two others by turns.
  private static func groups(of size: Int, from whole: Int) -> [[Double]] {
    let middles = [4, 3, 5, 3, 5, 3, 5, 3, 5]
    return middles.map { middle in
      (0..<size).map { row in
        let tenths = row == 0 ? middle : row.isMultiple(of: 2) ? middle + 1 : middle - 1
        return Double("\(whole).\(tenths)") ?? .nan
      }
    }
  }
}
