/// Every number of the model that an experiment may change, by family.
///
/// ```swift
/// var parameters = Parameters()
/// parameters.modes.vertical.openness = 1
/// parameters[keyPath: Parameters.definition(of: "hazard.drainage")!.keyPath]
/// ```
public struct Parameters: Sendable, Equatable {
  /// The openness and digital level of the four modes.
  public var modes = ModeParameters()
  /// Rain, flow, damage.
  public var hazard = HazardParameters()
  /// An infection and how people and governments answer to it.
  public var epidemic = EpidemicParameters()
  /// Failures that bring about one another.
  public var sectors = SectorParameters()
  /// How territories differ in what they bear.
  public var vulnerability = VulnerabilityParameters()
  /// Health codes and who recognises them.
  public var codes = CodeParameters()
  /// How domains come to work again.
  public var recovery = RecoveryParameters()
  /// How damage becomes need.
  public var need = NeedParameters()
  /// What a unit of unmet need costs.
  public var loss = LossParameters()
  /// How actors see.
  public var sensing = SensingParameters()
  /// How reports travel and what is left out of them.
  public var reporting = ReportingParameters()
  /// Sensors that ring by themselves.
  public var alarms = AlarmParameters()
  /// Consultation between neighbouring governments.
  public var peers = PeerParameters()
  /// Orders and guidance that pass down.
  public var orders = OrderParameters()
  /// The public document that citizens write.
  public var document = DocumentParameters()
  /// Whether a plan must be ready before a desk signs.
  public var planning = PlanningParameters()
  /// When governments act.
  public var decision = DecisionParameters()
  /// The grades of a response.
  public var grades = GradeParameters()
  /// Who commands.
  public var command = CommandParameters()
  /// Whether departments are one body.
  public var departments = DepartmentParameters()
  /// How the lead passes between departments.
  public var process = ProcessParameters()
  /// How desks release what was asked for.
  public var approval = ApprovalParameters()
  /// Who holds how much.
  public var stocks = StockParameters()
  /// How what is scarce is divided.
  public var allocation = AllocationParameters()
  /// Who carries it.
  public var carriers = CarrierParameters()
  /// What is bought.
  public var contracts = ContractParameters()
  /// Who helps without being sent.
  public var volunteers = VolunteerParameters()
  /// How long units are under way.
  public var transport = TransportParameters()
  /// Who believes whom.
  public var trust = TrustParameters()
  /// How concealment is found and punished.
  public var supervision = SupervisionParameters()
  /// Who is willing to share with whom.
  public var sharing = SharingParameters()
  /// Citizens, enterprises, social organisations.
  public var society = SocietyParameters()
  /// What coordination and technology cost.
  public var cost = CostParameters()
  /// The nine technologies.
  public var technology = TechnologyParameters()
  /// What is remembered between episodes.
  public var memory = MemoryParameters()
  /// What governments spend on.
  public var budget = BudgetParameters()
  /// How they learn between episodes.
  public var learning = LearningParameters()
  /// What they make of an episode.
  public var review = ReviewParameters()

  /// Every parameter at its default.
  public init() {}

  /// Every family of parameters under the page of the ODD on which it is listed, in its order.
  ///
  /// A family stands on the page of the phase that reads most of it.
  public static let families: [(page: Page, definitions: [ParameterDefinition])] = [
    (.modes, ModeParameters.definitions),
    (.unfold, HazardParameters.definitions),
    (.unfold, EpidemicParameters.definitions),
    (.unfold, SectorParameters.definitions),
    (.unfold, VulnerabilityParameters.definitions),
    (.unfold, CodeParameters.definitions),
    (.respond, NeedParameters.definitions),
    (.respond, LossParameters.definitions),
    (.respond, RecoveryParameters.definitions),
    (.sense, SensingParameters.definitions),
    (.sense, AlarmParameters.definitions),
    (.report, ReportingParameters.definitions),
    (.report, PeerParameters.definitions),
    (.report, OrderParameters.definitions),
    (.report, DocumentParameters.definitions),
    (.decide, DecisionParameters.definitions),
    (.decide, PlanningParameters.definitions),
    (.decide, GradeParameters.definitions),
    (.decide, CommandParameters.definitions),
    (.decide, DepartmentParameters.definitions),
    (.decide, ProcessParameters.definitions),
    (.allocate, ApprovalParameters.definitions),
    (.allocate, StockParameters.definitions),
    (.allocate, AllocationParameters.definitions),
    (.allocate, TransportParameters.definitions),
    (.allocate, CarrierParameters.definitions),
    (.allocate, ContractParameters.definitions),
    (.respond, VolunteerParameters.definitions),
    (.learn, TrustParameters.definitions),
    (.report, SupervisionParameters.definitions),
    (.report, SharingParameters.definitions),
    (.report, SocietyParameters.definitions),
    (.respond, CostParameters.definitions),
    (.technology, TechnologyParameters.definitions),
    (.episodes, MemoryParameters.definitions),
    (.episodes, BudgetParameters.definitions),
    (.episodes, LearningParameters.definitions),
    (.episodes, ReviewParameters.definitions),
  ]

  /// Every definition, family by family, in the order of the ODD.
  public static let definitions: [ParameterDefinition] = families.flatMap(\.definitions)

  /// The definition at a dotted path, nil when there is none.
  public static func definition(of path: String) -> ParameterDefinition? { byPath[path] }

  private static let byPath = Dictionary(
    definitions.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
}
