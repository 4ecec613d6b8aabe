extension Society {
  /// The society without any tie of a mode, for the control that off is off: with the mode closed, a
  /// run over what is left is the same, bit for bit.
  ///
  /// Lines are taken out. A tie that is a draw of its end, such as a township's report, gets the draw
  /// ∞, which lies below no openness. Actors stay, and citizens keep their acquaintances.
  ///
  /// - Parameter mode: the one whose ties go.
  /// - Returns: a society with fewer lines, whose chance is the same.
  package func removing(_ mode: Mode) -> Society {
    var rest = self
    rest.lines = lines.removing(lines[mode])
    switch mode {
    case .vertical:
      rest.lineOfPost = lineOfPost.map { _ in -1 }
      rest.governments.open = governments.open.map { _ in .infinity }
      rest.governments.ownOpen = governments.ownOpen.map { _ in .infinity }
      rest.posts.open = posts.open.map { _ in .infinity }
      rest.townships.open = townships.open.map { _ in .infinity }
    case .horizontal:
      rest.peerTies.open = peerTies.open.map { _ in .infinity }
      rest.recognisesCodes = false
    case .crossDepartment:
      rest.governments.reviewOpen = governments.reviewOpen.map { _ in .infinity }
    case .insideOutside:
      rest.citizens.open = citizens.open.map { _ in .infinity }
    }
    return rest
  }
}

extension Lines {
  /// The lines of a mode.
  package subscript(mode: Mode) -> Range<Int> {
    switch mode {
    case .vertical: vertical
    case .horizontal: horizontal
    case .crossDepartment: crossDepartment
    case .insideOutside: insideOutside
    }
  }

  /// These without one of their ranges; the others move up.
  func removing(_ gone: Range<Int>) -> Lines {
    func moved(_ e: Int) -> Int { e < gone.upperBound ? e : e - gone.count }
    func moved(_ range: Range<Int>) -> Range<Int> {
      range == gone
        ? gone.lowerBound..<gone.lowerBound : moved(range.lowerBound)..<moved(range.upperBound)
    }
    var rest = self
    rest.holder.removeSubrange(gone)
    rest.site.removeSubrange(gone)
    rest.open.removeSubrange(gone)
    rest.digital.removeSubrange(gone)
    rest.distance.removeSubrange(gone)
    rest.key.removeSubrange(gone)
    rest.reverse.removeSubrange(gone)
    rest.reverse = rest.reverse.map(moved)
    rest.border.removeSubrange(gone)
    rest.post.removeSubrange(gone)
    (rest.vertical, rest.horizontal) = (moved(vertical), moved(horizontal))
    (rest.crossDepartment, rest.insideOutside) = (moved(crossDepartment), moved(insideOutside))
    return rest
  }
}
