import Foundation
import Glibc
import IncidentModel
import Synchronization
import SystemPackage
import Testing

@testable import EventFiles

@Suite struct PipeFeedTests {
  /// A pipe whose end to read is copied on a thread of its own.
  private final class Copying: Sendable {
    let input: FileHandle
    private let isOver = DispatchSemaphore(value: 0)

    init(
      _ pipe: Pipe,
      _ feed: PipeFeed,
      tell: @escaping @Sendable (Problem?) -> Void = { Issue.record("\(String(describing: $0))") }
    ) {
      input = pipe.fileHandleForWriting
      Thread.detachNewThread { [self] in
        feed.copy(tell: tell)
        isOver.signal()
        withExtendedLifetime(pipe) {}
      }
    }

    func say(_ text: String) throws { try input.write(contentsOf: Data(text.utf8)) }

    func end() throws {
      try input.close()
      #expect(isOver.wait(timeout: .now() + 60) == .success)
    }
  }

  private static func lines(_ numbers: Range<Int>) -> String {
    numbers.map { Incident.alert("a\($0)", title: "Alert \($0)") + "\n" }.joined()
  }

  @Test func whatArrivesIsShownAtOnceAndKept() throws {
    let incident = try Incident()
    let following = try Following(incident.directory)
    defer { following.stop() }
    following.wait { $0.isLoaded }
    let pipe = Pipe()
    let now = Instant(seconds: 1_743_612_190)
    let feed = PipeFeed(pipe.fileHandleForReading.fileDescriptor, keptIn: incident.directory.path, at: now)
    let copying = Copying(pipe, feed)
    #expect(!FileManager.default.fileExists(atPath: incident.url("feeds").path))
    try copying.say(Self.lines(0..<3))
    #expect(following.wait { $0.alertTitles.count == 3 }.problems.isEmpty)
    let half = Self.lines(3..<4)
    try copying.say(String(half.prefix(30)))
    try copying.say(String(half.dropFirst(30)))
    following.wait { $0.alertTitles.count == 4 }
    try copying.say(Self.lines(4..<5).trimmingCharacters(in: .newlines))
    try copying.end()
    let received = following.wait { $0.alertTitles.count == 5 }
    #expect(received.alertTitles == (0..<5).map { SafeText("Alert \($0)") })
    let files = try FileManager.default.contentsOfDirectory(atPath: incident.url("feeds").path)
    #expect(files == ["pipe-20250402T164310Z-\(getpid()).jsonl"])
    let kept = try String(contentsOf: incident.url("feeds/\(files[0])"), encoding: .utf8)
    #expect(kept == Self.lines(0..<5))
  }

  @Test func whatIsNotKeptIsShownAndLeavesNothing() throws {
    let incident = try Incident()
    let folder = incident.staged("passing").deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let pipe = Pipe()
    let feed = try PipeFeed(pipe.fileHandleForReading.fileDescriptor, passingBy: folder.path)
    let following = Following(try DirectoryFollower(directory: incident.directory.path, pipe: feed))
    defer { following.stop() }
    following.wait { $0.isLoaded }
    let copying = Copying(pipe, feed)
    try copying.say(Self.lines(0..<2_000))
    following.wait { $0.alertTitles.count == 2_000 }
    try copying.say(Self.lines(2_000..<2_001))
    let received = following.wait { $0.alertTitles.count == 2_001 }
    try copying.end()
    #expect(received.files == ["standard input"])
    #expect(received.problems.isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: incident.directory.path).isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  /// What was told of a pipe.
  private final class Telling: Sendable {
    private let all = Mutex<[Problem?]>([])
    var reasons: [SafeText?] { all.withLock { $0.map { $0?.reason } } }

    func add(_ problem: Problem?) { all.withLock { $0.append(problem) } }

    func wait(for count: Int) {
      let deadline = Date(timeIntervalSinceNow: 60)
      while reasons.count < count, Date() < deadline { usleep(2000) }
    }
  }

  /// Whoever has the other end may have set it so for both.
  @Test func pipeThatDoesNotBlockIsWaitedFor() throws {
    let incident = try Incident()
    let pipe = Pipe()
    let source = pipe.fileHandleForReading.fileDescriptor
    #expect(fcntl(source, F_SETFL, O_NONBLOCK) == 0)
    let copying = Copying(pipe, PipeFeed(source, keptIn: incident.directory.path, at: Instant(seconds: 0)))
    usleep(50_000)
    try copying.say(Self.lines(0..<1))
    usleep(50_000)
    try copying.say(Self.lines(1..<2))
    try copying.end()
    #expect(try incident.scan().alertTitles == ["Alert 0", "Alert 1"])
  }

  @Test func whatCannotBeReadIsTold() throws {
    let incident = try Incident()
    let folder = open(incident.directory.path, O_RDONLY)
    defer { close(folder) }
    let telling = Telling()
    PipeFeed(folder, keptIn: incident.directory.path, at: Instant(seconds: 0)).copy(tell: telling.add)
    #expect(telling.reasons.map { $0?.string.contains("nothing more can be read") } == [true])
  }

  @Test func whatCannotBeKeptIsToldUntilItIs() throws {
    let incident = try Incident()
    try incident.write("in the way", to: "feeds")
    let pipe = Pipe()
    let telling = Telling()
    let feed = PipeFeed(
      pipe.fileHandleForReading.fileDescriptor,
      keptIn: incident.directory.path,
      at: Instant(seconds: 0)
    )
    let copying = Copying(pipe, feed, tell: telling.add)
    try copying.say(Self.lines(0..<1))
    telling.wait(for: 1)
    try FileManager.default.removeItem(at: incident.url("feeds"))
    telling.wait(for: 2)
    try copying.end()
    #expect(telling.reasons.map { $0?.string.contains("no folder of its own") } == [true, nil])
    #expect(try incident.scan().alertTitles == ["Alert 0"])
  }

  @Test func programsThatAreStartedDoNotInheritWhatIsNotKept() throws {
    let feed = try PipeFeed(-1, passingBy: NSTemporaryDirectory())
    let file = try #require(feed.path?.lastComponent.flatMap { Int32($0.string) })
    defer { close(file) }
    #expect(fcntl(file, F_GETFD) == FD_CLOEXEC)
  }

  /// A pipe that ends at once leaves no empty file behind.
  @Test func nothingIsKeptOfNothing() throws {
    let incident = try Incident()
    let pipe = Pipe()
    let feed = PipeFeed(
      pipe.fileHandleForReading.fileDescriptor,
      keptIn: incident.directory.path,
      at: Instant(seconds: 0)
    )
    try Copying(pipe, feed).end()
    #expect(try FileManager.default.contentsOfDirectory(atPath: incident.directory.path).isEmpty)
  }
}
