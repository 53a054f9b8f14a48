import IncidentModel
import ScreenKit

/// A room as the loop runs it: takes keys and what arrives, gives a screen, and says what is to be done outside.
///
/// What it may ask for beyond the screen is a type of its own. A room whose `Request` cannot be a write cannot write,
/// whatever key is pressed.
public protocol Room: Sendable {
  /// What it asks of those outside, effects on the screen aside; `Never` for a room that only shows.
  associatedtype Request: Sendable
  /// What comes back for a request.
  associatedtype Answer: Sendable

  /// Where a person looks, and how.
  var console: ConsoleState { get }
  /// Takes a key.
  mutating func press(_ key: Key, in context: ConsoleContext) -> [Outcome<Request>]
  /// Takes what arrived or passed.
  mutating func update(_ action: ViewAction, in context: ConsoleContext) -> [Outcome<Request>]
  /// Takes an answer.
  mutating func take(_ answer: Answer, in context: ConsoleContext) -> [Outcome<Request>]
  /// Its screen.
  func compose(by composer: inout Composer, in context: ConsoleContext) -> Composition
}

/// What is to be done outside of a room.
public enum Outcome<Request: Sendable>: Sendable {
  /// Something of the screen and the terminal.
  case effect(Effect)
  /// Something of those beyond.
  case request(Request)
}

extension Outcome: Equatable where Request: Equatable {}
extension Outcome: Hashable where Request: Hashable {}

/// The room of those who look: `--read-only`, and any other that shows the four panes and enters nothing.
public struct ReadOnlyRoom: Room {
  /// It asks for nothing beyond the screen.
  public typealias Request = Never
  /// Nothing comes back.
  public typealias Answer = Never

  /// Where a person looks, and how.
  public private(set) var console: ConsoleState

  /// The room around a console.
  public init(_ console: ConsoleState) { self.console = console }

  /// Takes a key; one that would enter something says that it does not.
  public mutating func press(_ key: Key, in context: ConsoleContext) -> [Outcome<Never>] {
    console.press(key, in: context).map(Outcome.effect)
  }

  /// Takes what arrived or passed.
  public mutating func update(_ action: ViewAction, in context: ConsoleContext) -> [Outcome<Never>] {
    console.update(action, in: context).map(Outcome.effect)
  }

  /// Never called.
  public mutating func take(_ answer: Never, in context: ConsoleContext) -> [Outcome<Never>] {}

  /// The console's screen.
  public func compose(by composer: inout Composer, in context: ConsoleContext) -> Composition {
    composer.compose(console, in: context)
  }
}
