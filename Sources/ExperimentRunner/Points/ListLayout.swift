/// The points of a file.
struct ListLayout: PointLayout {
  let list: PointList

  var count: Int { list.count }

  func levels(_ index: Int) -> [Double] { list.levels(index) }
}
