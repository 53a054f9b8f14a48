import Foundation

/// The names of time zones.
public enum ZoneNames {
  /// Whether there is a zone of an IANA name.
  public static func isKnown(_ name: String) -> Bool { LocalZone(named: name) != nil }

  /// The end of a sentence about a zone that is not known: those that come near.
  public static func hint(for name: String) -> String {
    let near = nearest(to: name)
    guard !near.isEmpty else { return "write an IANA name such as Europe/Berlin" }
    return "did you mean \(Nearest.list(near.map { "'\($0)'" }, "or"))?"
  }

  private static func nearest(to name: String) -> [String] {
    let known = TimeZone.knownTimeZoneIdentifiers
    let whole = Nearest.names(to: name, among: known)
    guard whole.isEmpty, let city = name.split(separator: "/").last.map(String.init) else { return whole }
    // The city was right or nearly so, and the continent was not.
    let cities = known.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    let near = Nearest.names(to: city, among: cities)
    return Array(near.flatMap { city in known.filter { $0 == city || $0.hasSuffix("/\(city)") } }.prefix(3))
  }
}
