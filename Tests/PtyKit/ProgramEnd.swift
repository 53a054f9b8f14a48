/// How a program ended.
public enum ProgramEnd: Hashable, Sendable {
  case exited(Int32)
  case killed(signal: Int32)

  /// From a status as waitpid gives it.
  init(status: Int32) {
    let signal = status & 0x7f
    self = signal == 0 ? .exited((status >> 8) & 0xff) : .killed(signal: signal)
  }
}
