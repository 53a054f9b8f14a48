import CPty
import Glibc

/// A program in a pseudo terminal of its own, every byte that it wrote, and the screen that a terminal makes
/// of them.
///
/// Used by one task at a time. The program ends with this value at the latest.
public final class PtyProgram {
  /// The program's process.
  public let pid: pid_t
  /// When the program was started, on the monotonic clock, in nanoseconds.
  public let started: UInt64
  /// All that it wrote so far.
  public private(set) var bytes: [UInt8] = []
  /// What a terminal shows of it.
  public private(set) var screen: TerminalScreen
  /// When the latest bytes were read, on the monotonic clock, in nanoseconds.
  public private(set) var stamp: UInt64 = 0
  /// How it ended; nil while it runs or nobody asked.
  public private(set) var end: ProgramEnd?

  private var master: Int32
  private let keepsBytes: Bool
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  /// Starts a program; `errors` is a file that takes its standard error in place of the terminal.
  public init(
    _ program: String,
    _ arguments: [String],
    environment: [String: String],
    columns: Int,
    rows: Int,
    errors: String? = nil,
    keepsBytes: Bool = true
  ) throws {
    screen = TerminalScreen(columns: columns, rows: rows)
    self.keepsBytes = keepsBytes
    let command = errors.map { ["/bin/sh", "-c", #"exec "$@" 2>"$0""#, $0, program] } ?? [program]
    var child: pid_t = 0
    started = Self.now()
    master = CStrings.with(command + arguments) { argv in
      CStrings.with(environment.map { "\($0)=\($1)" }) { envp in
        cpty_spawn(argv, envp, Int32(columns), Int32(rows), &child)
      }
    }
    pid = child
    guard master >= 0 else { throw CannotStart(program: program, code: errno) }
  }

  deinit {
    if pid > 0, end == nil {
      kill(pid, SIGKILL)
      kill(pid, SIGCONT)
      waitpid(pid, nil, 0)
    }
    hangUp()
  }

  /// The monotonic clock, in nanoseconds.
  public static func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  /// Takes what the program writes within so many milliseconds; false when it wrote nothing or has closed the
  /// terminal.
  @discardableResult
  public func read(within milliseconds: Int32 = 0) -> Bool {
    var count = Int(cpty_read(master, &buffer, Int32(buffer.count), milliseconds))
    guard count > 0 else { return false }
    stamp = Self.now()
    // All of what is being written is read before any of it is looked at, for that takes longer than the rest takes to come.
    while count < buffer.count, case let more = readMore(behind: count), more > 0 {
      count += more
      stamp = Self.now()
    }
    let fresh = buffer[..<count]
    if keepsBytes { bytes += fresh }
    received += count
    screen.take(fresh)
    return true
  }

  private func readMore(behind count: Int) -> Int {
    buffer.withUnsafeMutableBufferPointer { buffer in
      Int(cpty_read(master, buffer.baseAddress.map { $0 + count }, Int32(buffer.count - count), 1))
    }
  }

  /// How many bytes it wrote so far.
  public private(set) var received = 0

  /// Types text, as a keyboard sends it.
  public func send(_ text: String) { send(Array(text.utf8)) }

  /// Sends bytes; takes what the program writes meanwhile, so that neither waits for the other.
  public func send(_ bytes: [UInt8]) {
    var left = bytes[...]
    while !left.isEmpty {
      let count = left.withUnsafeBytes { write(master, $0.baseAddress, min($0.count, 1024)) }
      guard count > 0 else { return }
      left = left.dropFirst(count)
      if !left.isEmpty { read() }
    }
  }

  /// Takes the terminal away, as when a window is closed.
  public func hangUp() {
    if master >= 0 { close(master) }
    master = -1
  }

  /// The terminal echoes and edits lines, as a shell needs it.
  public var isCooked: Bool { cpty_is_cooked(master) == 1 }

  /// Gives the terminal another size and tells the program.
  public func resize(columns: Int, rows: Int) {
    screen.resize(columns: columns, rows: rows)
    _ = cpty_resize(master, Int32(columns), Int32(rows))
  }

  /// Sends a signal to the program.
  public func signal(_ number: Int32) { kill(pid, number) }

  /// How the program ended, if it has; takes the rest of what it wrote.
  public func endIfAny() -> ProgramEnd? {
    if let end { return end }
    let status = cpty_status(pid)
    guard status != -1 else { return nil }
    end = ProgramEnd(status: status)
    while read() {}
    return end
  }

  /// The terminal's modes for input and output: echo, line editing, signals and so on.
  public var lineModes: [tcflag_t] {
    var modes = termios()
    tcgetattr(master, &modes)
    return [modes.c_iflag, modes.c_oflag, modes.c_lflag]
  }
}

/// A program that could not be started.
public struct CannotStart: Error, CustomStringConvertible {
  let program: String
  let code: Int32

  /// The program and what the system says of it.
  public var description: String { "\(program) cannot be started: \(String(cString: strerror(code)))" }
}
