// The elementary functions on which outcomes of the model rest. They are ours, built from the four
// operations and the square root alone, which IEEE 754 rounds in one way, and without fused
// multiply-adds: two processors or two C libraries give the same bits. Accuracy is a few units in
// the last place, stated with each function and tested.

/// eˣ, within 2 units in the last place; 0 below −745, infinite above 709.78.
public func exponential(_ x: Double) -> Double {
  if x.isNaN { return x }
  if x > 709.782712893384 { return .infinity }
  if x < -745.1332191019412 { return 0 }
  // Adding and taking away 1.5 · 2⁵² rounds to an integer without a call into the C library.
  let k = (x * 1.4426950408889634 + 0x1.8p52) - 0x1.8p52
  let r = (x - k * 0x1.62e42feep-1) - k * 0x1.a39ef35793c76p-33
  var sum = 1.0 / 6_227_020_800
  sum = sum * r + 1.0 / 479_001_600
  sum = sum * r + 1.0 / 39_916_800
  sum = sum * r + 1.0 / 3_628_800
  sum = sum * r + 1.0 / 362_880
  sum = sum * r + 1.0 / 40_320
  sum = sum * r + 1.0 / 5_040
  sum = sum * r + 1.0 / 720
  sum = sum * r + 1.0 / 120
  sum = sum * r + 1.0 / 24
  sum = sum * r + 1.0 / 6
  sum = sum * r + 0.5
  sum = sum * r * r + r
  let half = Int(k) / 2
  return (1 + sum) * powerOfTwo(half) * powerOfTwo(Int(k) - half)
}

/// eˣ of eight numbers, each with the very bits that it has alone.
///
/// The same operations in the same order, side by side; lanes where the result would be 0, subnormal,
/// infinite or no number send all to the function of one.
public func exponential(_ x: SIMD8<Double>) -> SIMD8<Double> {
  guard all(x .>= -700), all(x .<= 700) else {
    var each = SIMD8<Double>()
    for n in 0..<8 { each[n] = exponential(x[n]) }
    return each
  }
  let shifted = x * 1.4426950408889634 + 0x1.8p52
  let k = shifted - 0x1.8p52
  let r = (x - k * 0x1.62e42feep-1) - k * 0x1.a39ef35793c76p-33
  var sum = SIMD8<Double>(repeating: 1.0 / 6_227_020_800)
  sum = sum * r + 1.0 / 479_001_600
  sum = sum * r + 1.0 / 39_916_800
  sum = sum * r + 1.0 / 3_628_800
  sum = sum * r + 1.0 / 362_880
  sum = sum * r + 1.0 / 40_320
  sum = sum * r + 1.0 / 5_040
  sum = sum * r + 1.0 / 720
  sum = sum * r + 1.0 / 120
  sum = sum * r + 1.0 / 24
  sum = sum * r + 1.0 / 6
  sum = sum * r + 0.5
  sum = sum * r * r + r
  // The low bits of what was shifted are k; those of 2ᵏ are its exponent.
  let bits = unsafe unsafeBitCast(shifted, to: SIMD8<UInt64>.self)
  let scale = (bits &+ 1023) &<< 52
  return unsafe (1 + sum) * unsafeBitCast(scale, to: SIMD8<Double>.self)
}

/// Whether what has a rate comes to pass within an hour: `luck < 1 − e^(−rate)`, to the bit.
///
/// Between Taylor's polynomials of the third and fourth degree, which lie on either side, no
/// exponential is needed to tell; below a rate of ½ fewer than one draw in 300 falls there.
///
/// - Parameters:
///   - luck: a uniform draw from (0, 1).
///   - rate: an hour, 0 or more.
/// - Returns: true with probability 1 − e^(−rate).
@inlinable
@inline(__always)
public func happens(_ luck: Double, atRate rate: Double) -> Bool {
  let square = rate * rate
  let above = rate - square * (0.5 - rate * (1.0 / 6))
  // Fifty times what rounding does to either side.
  if luck > above + 1e-14 { return false }
  if luck < above - square * square * (1.0 / 24) - 1e-14 { return true }
  return luck < 1 - exponential(-rate)
}

