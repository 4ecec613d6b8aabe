/// What every check is held to, written down and committed before the runs that test it.
///
/// A criterion names a least effect, not only an interval off zero; its number is the source's where
/// the source gives one, and else ours, told as such beside it. What a check needs beside that, its
/// world and its statistic, stands with the check. The answers of oracles and how near to them the
/// model must come stand at the heads of the scenario files in `Experiments/scenarios/oracles`, since
/// they belong to the calls that show them. A criterion is never changed to make a check hold: when
/// one changes, the message of the commit says why, and the verdicts before it are no longer told.
public enum Criteria {
  /// Fewer replications than these leave every verdict of a pattern or control undecided: percentile
  /// intervals of fewer are too narrow.
  public static let fewestReplications = 20

  /// The bound of practical zero, as a share of the mean loss with all modes off, of C1–C5.
  ///
  /// Ours. Two one-sided tests at 5 % (Schuirmann 1987, doi:10.1007/BF01068419).
  public static let practicalZero = 0.01

  /// How far outcomes may differ, as a share of the greater, where names alone differ (C7).
  public static let symmetry = 1e-12

  /// The best share of prevention must be found below this where prevention has no effect (C6).
  ///
  /// Ours: the least share above none that is tried.
  public static let leastPrevention = 0.05

  /// P1: under uncertainty any lateral communication beats a strict reporting hierarchy.
  ///
  /// Zagorecki, Ko & Comfort 2010 (JASSS 13(3)3) say that response is faster, and more so as
  /// uncertainty grows. At least 5 % faster is ours.
  static let lateral = [
    Criterion("response time with lateral ties / without, much noise", .below(0.95)),
    Criterion("the same ratio under much noise − under little", .below(0)),
  ]

  /// P2: a hierarchy can beat none, but only if local units keep autonomy.
  ///
  /// Rhodes et al. 2024. Losses are taken over the loss without a hierarchy; 2 % and 5 % are ours.
  static let hierarchy = [
    Criterion("loss: hierarchy × autonomy, share of the loss without hierarchy", .below(-0.05)),
    Criterion("loss: hierarchy without autonomy − none, same share", .above(0.02)),
    Criterion("loss: hierarchy with autonomy − none, same share", .below(-0.02)),
  ]

  /// P3: willingness to share matters more than having a hub, more so late.
  ///
  /// Altay & Pal 2014. Effects are in standard deviations over replications and arms of the share
  /// informed; a fifth, a small effect after Cohen 1988, is ours.
  static let willingness = [
    Criterion("effect of willingness − of a hub, last third of the episode, SD", .above(0.2)),
    Criterion("that difference in the last third − in the first, SD", .above(0)),
  ]

  /// P4: under-reporting compounds by tier and grows with severity.
  ///
  /// .76–.96 a tier: the ranks of the concealed in Zhengzhou, .961, .866, .763 (State Council 2022),
  /// about .861, from PM10 (Greenstone et al. 2022). A correlation of at least .1 is ours.
  static let underReporting = [
    Criterion("share passed on by a tier, geometric mean", .between(0.76, 0.96)),
    Criterion("correlation of severity held and share concealed", .above(0.1)),
  ]

  /// P5: an automatic channel makes reported values jump, lastingly; pressure from above uncovers
  /// what was hidden.
  ///
  /// Greenstone et al. 2022 found +35 % at once and lasting: 20–50 %. Zhengzhou's reports went from
  /// .255 to .847 of the truth within a day of pressure, 3.3 times: 2–4 times.
  static let uncovering = [
    Criterion("reported with the automatic channel / without − 1, first day", .between(0.2, 0.5)),
    Criterion("the same in the two days after", .between(0.2, 0.5)),
    Criterion("share reported a day after pressure / before it", .between(2, 4)),
  ]

  /// P6: reports bunch just below evaluation ceilings.
  ///
  /// Fisman & Wang 2017. A density just below at least a quarter above that just above is ours.
  static let bunching = [
    Criterion("log of reports just below the ceiling / just above", .above(0.22)),
    Criterion("the same beyond that without blame at the ceiling", .above(0.22)),
  ]

  /// P7: loss rises exponentially with delay in an epidemic, with a threshold in a flood.
  ///
  /// Lai et al. 2020: 66/86/95 % fewer cases when acting 1/2/3 weeks earlier, .143 a day.
  /// That damage at most 1 % of the greatest falls below capacity is ours.
  static let delay = [
    Criterion("growth of cases for a day's delay, epidemic", .between(0.12, 0.17)),
    Criterion("loss at water below capacity / greatest, flood", .below(0.01)),
    Criterion("slope of loss above capacity / mean slope − 1, flood", .above(0.1)),
  ]

