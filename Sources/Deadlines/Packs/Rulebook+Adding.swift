/// A file of rules or of calendars, as it was read.
public struct PackFile: Hashable, Sendable {
  /// What to call it in a refusal: its path.
  public let name: String
  /// All of it.
  public let bytes: [UInt8]

  /// A file of its parts.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// A file that was left out, and why.
public struct PackRefusal: Hashable, Sendable {
  /// The file.
  public let file: String
  /// The reason.
  public let error: PackError

  /// A refusal of its parts.
  public init(file: String, error: PackError) {
    self.file = file
    self.error = error
  }
}

extension Rulebook {
  /// This rulebook with more files, in their order. What a file is shows in its content.
  ///
  /// A rule of a later pack replaces one of the same id, and a later calendar one of the same id. A file that
  /// cannot be used is left out and the rest works on; so is a pack that refers to a rule nobody has, or
  /// closes a circle.
  public func adding(_ files: [PackFile]) -> (book: Rulebook, refusals: [PackRefusal]) {
    var drafts: [(file: String, pack: RulePack)] = []
    var calendars = self.calendars
    var refusals: [PackRefusal] = []
    var methods = methods
    for file in files {
      do {
        switch try PackContent(file.bytes, methods: methods) {
        case .calendars(let added): calendars += added.calendars
        case .rules(let pack):
          drafts.append((file.name, pack))
          methods.merge(pack.methods) { earlier, _ in earlier }
        }
      } catch {
        refusals.append(PackRefusal(file: file.name, error: error))
      }
    }
    while let (index, error) = firstFault(in: drafts.map(\.pack)) {
      refusals.append(PackRefusal(file: drafts.remove(at: index).file, error: error))
    }
    let rules = drafts.reduce(self.rules) { $0 + $1.pack.rules }
    return (Rulebook(rules: rules, calendars: calendars, methods: methods), refusals)
  }

  /// The first pack that cannot stand beside the others, by its place.
  private func firstFault(in packs: [RulePack]) -> (index: Int, error: PackError)? {
    let all = RuleGraph(rules + packs.flatMap(\.rules))
    for (index, pack) in packs.enumerated() {
      if let error = all.missingReference(in: pack) { return (index, error) }
    }
    for (index, pack) in packs.enumerated() {
      let graph = RuleGraph(rules + packs[...index].flatMap(\.rules))
      if let error = graph.circle(in: pack) { return (index, error) }
    }
    return nil
  }
}

/// A file, recognized by its content.
private enum PackContent {
  case rules(RulePack)
  case calendars(CalendarFile)

  init(_ bytes: [UInt8], methods: [String: Method]) throws(PackError) {
    let node = PackNode(value: try PackParser.parse(bytes), path: "")
    let keys = try node.members().map(\.key)
    if keys.contains("calendars") {
      self = .calendars(try CalendarFile(node))
    } else if keys.contains("rules") || keys.contains("pack") {
      self = .rules(try RulePack(node, methods: methods))
    } else {
      throw PackError("", "this is neither a rule pack nor a calendar file", "add 'rules' or 'calendars'")
    }
  }
}
