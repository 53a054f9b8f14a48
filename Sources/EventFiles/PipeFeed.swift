import CFiles
import Glibc
import IncidentModel
import SystemPackage

/// Keeps what comes through a pipe in a file that is read as any other feed: whole lines are added as they come.
///
/// Used by one thread at a time.
public final class PipeFeed: Sendable {
  /// Where the lines go.
  private enum Target: Sendable {
    /// A new file below `feeds/` of an incident, made when the first line comes.
    case incident(FilePath, name: String)
    /// An open file without a name, gone with the program.
    case open(Int32)
  }

  /// How the room calls what the pipe brought where it is not kept.
  static let title = SafeText("standard input")
  /// A line longer than any that is read is not waited for.
  private static let patience = 2 << 20

  private let source: Int32
  private let target: Target

  /// What an open pipe brings is kept in the incident directory at `path`, in a file that is named by the time.
  public init(_ source: Int32, keptIn path: String, at now: Instant) {
    let time = Instant(seconds: now.seconds).rfc3339UTC.filter { $0 != "-" && $0 != ":" }
    self.source = source
    target = .incident(FilePath(path), name: "pipe-\(time)-\(getpid()).jsonl")
  }

  /// What an open pipe brings is kept in a file without a name in `folder`, as long as the program runs.
  public init(_ source: Int32, passingBy folder: String) throws(WriteError) {
    self.source = source
    var path = Array("\(folder)/.warroom-XXXXXX".utf8CString)
    let file = cfiles_open_temporary(&path)
    guard file >= 0 else { throw WriteError(.last, SafeText(folder)) }
    unlink(path)
    target = .open(file)
  }

  /// The file to read besides the incident directory; nil where it lies in that.
  var path: FilePath? {
    guard case .open(let file) = target else { return nil }
    return FilePath("/proc/self/fd/\(file)")
  }

  /// Copies until the pipe ends; a last line without an end gets one. What cannot be written waits, and the pipe with it,
  /// so that nothing is lost: `tell` hears of it once, and then it is tried again every second. Nil says that it is over.
  public func copy(tell: (Problem?) -> Void) {
    var lines = [UInt8]()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var file: Int32 = -1
    defer { if file >= 0, path == nil { close(file) } }
    while true {
      let count = read(into: &buffer, tell)
      if count > 0 {
        lines += buffer[..<count]
      } else if lines.isEmpty {
        return
      } else {
        lines.append(0x0A)
      }
      guard let end = lines.lastIndex(of: 0x0A) ?? (lines.count > Self.patience ? lines.count - 1 : nil)
      else { continue }
      insist(tell) { () throws(WriteError) in
        if file < 0 { file = try open() }
        try Self.write(&lines, upTo: end + 1, to: file)
      }
      if count <= 0 { return }
    }
  }

  /// Waits for what comes next; not more than nothing where that is the end, or cannot be read.
  private func read(into buffer: inout [UInt8], _ tell: (Problem?) -> Void) -> Int {
    while true {
      let count = Glibc.read(source, &buffer, buffer.count)
      if count >= 0 { return count }
      switch errno {
      case EINTR: break
      case EAGAIN:
        var wish = pollfd(fd: source, events: Int16(POLLIN), revents: 0)
        _ = poll(&wish, 1, -1)
      default:
        let reason = Errno.last.words
        let words = "nothing more can be read of it (\(reason)); start the room anew with what writes to it"
        tell(Self.problem(SafeText(words)))
        return count
      }
    }
  }

  private func insist(_ tell: (Problem?) -> Void, _ body: () throws(WriteError) -> Void) {
    var hasTold = false
    while true {
      do throws(WriteError) {
        try body()
        if hasTold { tell(nil) }
        return
      } catch {
        if !hasTold { tell(Self.problem(error.sentence)) }
        hasTold = true
        sleep(1)
      }
    }
  }

  private static func problem(_ reason: SafeText) -> Problem {
    Problem(path: title, line: nil, index: nil, code: .unreadable, reason: reason)
  }

  private func open() throws(WriteError) -> Int32 {
    switch target {
    case .open(let file): return file
    case .incident(let path, let name):
      let shown = SafeText("\(path)/feeds/\(name)")
      let top: OpenFolder
      switch OpenFolder.open(path) {
      case .success(let opened): top = opened
      case .failure(let error): throw WriteError(error, shown)
      }
      if mkdirat(top.descriptor, "feeds", 0o777) != 0, errno != EEXIST { throw WriteError(.last, shown) }
      switch top.descend("feeds") {
      case .success(let folder):
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_NOFOLLOW | O_CLOEXEC
        let file = openat(folder.descriptor, name, flags, 0o666)
        guard file >= 0 else { throw WriteError(.last, shown) }
        return file
      case .failure(.notDirectory), .failure(.tooManySymbolicLinkLevels):
        throw .notAFolder(SafeText("\(path)/feeds"))
      case .failure(let error): throw WriteError(error, shown)
      }
    }
  }

  /// Writes the first bytes and takes away those that were written, whatever happens.
  private static func write(_ lines: inout [UInt8], upTo end: Int, to file: Int32) throws(WriteError) {
    var written = 0
    var failure: Errno?
    while written < end, failure == nil {
      let count = lines.withUnsafeBytes { bytes in
        Glibc.write(file, bytes.baseAddress.map { $0 + written }, end - written)
      }
      if count > 0 {
        written += count
      } else if count == 0 || errno != EINTR {
        failure = count == 0 ? .ioError : .last
      }
    }
    lines.removeFirst(written)
    if let failure { throw WriteError(failure, "What the pipe brought") }
  }
}
