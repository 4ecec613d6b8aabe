/// How the residuals of a model may be rearranged if its terms explained nothing.
///
/// What may be exchanged follows from how the data came about: permute within a stratum where each
/// has a level or spread of its own, turn the signs of whole clusters where their rows share luck.
public enum Rearrangement: Sendable, Hashable {
  /// Any row may stand for any other.
  case rows
  /// Rows of one stratum may stand for one another; each row names its stratum.
  case withinStrata([Int])
  /// The residuals of a cluster turn their signs together; each row names its cluster.
  case clusterSigns([Int])
}
