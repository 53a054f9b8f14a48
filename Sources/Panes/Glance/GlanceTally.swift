import IncidentModel

/// What stood on the glance when a person looked, in figures: enough to tell later what has changed. It holds no text of
/// the incident.
public struct GlanceTally: Hashable, Sendable, Codable {
  /// When it was looked at, in nanoseconds since 1970.
  private var nanoseconds: Int64
  private var phase: String?
  private var isClosed: Bool
  private var filed: Int
  private var overdue: Int
  private var systemsBack: Int
  private var measuresDone: Int
  private var openDecisions: Int
  private var statuses: Int

  /// The instant it was taken at.
  public var taken: Instant { Instant(nanoseconds: nanoseconds) }

  init(_ figures: GlanceFigures, _ incident: Incident, overdue: Int, at now: Instant) {
    nanoseconds = now.nanoseconds
    phase = incident.phase?.rawValue
    isClosed = incident.status == .closed
    filed = figures.filed
    self.overdue = overdue
    systemsBack = figures.systemsBack
    measuresDone = figures.measures.done
    openDecisions = figures.decisions.count + figures.withheldDecisions
    statuses = figures.statuses
  }

  /// What has changed since an earlier one, in a few words each, the gravest first; empty where nothing has.
  func changes(since earlier: GlanceTally, arrow: Character) -> [String] {
    var words: [String] = []
    if isClosed != earlier.isClosed { words.append(isClosed ? "closed" : "opened again") }
    if let phase, phase != earlier.phase { words.append("\(earlier.phase ?? "no phase") \(arrow) \(phase)") }
    func tell(_ now: Int, _ before: Int, _ one: String, _ many: String? = nil) {
      guard now != before else { return }
      words.append(
        "\(now > before ? "+" : "-")\(abs(now - before)) \(abs(now - before) == 1 ? one : many ?? one)"
      )
    }
    tell(overdue, earlier.overdue, "overdue")
    tell(filed, earlier.filed, "filed")
    tell(openDecisions, earlier.openDecisions, "decision to make", "decisions to make")
    tell(systemsBack, earlier.systemsBack, "system back", "systems back")
    tell(measuresDone, earlier.measuresDone, "measure done", "measures done")
    tell(statuses, earlier.statuses, "status", "statuses")
    return words
  }
}