/// The natural logarithm, within 2 units in the last place; −∞ at 0, NaN below.
public func logarithm(_ x: Double) -> Double {
  if x.isNaN || x < 0 { return .nan }
  if x == 0 { return -.infinity }
  if x.isInfinite { return x }
  var exponent = Double(x.exponent)
  var m = x.significand
  if m > 1.4142135623730951 {
    m *= 0.5
    exponent += 1
  }
  // log(1 + f) = f − (f²/2 − s(f²/2 + …)): f is exact, and what is rounded is small beside it.
  let f = m - 1
  let s = f / (2 + f)
  let z = s * s
  var sum = 0.0
  var k = 23.0
  while k > 1 {
    sum = (sum + 1 / k) * z
    k -= 2
  }
  let halfSquare = 0.5 * f * f
  let tail = s * (halfSquare + 2 * sum) + exponent * 0x1.a39ef35793c76p-33
  return exponent * 0x1.62e42feep-1 - ((halfSquare - tail) - f)
}

/// Λ(z) = 1/(1 + e⁻ᶻ), the logistic function.
public func logistic(_ z: Double) -> Double {
  if z >= 0 { return 1 / (1 + exponential(-z)) }
  let e = exponential(z)
  return e / (1 + e)
}

/// Φ(z), the standard normal distribution function, to 14 digits in both tails; 0 below −38.
///
/// Rational approximations of Cody (1969, doi:10.2307/2004390; 1993, doi:10.1145/151271.151273).
public func normalCumulative(_ z: Double) -> Double {
  let x = z.magnitude
  if x <= 0.67448975 { return 0.5 + z * centralRatio(z * z) }
  if x > 38 { return z > 0 ? 1 : 0 }
  let ratio =
    x <= 5.656854249492381
    ? shoulderRatio(x)
    : (0.3989422804014327 - tailRatio(1 / (x * x))) / x
  let tail = gaussian(x) * ratio
  return z > 0 ? 1 - tail : tail
}

/// The standard normal quantile of `p` in (0, 1), to 15 digits; −∞ at 0, ∞ at 1, NaN outside.
///
/// Algorithm AS 241, PPND16 (Wichura 1988, doi:10.2307/2347330).
public func normalQuantile(_ p: Double) -> Double {
  if !(p >= 0 && p <= 1) { return .nan }
  if p == 0 { return -.infinity }
  if p == 1 { return .infinity }
  let q = p - 0.5
  if q.magnitude <= 0.425 {
    let r = 0.180625 - q * q
    return q * polynomial(centreNumerator, r) / polynomial(centreDenominator, r)
  }
  let r = (-logarithm(q < 0 ? p : 1 - p)).squareRoot()
  let value =
    r <= 5
    ? polynomial(shoulderNumerator, r - 1.6) / polynomial(shoulderDenominator, r - 1.6)
    : polynomial(tailNumerator, r - 5) / polynomial(tailDenominator, r - 5)
  return q < 0 ? -value : value
}

/// e^(−x²/2) for x of at most 38 in magnitude.
///
/// A rounded square would cost three digits in the tail, so `x` is split at 26 bits (Dekker 1971,
/// doi:10.1007/BF01397083): the square of the high part is exact, and the rest is a small factor.
private func gaussian(_ x: Double) -> Double {
  let scaled = x * 134_217_729
  let high = scaled - (scaled - x)
  let rest = (x - high) * (x + high) * 0.5
  return exponential(-0.5 * high * high) * (1 - rest + rest * rest * 0.5)
}

