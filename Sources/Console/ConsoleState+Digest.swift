import IncidentModel

extension ConsoleState {
  /// Seconds for which the digest stands: long enough to read it to somebody over the phone.
  private static let digestTime: Int64 = 30

  /// Asks for the digest of what this room shows.
  mutating func askForDigest(in context: ConsoleContext) -> [Effect] {
    let snapshot = context.snapshot
    guard snapshot.progress.isComplete else {
      say("The digest can be told once everything has been read", at: context.now)
      return []
    }
    say(SafeText("Working out the digest \(context.glyphs.ellipsis)"), at: context.now)
    return [.workOutDigest(asOf: snapshot.asOf, snapshot.axis)]
  }

  /// Tells the beginning of the digest in groups that can be read aloud; `warroom status --json` has all of it.
  mutating func tell(digest: String?, in context: ConsoleContext) {
    guard let digest else {
      return say(
        "There is no digest: the record of an alert can no longer be read from its file",
        at: context.now
      )
    }
    let groups = stride(from: 0, to: 16, by: 4).map { digest.dropFirst($0).prefix(4) }
    say(SafeText("Digest \(groups.joined(separator: " ")) (first 16 of 64)"), at: context.now)
    if replay == nil { flash?.until = context.now.adding(seconds: Self.digestTime * Int64(clockSpeed)) }
  }
}
