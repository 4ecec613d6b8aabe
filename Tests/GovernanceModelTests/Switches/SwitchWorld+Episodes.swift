extension SwitchWorld {
  /// Worlds of more than one episode.
  static let episodes: [SwitchWorld] = [
    SwitchWorld(name: "busy twice", scenario: SmallWorld.busy(), hours: 30, episodes: 2)
  ]
}
