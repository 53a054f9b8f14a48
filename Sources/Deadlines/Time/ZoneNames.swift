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
    func city(_ name: String) -> String { name.split(separator: "/").last?.lowercased() ?? "" }
    // The city is right, and the continent is not.
    let same = known.filter { city($0) == city(name) && !name.isEmpty }
    return same.isEmpty ? Nearest.names(to: name, among: known) : Array(same.prefix(3))
  }
}
