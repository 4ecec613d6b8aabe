/// What an estimator reads of a layout: means of outcomes and of products of their differences.
///
/// Points of a row are numbered as in ``SaltelliPoints``: A, AB¹ … ABᵏ, BA¹ … BAᵏ, B.
struct PickFreezeForm: Sendable {
  /// The product (*y*ₚ − *y*_q)(*y*ᵣ − *y*ₛ) of a row; without *q* or *s* nothing is subtracted.
  struct Product: Sendable {
    let p: Int
    let q: Int?
    let r: Int
    let s: Int?
  }

  /// The number of a term among all.
  typealias Term = Int

  private(set) var points: [Int] = []
  private(set) var products: [Product] = []
  /// What follows from the means of all terms; `nil` where a variance is not above 0.
  var evaluate: @Sendable (_ means: [Double]) -> [Double]? = { _ in [] }

  /// How many terms there are.
  var width: Int { points.count + products.count }

  /// Adds the mean outcome of a point; all of these must come before any product.
  mutating func mean(_ point: Int) -> Term {
    precondition(products.isEmpty, "means come before products")
    points.append(point)
    return points.count - 1
  }

  /// Adds the mean product of two outcomes.
  mutating func product(_ p: Int, _ r: Int) -> Term { add(Product(p: p, q: nil, r: r, s: nil)) }

  /// Adds the mean of *y*ₚ(*y*ᵣ − *y*ₛ).
  mutating func product(_ p: Int, _ r: Int, minus s: Int) -> Term {
    add(Product(p: p, q: nil, r: r, s: s))
  }

  /// Adds the mean of (*y*ₚ − *y*_q)(*y*ᵣ − *y*ₛ).
  mutating func product(_ p: Int, minus q: Int, _ r: Int, minus s: Int) -> Term {
    add(Product(p: p, q: q, r: r, s: s))
  }

  /// Adds the mean of (*y*ₚ − *y*_q)².
  mutating func square(_ p: Int, minus q: Int) -> Term { product(p, minus: q, p, minus: q) }

  private mutating func add(_ product: Product) -> Term {
    products.append(product)
    return width - 1
  }
}
