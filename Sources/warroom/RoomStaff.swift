import Console
import CursesTerminal

/// Those who carry out what a room asks for beyond the screen: threads and files. Whatever takes long is done on a thread
/// of its own, and its answer lies ready behind a descriptor.
protocol RoomStaff {
  /// The room that they serve.
  associatedtype Place: Room

  /// Readable while answers lie ready; at most 40.
  var wakeDescriptors: [Int32] { get }
  /// Carries out a request. The terminal is lent for as long as the call takes.
  mutating func carryOut(_ request: Place.Request, at terminal: Terminal)
  /// Takes the answers that have come.
  mutating func answers() -> [Place.Answer]
  /// Settings have changed while the room is open.
  mutating func heed(_ settings: RoomSettings)
  /// The room is being left, by a key or a signal: what must not be lost is brought to the disk now.
  mutating func leave(_ room: Place)
}

/// The staff of a room that asks for nothing.
struct NoStaff<Place: Room>: RoomStaff where Place.Request == Never {
  var wakeDescriptors: [Int32] { [] }
  func carryOut(_ request: Never, at terminal: Terminal) {}
  func answers() -> [Place.Answer] { [] }
  func heed(_ settings: RoomSettings) {}
  func leave(_ room: Place) {}
}