  /// P8: uncoordinated neighbours resurge earlier; synchrony halves the effort.
  ///
  /// Ruktanonchai et al. 2020 (Science 369:1465): half as many lockdown periods. That a resurgence
  /// comes at least 10 % earlier, and what counts as 1 without spill-over, is ours.
  static let synchrony = [
    Criterion("effort when synchronous / when not", .between(0.4, 0.6)),
    Criterion("the same without spill-over", .between(0.95, 1.05)),
    Criterion("hours to resurgence when not synchronous / when synchronous", .below(0.9)),
  ]

  /// P9: outcomes are worse at borders; joint governance narrows the gap.
  ///
  /// Cai et al. 2016; Jing et al. 2022. Gaps are taken over the mean loss of a resident; 2 % is ours.
  static let borders = [
    Criterion("loss at borders − inside, share of the mean, with the tournament", .above(0.02)),
    Criterion("that gap − the gap without the tournament", .above(0.01)),
  ]

  /// P10: cooperation is bistable; static penalties cycle, dynamic ones damp.
  ///
  /// Xu et al. 2017; IJERPH 18:8278 (2021). Half of the scale between the basins, and an amplitude
  /// lower by half, are ours.
  static let bistability = [
    Criterion("cooperation that began high − that began low, after all episodes", .above(0.5)),
    Criterion("amplitude under a static penalty, last half", .above(0.05)),
    Criterion("amplitude under a dynamic penalty / under a static one", .below(0.5)),
  ]

  /// P11: response networks have a small dense core that changes by phase.
  ///
  /// Zagorecki, Ko & Comfort 2010; Nowell et al. 2018; Cheng & Zhao 2025. The fit is the correlation of
  /// Borgatti & Everett 2000; .05 above rewired networks and a tenth of the core are ours.
  static let core = [
    Criterion("core–periphery fit − mean of degree-preserving rewirings", .above(0.05)),
    Criterion("share of the core that changes from phase to phase", .above(0.1)),
    Criterion("core as a share of the network", .below(0.5)),
  ]

  /// P12: more messages than attention make things worse.
  ///
  /// Levitt et al. 1999; Bitterman & Koliba 2020. By two lines (Simonsohn 2018,
  /// doi:10.1177/2515245918805755): loss falls with openness, then rises. That it ends at least 2 %
  /// above its least is ours.
  static let overload = [
    Criterion("slope of log loss on openness before the break", .below(0)),
    Criterion("slope of log loss on openness after the break", .above(0)),
    Criterion("loss at full openness / at the break − 1", .above(0.02)),
  ]

  /// P13: trust falls with administrative closeness.
  ///
  /// Surveys of the Ash Center (of satisfaction): 93.1/81.7/73.9/70.2 % in 2016, a fall of .115 from
  /// province to township. That at least a third of the fall is kept is ours.
  static let closeness = [
    Criterion("trust in provinces − in townships at the end", .above(0.04)),
    Criterion("trust in counties − in townships at the end", .above(0)),
  ]

  /// P14: neighbours rescue first; unassigned volunteers fade.
  ///
  /// Kobe 1995: some 80 % of the rescued were dug out by family and neighbours; half is asked for.
  /// Schulte et al. 2024: motivation decays with idle hours; a fifth gone is ours.
  static let neighbours = [
    Criterion("emergency need served by neighbours, first six hours", .above(0.5)),
    Criterion("volunteers gone where few are admitted − where all are", .above(0.2)),
  ]

  /// P15: prevention is under-funded, surges after disaster, decays.
  ///
  /// Healy & Malhotra 2009. Surge and decay are of the share of prevention in budgets; a tenth of its
  /// mean each way, and a tenth below the planner's best, are ours.
  static let prevention = [
    Criterion("share of prevention / the planner's best − 1", .below(-0.1)),
    Criterion("rise of the share after a disaster, share of its mean", .above(0.1)),
    Criterion("fall of the share over quiet episodes, share of its mean", .above(0.1)),
  ]

  /// P16: in epidemic surveillance alarms are many and few are true.
  ///
  /// CIDARS: 533,829 signals, 1.24 % suspected, .30 % confirmed. An alarm a site in a hundred days as
  /// the least that are many is ours.
  static let surveillance = [
    Criterion("alarms that are true / alarms", .below(0.05)),
    Criterion("alarms a site and day", .above(0.01)),
  ]

  /// A pattern that passes for more of the prior than this is no test.
  public static let mostPriorPasses = 0.8
}
