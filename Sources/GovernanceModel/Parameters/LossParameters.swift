/// What severity costs people and purses, and how the two are added.
public struct LossParameters: Sendable, Equatable {
  package var persons = DomainParameters(emergency: 0.004, health: 0.003, supplies: 0, lifelines: 0)
  package var money = DomainParameters(
    emergency: 0.002, health: 0, supplies: 0.006, lifelines: 0.008)
  package var moneyWeight = 0.3

  static let definitions: [ParameterDefinition] =
    DomainParameters.definitions(
      "loss.persons",
      [
        \.loss.persons.emergency, \.loss.persons.health, \.loss.persons.supplies,
        \.loss.persons.lifelines,
      ], unit: "persons/h", 0...10,
      "Persons harmed an hour among 1,000 residents at severity 1, none served, in the domain of")
    + DomainParameters.definitions(
      "loss.money",
      [\.loss.money.emergency, \.loss.money.health, \.loss.money.supplies, \.loss.money.lifelines],
      unit: "million yuan/h", 0...10,
      "Damage an hour for 1,000 residents at severity 1, none served, in the domain of")
    + [
      ParameterDefinition(
        "loss.moneyWeight", \.loss.moneyWeight, unit: "persons/million yuan", 0...100,
        "Person-equivalents of a million yuan in `loss` = persons + weight × money.",
        source: "value judgement; free, swept")
    ]
}
