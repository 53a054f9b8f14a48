import AlertFormats
import Foundation
import IncidentModel

/// A record of a test's own, entered at 2025-04-02T16:43:10.250Z unless said otherwise.
func record(
  _ title: String = "Something was seen",
  at seconds: Int64 = 1_743_612_190,
  ids: ULIDs = ULIDs()
) throws -> CheckedRecord {
  let recorded = Instant(seconds: seconds).adding(nanoseconds: 250_000_000)
  let draft = EventDraft(.timelineAdded, author: "lead", data: ["title": .text(title)])
  let stamp = EventStamp(id: ids.next(at: recorded), source: "/test", recorded: recorded, zone: .gmt)
  return try CheckedRecord(draft, stamp)
}
