/// The rows of the sample that the references of `Statistics` are made from, as a table's text.
enum RegressionRows {
  static let csv: String = {
    var text = "x,z,g,mode,b,c,y\n"
    for i in 0..<60 {
      let x = Double((i * 7) % 13) - 5.5 + Double(i % 5) * 0.1
      let z = Double((i * i * 3 + 5) % 17) / 4
      let noise = Double((i * 37) % 23) / 4
      let latent = x * 0.4 - z * 0.5 + noise - 2
      let rate = x * 0.3 + z + noise
      let sum = x * 1.5 - z + noise
      let mode = i % 3 == 0 ? "open" : "shut"
      text += "\(x),\(z),\(i % 9),\(mode),\(latent > 0 ? 1 : 0),\(max(0, rate.rounded())),\(sum)\n"
    }
    return text
  }()
}
