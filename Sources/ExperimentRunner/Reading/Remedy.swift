internal import Results

/// The remedy for a name that is not known: the nearest known one where one is near, else a list.
func remedy(for name: String, among known: [String], seeing where_: String) -> String {
  guard let nearest = nearestName(to: name, among: known) else { return where_ }
  return "did you mean `\(nearest)`?"
}
