/// Instants as scripts read them.
public enum ZonedInstant {
  /// RFC 3339 with the offset of a zone, in whole seconds: `2025-04-01T15:20:00+02:00`; nil for a zone or an
  /// instant that is not known here (years 1 to 9999).
  ///
  /// Before zones had whole minutes, the offset is rounded to one: the text names the same instant.
  public static func rfc3339(_ instant: Int64, timezone: String) -> String? {
    guard LocalZone.range.contains(instant), let zone = LocalZone(named: timezone) else { return nil }
    let offset = zone.offset(at: instant).floored(by: 60) * 60
    let local = instant + offset
    guard LocalZone.range.contains(local) else { return nil }
    let days = local.floored(by: LocalZone.day)
    let rest = local - days * LocalZone.day
    let parts = [rest / 3600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    let time = parts.joined(separator: ":")
    return "\(CivilDay(number: Int(days)))T\(time)\(WallWords.offset(offset))"
  }
}
