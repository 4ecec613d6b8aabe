/// A one-way analysis of variance of NIST's Statistical Reference Datasets with what exact arithmetic
/// finds for its doubles.
struct CertifiedGroups: CustomStringConvertible, Sendable {
  let name: String
  let groups: [[Double]]
  let betweenSS: Double
  let betweenMS: Double
  let withinSS: Double
  let withinMS: Double
  let f: Double
  let rSquared: Double
  let residualSD: Double

  var description: String { name }
  var response: [Double] { groups.flatMap { $0 } }
  var groupOfRow: [Int] { groups.indices.flatMap { group in groups[group].map { _ in group } } }

  /// The sets SmLs01 to SmLs09: in each group one value, then two others by turns.
  private static func samples(of size: Int, from whole: Int) -> [[Double]] {
    let middles = [4, 3, 5, 3, 5, 3, 5, 3, 5]
    return middles.map { middle in
      (0..<size).map { row in
        let tenths = row == 0 ? middle : row.isMultiple(of: 2) ? middle + 1 : middle - 1
        return Double("\(whole).\(tenths)") ?? .nan
      }
    }
  }

  /// Resistances of silicon wafers by five instruments.
  private static let siRstv = [
    words(
      """
      196.3052 196.1240 196.1890 196.2569 196.3403
      """),
    words(
      """
      196.3042 196.3825 196.1669 196.3257 196.0422
      """),
    words(
      """
      196.1303 196.2005 196.2889 196.0343 196.1811
      """),
    words(
      """
      196.2795 196.1748 196.1494 196.1485 195.9885
      """),
    words(
      """
      196.2119 196.1051 196.1850 196.0052 196.2090
      """),
  ]

  /// The atomic weight of silver by two instruments.
  private static let atmWtAg = [
    words(
      """
      107.8681568 107.8681465 107.8681572 107.8681785 107.8681446 107.8681903 107.8681526
      107.8681494 107.8681616 107.8681587 107.8681519 107.8681486 107.8681419 107.8681569
      107.8681508 107.8681672 107.8681385 107.8681518 107.8681662 107.8681424 107.8681360
      107.8681333 107.8681610 107.8681477
      """),
    words(
      """
      107.8681079 107.8681344 107.8681513 107.8681197 107.8681604 107.8681385 107.8681642
      107.8681365 107.8681151 107.8681082 107.8681517 107.8681448 107.8681198 107.8681482
      107.8681334 107.8681609 107.8681101 107.8681512 107.8681469 107.8681360 107.8681254
      107.8681261 107.8681450 107.8681368
      """),
  ]

  static let all = [
    CertifiedGroups(
      name: "SiRstv", groups: siRstv,
      betweenSS: 0.05114626159999951873796817,
      betweenMS: 0.01278656539999987968449204,
      withinSS: 0.2166365600000164915309142,
      withinMS: 0.01083182800000082457654571,
      f: 1.180462374402446780257683,
      rSquared: 0.1909990390511161183163688,
      residualSD: 0.1040760683346600318554904),
    CertifiedGroups(
      name: "AtmWtAg", groups: atmWtAg,
      betweenSS: 3.638341874790713306995994e-9,
      betweenMS: 3.638341874790713306995994e-9,
      withinSS: 1.049517291679747092308893e-8,
      withinMS: 2.281559329738580635454116e-10,
      f: 15.94673356667692618168432,
      rSquared: 0.2574265445249427958164839,
      residualSD: 0.0000151048314447350938834108),
    CertifiedGroups(
      name: "SmLs01", groups: samples(of: 21, from: 1),
      betweenSS: 1.680000000000001030286967,
      betweenMS: 0.2100000000000001287858709,
      withinSS: 1.800000000000000976996262,
      withinMS: 0.01000000000000000542775701,
      f: 21.00000000000000148029737,
      rSquared: 0.4827586206896551900154265,
      residualSD: 0.100000000000000027138785),
    CertifiedGroups(
      name: "SmLs02", groups: samples(of: 201, from: 1),
      betweenSS: 16.0800000000000106226139,
      betweenMS: 2.010000000000001327826737,
      withinSS: 18.00000000000000976996262,
      withinMS: 0.01000000000000000542775701,
      f: 201.0000000000000236847579,
      rSquared: 0.4718309859154929871116319,
      residualSD: 0.100000000000000027138785),
    CertifiedGroups(
      name: "SmLs03", groups: samples(of: 2001, from: 1),
      betweenSS: 160.0800000000001065458832,
      betweenMS: 20.0100000000000133182354,
      withinSS: 180.0000000000000976996262,
      withinMS: 0.01000000000000000542775701,
      f: 2001.000000000000245729363,
      rSquared: 0.4707127734650670736441809,
      residualSD: 0.100000000000000027138785),
    CertifiedGroups(
      name: "SmLs04", groups: samples(of: 21, from: 1_000_000),
      betweenSS: 1.680000000149011611956122,
      betweenMS: 0.2100000000186264514945153,
      withinSS: 1.800000000093132257626243,
      withinMS: 0.01000000000051740143125691,
      f: 21.00000000077610214377187,
      rSquared: 0.4827586206988834975476578,
      residualSD: 0.1000000000025870071562511),
    CertifiedGroups(
      name: "SmLs05", groups: samples(of: 201, from: 1_000_000),
      betweenSS: 16.08000000182539224644798,
      betweenMS: 2.010000000228174030805997,
      withinSS: 18.00000000093132257614685,
      withinMS: 0.01000000000051740143119269,
      f: 201.0000000124176343129841,
      rSquared: 0.4718309859308887550989661,
      residualSD: 0.10000000000258700715593),
    CertifiedGroups(
      name: "SmLs06", groups: samples(of: 2001, from: 1_000_000),
      betweenSS: 160.0800000185891985913697,
      betweenMS: 20.01000000232364982392121,
      withinSS: 180.0000000093132257613472,
      withinMS: 0.01000000000051740143118595,
      f: 2001.000000128832956005146,
      rSquared: 0.4707127734811078894302974,
      residualSD: 0.1000000000025870071558963),
    CertifiedGroups(
      name: "SmLs07", groups: samples(of: 21, from: 1_000_000_000_000),
      betweenSS: 1.680156269401469558635086,
      betweenMS: 0.2100195336751836948293857,
      withinSS: 1.80009783733458746047247,
      withinMS: 0.01000054354074770811373595,
      f: 21.00081188781877123709031,
      rSquared: 0.4827682743479893998575764,
      residualSD: 0.1000027176668099761184509),
    CertifiedGroups(
      name: "SmLs08", groups: samples(of: 201, from: 1_000_000_000_000),
      betweenSS: 16.08191428420423736487916,
      betweenMS: 2.010239285525529670609895,
      withinSS: 18.00097824625707977446751,
      withinMS: 0.01000054347014282209692639,
      f: 201.0130040959484546748776,
      rSquared: 0.4718471083353959161943489,
      residualSD: 0.1000027173137951391783635),
    CertifiedGroups(
      name: "SmLs09", groups: samples(of: 2001, from: 1_000_000_000_000),
      betweenSS: 160.0994944357251106875219,
      betweenMS: 20.01243680446563883594024,
      withinSS: 180.0097823291942514460543,
      withinMS: 0.01000054346273301396922524,
      f: 2001.134926220950509051021,
      rSquared: 0.4707295724438134595199605,
      residualSD: 0.1000027172767471052443319),
  ]
}
