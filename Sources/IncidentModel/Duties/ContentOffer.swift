/// Text that the record of the incident already holds for a field of a notification: an offer, taken only by a person.
public struct ContentOffer: Hashable, Sendable {
  /// Where it comes from, in a few words.
  public let source: String
  /// What it says.
  public let text: SafeText
}

extension IncidentState {
  /// What the record offers for a field of a rule's content: the assessed impact, the state of systems, measures that
  /// are done, the status last posted. Empty for fields that only a person can fill.
  public func offers(forContent field: String) -> [ContentOffer] {
    switch field {
    case "nature", "facts", "what", "sec2", "sensitivity": [impactFigures].compactMap(\.self)
    case "consequences", "effects": [impactText("consequences", impact.value.consequences)].compactMap(\.self)
    case "measures", "mitigation", "remedial", "actions":
      [impactText("measures", impact.value.measures), doneMeasures].compactMap(\.self)
    case "assessment", "impact", "description", "update", "event":
      [lastOverview, impactFigures, affectedSystems].compactMap(\.self)
    case "areas", "kritis": [affectedSystems].compactMap(\.self)
    default: []
    }
  }

  private func impactText(_ name: String, _ text: SafeText?) -> ContentOffer? {
    guard let text, !text.isEmpty else { return nil }
    return ContentOffer(source: "impact assessed, \(name)", text: text)
  }

  private var impactFigures: ContentOffer? {
    let impact = impact.value
    let parts: [(String, String?)] = [
      (
        "categories",
        impact.categories.isEmpty ? nil : impact.categories.map(\.string).joined(separator: ", ")
      ),
      ("data subjects", impact.dataSubjects?.string), ("records", impact.records?.string),
      ("customers", impact.customers?.string), ("misuse", impact.misuse?.string),
    ]
    let said = parts.compactMap { name, value in value.map { "\(name): \($0)" } }
    return said.isEmpty
      ? nil : ContentOffer(source: "impact assessed", text: SafeText(said.joined(separator: "; ")))
  }

  private var affectedSystems: ContentOffer? {
    let named = systems.values.map(\.value).filter { $0.state != .unknown && $0.state != .clean }
      .sorted { $0.id < $1.id }
    guard !named.isEmpty else { return nil }
    let texts = named.map { "\($0.name.isEmpty ? $0.id.text : $0.name) (\($0.state.rawValue))" }
    return ContentOffer(source: "systems", text: SafeText(texts.joined(separator: ", ")))
  }

  private var doneMeasures: ContentOffer? {
    let done = tasks.values.map(\.value).filter { $0.state == .done && !$0.title.isEmpty }
      .sorted { ($0.stateSince, $0.id) < ($1.stateSince, $1.id) }
    guard !done.isEmpty else { return nil }
    let texts = done.map { task in task.result.map { "\(task.title): \($0)" } ?? task.title.string }
    return ContentOffer(source: "tasks done", text: SafeText(texts.joined(separator: "; ")))
  }

  private var lastOverview: ContentOffer? {
    let last = statuses.values.map(\.value).max { ($0.time, $0.id) < ($1.time, $1.id) }
    return last.map { ContentOffer(source: "last status", text: $0.post.overview ?? $0.post.summary) }
  }
}
