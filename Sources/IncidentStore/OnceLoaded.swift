import Synchronization

/// A value that is made when it is first asked for.
final class OnceLoaded<Value: Sendable>: Sendable {
  private enum State: Sendable {
    case waiting(@Sendable () -> Value)
    case loaded(Value)
  }

  private let state: Mutex<State>

  init(_ make: @escaping @Sendable () -> Value) { state = Mutex(.waiting(make)) }

  var value: Value {
    state.withLock { state in
      switch state {
      case .loaded(let value): return value
      case .waiting(let make):
        let value = make()
        state = .loaded(value)
        return value
      }
    }
  }
}
