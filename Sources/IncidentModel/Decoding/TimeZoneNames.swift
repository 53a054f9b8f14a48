import Foundation
import Synchronization

/// Which time zones the system knows; each name is looked up once.
enum TimeZoneNames {
  /// A file of made-up names must not fill the memory.
  private static let limit = 1_000
  private static let known = Mutex<[String: Bool]>([:])

  static func isKnown(_ name: String) -> Bool {
    known.withLock { known in
      if let isKnown = known[name] { return isKnown }
      let isKnown = TimeZone(identifier: name) != nil
      if known.count < limit { known[name] = isKnown }
      return isKnown
    }
  }
}
