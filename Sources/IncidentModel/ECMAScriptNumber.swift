/// Numbers as ECMAScript writes them (`Number::toString`, which RFC 8785 asks for).
enum ECMAScriptNumber {
  /// The shortest digits that round to the same double, without an exponent from 1e-6 on and below 1e21.
  static func text(of number: Double) -> String {
    if number == 0 { return "0" }
    let (digits, point) = shortest(number.magnitude)
    let sign = number < 0 ? "-" : ""
    let count = digits.count
    switch point {
    case count...21: return sign + digits + String(repeating: "0", count: point - count)
    case 1..<max(count, 1): return sign + digits.prefix(point) + "." + digits.dropFirst(point)
    case -5...0: return sign + "0." + String(repeating: "0", count: -point) + digits
    default:
      let exponent = point - 1
      let fraction = count > 1 ? "." + digits.dropFirst() : ""
      return sign + digits.prefix(1) + fraction + "e" + (exponent < 0 ? "-" : "+")
        + exponent.magnitude.description
    }
  }

  /// The digits without zeros at either end, and where the point stands in them: 0.digits times 10 to the `point`.
  ///
  /// Swift's description holds the shortest digits; only their layout differs.
  private static func shortest(_ number: Double) -> (digits: String, point: Int) {
    let parts = number.description.split(separator: "e", maxSplits: 1)
    let mantissa = parts.first ?? "0"
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let wholeCount = mantissa.firstIndex(of: ".").map { mantissa[..<$0].count } ?? mantissa.count
    let all = mantissa.filter { $0 != "." }
    let leadingZeros = all.prefix { $0 == "0" }.count
    var digits = String(all.dropFirst(leadingZeros))
    while digits.last == "0" { digits.removeLast() }
    return (digits, wholeCount - leadingZeros + exponent)
  }
}
