import Foundation
import TestKit

/// An incident directory of our own making with one of everything, and nothing that cannot be read.
struct SmallIncident {
  let folder: ScratchFolder
  var path: String { folder.url.path(percentEncoded: false) }

  init() throws {
    folder = try ScratchFolder()
    try add(
      "declared",
      "incident.declared",
      subject: "incident",
      "2025-03-29T14:00:00+01:00",
      """
      {"name":"Test \\"case\\"","severity":"high","timezone":"Europe/Berlin","tlp":"AMBER"}
      """
    )
    try add(
      "phase",
      "incident.updated",
      subject: "incident",
      "2025-03-30T10:00:00+02:00",
      """
      {"phase":"containment"}
      """
    )
    try add(
      "seen",
      "timeline.added",
      subject: "seen",
      "2025-03-29T13:00:00+01:00",
      """
      {"title":"Odd sign-in","kind":"observation"}
      """
    )
    try add(
      "wrong",
      "timeline.added",
      subject: "wrong",
      "2025-03-29T15:00:00+01:00",
      """
      {"title":"Not what it seemed","kind":"finding"}
      """
    )
    try add(
      "taken-back",
      "timeline.retracted",
      subject: "wrong",
      "2025-03-29T16:00:00+01:00",
      """
      {"reason":"a mistake"}
      """
    )
    try add(
      "task-1",
      "task.opened",
      subject: "rotate",
      "2025-03-29T15:00:00+01:00",
      """
      {"title":"Rotate keys","due":"2025-03-30T12:00:00+02:00"}
      """
    )
    try add(
      "task-2",
      "task.opened",
      subject: "image",
      "2025-03-29T15:05:00+01:00",
      """
      {"title":"Image disks","state":"done"}
      """
    )
    try add(
      "duty-1",
      "notification.required",
      subject: "authority",
      "2025-03-29T16:00:00+01:00",
      """
      {"title":"Authority","recipient":"Authority","due":"2025-04-01T15:20:00+02:00"}
      """
    )
    try add(
      "duty-2",
      "notification.required",
      subject: "insurer",
      "2025-03-29T16:05:00+01:00",
      """
      {"title":"Insurer","recipient":"Insurer","due":"2025-03-30T16:00:00+02:00"}
      """
    )
    try add(
      "filed",
      "notification.filed",
      subject: "insurer",
      "2025-03-31T09:00:00+02:00",
      """
      {"at":"2025-03-31T09:00:00+02:00","late_reason":"weekend"}
      """
    )
    try add(
      "system",
      "system.updated",
      subject: "cloud-02",
      "2025-03-29T17:00:00+01:00",
      """
      {"name":"cloud-02","role":"secondary","state":"compromised"}
      """
    )
    try add(
      "status",
      "status.posted",
      subject: "status-1",
      "2025-03-30T09:00:00+02:00",
      """
      {"summary":"Contained so far.","audience":"executive"}
      """
    )
    try folder.write(Self.alerts, to: "feeds/edge.jsonl")
  }

  /// Writes one event of the team's.
  func add(_ id: String, _ type: String, subject: String, _ time: String, _ data: String) throws {
    try folder.write(
      """
      {"specversion":"1.0","id":"\(id)","source":"/test","type":"warroom.\(type)","subject":"\(subject)",
       "time":"\(time)","authid":"lead","data":\(data)}
      """,
      to: "events/\(id).json"
    )
  }

  /// Three records of two alerts, the second of which is told twice.
  private static let alerts = [
    alert(
      "a1",
      "scan",
      "2025-03-29T12:00:00Z",
      "low",
      #""host":"edge-1","attack":["T1595"],"labels":{"zone":"dmz","n":2}"#
    ),
    alert(
      "a2",
      "beacon",
      "2025-03-29T13:00:00Z",
      "high",
      #""src":"10.0.0.5:4711","description":"Talks to \u001b[31mred""#
    ),
    alert("a3", "beacon", "2025-03-29T14:00:00Z", "critical", #""src":"10.0.0.5:4712""#),
  ].map { $0 + "\n" }.joined()

  private static func alert(_ id: String, _ key: String, _ time: String, _ severity: String, _ data: String)
    -> String
  {
    #"{"specversion":"1.0","id":"\#(id)","source":"/edge","type":"warroom.alert.raised","subject":"\#(key)","#
      + #""time":"\#(time)","data":{"severity":"\#(severity)","title":"Alert \#(key)","product":"ids",\#(data)}}"#
  }
}
