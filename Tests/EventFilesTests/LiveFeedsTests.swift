import Foundation
import Glibc
import IncidentModel
import Synchronization
import Testing

@testable import EventFiles

/// Feeds as other programs write them: no line is lost, and none comes twice.
@Suite struct LiveFeedsTests {
  /// What a shell needs to write alerts: `line 7` prints the one of number 7.
  private static let prelude = """
    set -e
    line() {
      printf '{"timestamp":"2025-04-02T16:41:00Z","flow_id":%d,"event_type":"alert","src_ip":"192.0.2.1",' "$1"
      printf '"alert":{"signature_id":%d,"signature":"Number %d","severity":2}}\\n' "$1" "$1"
    }
    lines() { n=$1; while [ "$n" -lt "$2" ]; do line "$n"; n=$((n + 1)); done; }
    cd "$0"

    """

  private static func titles(_ numbers: Range<Int>) -> [SafeText] { numbers.map { SafeText("Number \($0)") } }

  /// Runs a script of a shell in a folder, as a program of its own.
  private static func start(_ script: String, in folder: URL) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", prelude + script, folder.path]
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return process
  }

  private static func write(_ script: String, in folder: URL) throws {
    let process = try start(script, in: folder)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  /// An incident with an empty `feeds/`, and its follower.
  private struct Room {
    let incident: Incident
    let folder: URL
    let following: Following

    init() throws {
      incident = try Incident()
      folder = incident.url("feeds")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      following = try Following(incident.directory)
      following.wait { $0.isLoaded }
    }

    /// The folder is there until then.
    func end() { withExtendedLifetime(incident) { following.stop() } }
  }

  /// Waits for so many alerts, of which none may be missing or come twice.
  @discardableResult
  private static func expect(
    _ count: Int,
    from following: Following,
    inOrder isInOrder: Bool = true,
    at place: SourceLocation = #_sourceLocation
  ) -> Received {
    let received = following.wait("not all lines came", at: place) { $0.alertTitles.count >= count }
    let expected = titles(0..<count)
    let missing = Set(expected).subtracting(received.alertTitles)
    #expect(missing.isEmpty, "lost lines", sourceLocation: place)
    #expect(received.alertTitles.count == count, "lines that came twice", sourceLocation: place)
    #expect(!isInOrder || received.alertTitles == expected, "another order", sourceLocation: place)
    return received
  }

  @Test func growsInPiecesOfAnySize() throws {
    let room = try Room()
    defer { room.end() }
    try Self.write(
      """
      lines 0 300 >> eve.json
      line 300 > whole; head -c 40 whole >> eve.json; sleep 0.4; tail -c +41 whole >> eve.json
      lines 301 600 | while read -r text; do printf '%s\\n' "$text" >> eve.json; done
      """,
      in: room.folder
    )
    let received = Self.expect(600, from: room.following)
    #expect(received.problems.isEmpty && received.restarts.isEmpty)
  }

  /// The writer has not heard yet that its file was renamed, and goes on in the old one.
  @Test(arguments: ["eve.json", "eve.jsonl"])
  func renamedAndMadeAnewWhileTheWriterGoesOn(_ name: String) throws {
    let room = try Room()
    defer { room.end() }
    try Self.write(
      """
      i=0
      for round in 1 2 3 4 5; do
        exec 3>> \(name)
        lines $i $((i + 200)) >&3
        sleep 0.1
        mv \(name) \(name).$round
        lines $((i + 200)) $((i + 250)) >&3
        sleep 0.05
        lines $((i + 250)) $((i + 300)) >&3
        exec 3>&-
        i=$((i + 300))
      done
      lines $i $((i + 1)) >> \(name)
      """,
      in: room.folder
    )
    let received = Self.expect(1_501, from: room.following)
    #expect(received.files == [SafeText("feeds/\(name)")])
    #expect(received.problems.isEmpty)
  }

  /// The new file is there before the writer has let go of the old one.
  @Test func oldFileIsReadOnBesideTheNewOne() throws {
    let room = try Room()
    defer { room.end() }
    try Self.write(
      """
      exec 3>> eve.json
      lines 0 100 >&3
      sleep 0.2
      mv eve.json eve.json.1
      lines 100 200 > eve.json
      sleep 0.2
      lines 200 300 >&3
      """,
      in: room.folder
    )
    Self.expect(300, from: room.following, inOrder: false)
  }

  /// Renamed and made anew after somebody has asked where the name leads, before it is opened.
  @Test(arguments: ["eve.json", "eve.jsonl"])
  func logThatLosesItsNameJustBeforeItIsOpenedIsReadOn(_ name: String) throws {
    let incident = try Incident()
    let log = try incident.write("", to: "feeds/\(name)")
    try Self.write("lines 0 3 > \(name)", in: incident.url("feeds"))
    let registry = try DirectoryFollower(directory: incident.directory.path).registry
    let manner = Scan.Manner(isFollowing: true, isThorough: true)
    Scan(registry, manner, wake: WakeLine()).run([.top]) { _ in }
    let size = try #require(FileStatus(of: log.path, in: AT_FDCWD)?.size)
    try Self.write("mv \(name) old; lines 3 5 >> old; lines 5 6 > \(name)", in: incident.url("feeds"))
    Scan(registry, manner, wake: WakeLine()).run([.top]) { _ in }
    let left = registry.takeLeft()
    #expect(left.map { Int($0.task.reading.offset) } == [size], "it is read on where it was")
    #expect(
      left.map(\.log.identity) == [FileStatus(of: incident.url("feeds/old").path, in: AT_FDCWD)?.identity]
    )
  }

  @Test func feedFromElsewhereThatIsRotated() throws {
    let incident = try Incident()
    let feed = try incident.stage("", as: "eve.json")
    let folder = feed.deletingLastPathComponent()
    let following = try Following(incident.directory, feeds: [feed.path])
    defer { following.stop() }
    following.wait { $0.isLoaded }
    try Self.write(
      """
      exec 3>> eve.json
      lines 0 200 >&3
      mv eve.json eve.json.1
      lines 200 300 >&3
      lines 300 400 > eve.json
      """,
      in: folder
    )
    Self.expect(400, from: following, inOrder: false)
    withExtendedLifetime(incident) {}
  }

  @Test func copiedAndTruncated() throws {
    let room = try Room()
    defer { room.end() }
    for round in 0..<4 {
      try Self.write(
        "lines \(round * 100) \(round * 100 + 100) >> eve.json",
        in: room.folder
      )
      room.following.wait { $0.alertTitles.count == round * 100 + 100 }
      // The next lines may come before anybody has looked at the empty file.
      try Self.write("cp eve.json eve.json.\(round); : > eve.json", in: room.folder)
    }
    try Self.write("lines 400 450 >> eve.json", in: room.folder)
    let received = Self.expect(450, from: room.following)
    #expect(received.problems.isEmpty)
  }

  @Test func vanishesAndReturns() throws {
    let room = try Room()
    defer { room.end() }
    try Self.write("lines 0 50 > eve.json; printf 'no JSON\\n' >> eve.json", in: room.folder)
    room.following.wait { $0.alertTitles.count == 50 && $0.problems.count == 1 }
    try Self.write("rm eve.json", in: room.folder)
    room.following.wait { $0.problems.isEmpty }
    try Self.write("lines 50 90 > eve.json", in: room.folder)
    let received = Self.expect(90, from: room.following)
    #expect(received.files.count == 1)
  }

  @Test func lineEndsAndMarksOfOtherSystems() throws {
    let room = try Room()
    defer { room.end() }
    try Self.write(
      """
      { printf '\\357\\273\\277'; lines 0 40 | sed 's/$/\\r/'; } > eve.json
      lines 40 80 | sed 's/$/\\r/' >> eve.json
      lines 80 81 | tr -d '\\n' >> eve.json
      """,
      in: room.folder
    )
    let received = Self.expect(81, from: room.following)
    #expect(received.problems.isEmpty)
  }

  @Test func otherEncodingsAreRefusedByNameAndPackedRotationsLeftAlone() throws {
    let room = try Room()
    defer { room.end() }
    try Self.write(
      """
      lines 0 5 | iconv -f UTF-8 -t UTF-16LE > wide.jsonl
      lines 5 9 | gzip > eve.json.1.gz
      lines 9 12 | gzip > packed.json
      lines 12 20 > eve.json.2
      lines 20 30 > eve.json
      """,
      in: room.folder
    )
    let received = room.following.wait { $0.alertTitles.count == 10 && $0.problems.count == 2 }
    #expect(received.paths == ["feeds/eve.json", "feeds/packed.json", "feeds/wide.jsonl"])
    #expect(received.problems.map(\.path) == ["feeds/packed.json", "feeds/wide.jsonl"])
    #expect(received.problems.map(\.code) == [.notJSON, .notUTF8])
    #expect(received.problems.last?.reason.string.contains("UTF-16") == true)
    try Self.write(
      "lines 5 50 | iconv -f UTF-8 -t UTF-16LE >> wide.jsonl; lines 30 31 >> eve.json",
      in: room.folder
    )
    #expect(room.following.wait { $0.alertTitles.count == 11 }.problems.count == 2)
  }

  @Test func feedThatIsNotThereYetIsAwaited() throws {
    let incident = try Incident()
    let feed = incident.staged("later/eve.json")
    let follower = try DirectoryFollower(
      directory: incident.directory.path,
      feeds: [feed.path],
      awaitsFeeds: true
    )
    let following = Following(follower)
    defer { following.stop() }
    let waiting = following.wait { $0.isLoaded && $0.problems.count == 1 }
    #expect(waiting.problems.first?.path == SafeText(feed.path))
    #expect(waiting.problems.first?.reason.string.contains("not there") == true)
    let folder = feed.deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Self.write("lines 0 20 > eve.json", in: folder)
    following.wait { $0.alertTitles == Self.titles(0..<20) && $0.problems.isEmpty }
    try Self.write("rm eve.json", in: folder)
    following.wait { $0.problems.count == 1 }
    try Self.write("lines 20 30 > eve.json", in: folder)
    following.wait { $0.alertTitles == Self.titles(0..<30) && $0.problems.isEmpty }
  }

  @Test func whoReadsOnceAwaitsNothing() throws {
    let incident = try Incident()
    let feed = incident.staged("nowhere.json").path
    #expect(throws: DirectoryError.feedMissing(SafeText(feed))) {
      try DirectoryFollower(directory: incident.directory.path, feeds: [feed])
    }
  }
}
