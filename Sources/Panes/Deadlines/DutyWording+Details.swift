import IncidentModel
import ScreenKit

extension DutyWording {
  /// What a zoomed row says below, where the due instant above is written in one style.
  func details(beside style: DutyColumns.DueStyle) -> String {
    if case .promise(let promise, _) = row.subject {
      return details(of: promise, universal: universal(beside: style))
    }
    guard let duty = row.duty else { return checkDetails }
    if let waiver = duty.notification.waiver, row.standing == .waived {
      return waiver.by.map { "\(waiver.reason) \(glyphs.middleDot) \($0)" } ?? waiver.reason.string
    }
    var parts: [String] = []
    if let universal = universal(beside: style) { parts.append("that is \(universal)") }
    if duty.isProvisional, row.isOpen { parts.append(provisional(duty)) }
    if row.standing == .uncounted { parts.append(context.snapshot.duties.obstacle(of: duty).string) }
    if case .waiting(let event) = row.standing { parts.append("waits for \(Self.words(of: event))") }
    if row.standing == .margin, let due = duty.reading.due { parts.append("was due \(wording.zoned(due))") }
    if let outer = duty.reading.outerLimit, outer != duty.reading.due, row.standing != .doneInTime {
      parts.append("legal outer limit \(wording.zoned(outer))")
    }
    if row.isOpen, !duty.missingContent.isEmpty {
      let names = duty.missingContent.map { SafeText($0.id).string.replacing("_", with: " ") }
      parts.append("not ready: \(names.joined(separator: ", "))")
    }
    let said = duty.notification
    if let channel = said.channel, !channel.isEmpty { parts.append("by \(channel)") }
    if row.isOpen, let fallback = said.fallback, !fallback.isEmpty { parts.append("else \(fallback)") }
    return (parts + said.filings.map(words)).joined(separator: " \(glyphs.middleDot) ")
  }

  private func details(of promise: StatusPromise, universal: String?) -> String {
    let post = context.snapshot.state.statuses[promise.status]?.value.post
    return [
      universal.map { "that is \($0)" }, "promised \(wording.zoned(promise.made))",
      post.map { "last said: \($0.summary)" },
    ]
    .compactMap(\.self).joined(separator: " \(glyphs.middleDot) ")
  }

  private func provisional(_ duty: Duty) -> String {
    switch duty.origin {
    case .entered: "provisional: a date it rests on may move"
    case .following: "provisional until the stage before it is filed"
    }
  }

  private var checkDetails: String {
    switch row.subject {
    case .duty, .promise: ""
    case .check(let check):
      (check.questions.dropFirst().map(\.string) + [SafeText(check.rule.legal).string])
        .filter { !$0.isEmpty }.joined(separator: " \(glyphs.middleDot) ")
    case .others(_, let ruledOut):
      "\(ruledOut) \(ruledOut == 1 ? "rule is" : "rules are") ruled out by the answers given"
    }
  }

  private func words(of filing: Filing) -> String {
    let stage = filing.stage.map { "\($0) " } ?? ""
    let reference = filing.reference.map { ", ref \($0)" } ?? ""
    return "\(stage)filed \(wording.zoned(filing.at))\(reference)"
  }
}