/// (Φ(z) − ½)/z as a function of z², for |z| up to 0.67448975.
private func centralRatio(_ square: Double) -> Double {
  var p = 0.065682337918207449113 * square + 2.2352520354606839287
  p = p * square + 161.02823106855587881
  p = p * square + 1067.6894854603709582
  p = p * square + 18154.981253343561249
  var q = square + 47.20258190468824187
  q = q * square + 976.09855173777669322
  q = q * square + 10260.932208618978205
  q = q * square + 45507.789335026729956
  return p / q
}

/// Φ(−x)/e^(−x²/2) for x from 0.67448975 to √32.
private func shoulderRatio(_ x: Double) -> Double {
  var p = 1.0765576773720192317e-8 * x + 0.39894151208813466764
  p = p * x + 8.8831497943883759412
  p = p * x + 93.506656132177855979
  p = p * x + 597.27027639480026226
  p = p * x + 2494.5375852903726711
  p = p * x + 6848.1904505362823326
  p = p * x + 11602.651437647350124
  p = p * x + 9842.7148383839780218
  var q = x + 22.266688044328115691
  q = q * x + 235.38790178262499861
  q = q * x + 1519.377599407554805
  q = q * x + 6485.558298266760755
  q = q * x + 18615.571640885098091
  q = q * x + 34900.952721145977266
  q = q * x + 38912.003286093271411
  q = q * x + 19685.429676859990727
  return p / q
}

/// What 1/√(2π) exceeds x · Φ(−x)/e^(−x²/2) by, as a function of 1/x², for x above √32.
private func tailRatio(_ inverse: Double) -> Double {
  var p = 0.02307344176494017303 * inverse + 0.21589853405795699
  p = p * inverse + 0.1274011611602473639
  p = p * inverse + 0.022235277870649807
  p = p * inverse + 0.001421619193227893466
  p = p * inverse + 2.9112874951168792e-5
  var q = inverse + 1.28426009614491121
  q = q * inverse + 0.468238212480865118
  q = q * inverse + 0.0659881378689285515
  q = q * inverse + 0.00378239633202758244
  q = q * inverse + 7.29751555083966205e-5
  return inverse * p / q
}

/// 2ⁿ for n in −1022...1023, by its bits.
private func powerOfTwo(_ exponent: Int) -> Double {
  Double(bitPattern: UInt64(1023 + exponent) << 52)
}

/// Degree-seven polynomial by Horner's rule; `c` holds the coefficients from the constant upward.
private func polynomial(_ c: SIMD8<Double>, _ x: Double) -> Double {
  var sum = c[7] * x + c[6]
  sum = sum * x + c[5]
  sum = sum * x + c[4]
  sum = sum * x + c[3]
  sum = sum * x + c[2]
  sum = sum * x + c[1]
  return sum * x + c[0]
}

private let centreNumerator = SIMD8(
  3.3871328727963666080e0, 1.3314166789178437745e+2, 1.9715909503065514427e+3,
  1.3731693765509461125e+4, 4.5921953931549871457e+4, 6.7265770927008700853e+4,
  3.3430575583588128105e+4, 2.5090809287301226727e+3)
private let centreDenominator = SIMD8(
  1, 4.2313330701600911252e+1, 6.8718700749205790830e+2, 5.3941960214247511077e+3,
  2.1213794301586595867e+4, 3.9307895800092710610e+4, 2.8729085735721942674e+4,
  5.2264952788528545610e+3)
private let shoulderNumerator = SIMD8(
  1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0,
  3.64784832476320460504e0, 1.27045825245236838258e0, 2.41780725177450611770e-1,
  2.27238449892691845833e-2, 7.74545014278341407640e-4)
private let shoulderDenominator = SIMD8(
  1, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
  1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4,
  1.05075007164441684324e-9)
private let tailNumerator = SIMD8(
  6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0,
  2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
  2.71155556874348757815e-5, 2.01033439929228813265e-7)
private let tailDenominator = SIMD8(
  1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
  7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7,
  2.04426310338993978564e-15)
