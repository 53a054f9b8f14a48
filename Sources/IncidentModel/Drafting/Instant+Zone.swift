import Deadlines
import Foundation

extension Instant {
  /// The instant in RFC 3339 with the offset of a zone: `2025-04-02T16:41:00+02:00`; with a fraction only when there is one.
  ///
  /// In UTC where the wall of the zone shows another year than times may have, and before zones had whole minutes.
  public func rfc3339(in zone: TimeZone) -> String {
    let offset = LocalZone(zone).offset(at: seconds)
    guard offset != 0 else { return rfc3339UTC }
    let minutes = abs(offset) / 60
    func digits(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let mark = "\(offset < 0 ? "-" : "+")\(digits(minutes / 60)):\(digits(minutes % 60))"
    let text = adding(seconds: offset).rfc3339UTC.dropLast() + mark
    return Instant(rfc3339: String(text)) == self ? String(text) : rfc3339UTC
  }
}
