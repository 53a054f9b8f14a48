import JSON

extension NotificationChange {
  /// Rule or title are needed only in the first event of a notification; which one that is, the fold knows.
  init(_ data: JSONFields) throws(RecordFault) {
    self.init()
    for field in data {
      switch field.key {
      case "rule": rule = try field.text()?.string
      case "title": title = try field.text()
      case "recipient": recipient = try field.text()
      case "owner": owner = try field.text()
      case "triggers": triggers = try field.instants()
      case "calendar": calendar = try field.text()
      case "timezone": timezone = try field.timezone()
      case "params": params = try field.parameters()
      case "due": due = try field.instant()
      case "content": content = try field.content()
      case "channel": channel = try field.text()
      case "fallback": fallback = try field.text()
      default: break
      }
    }
  }
}

extension Filing {
  init(_ data: JSONFields, time: Instant) throws(RecordFault) {
    self.init(at: time)
    for field in data {
      switch field.key {
      case "at": at = try field.instant() ?? time
      case "stage": stage = try field.text()
      case "reference": reference = try field.textOrNumber()
      case "channel": channel = try field.text()
      case "by": by = try field.text()
      case "late_reason": lateReason = try field.text()
      default: break
      }
    }
  }
}

extension EventContent {
  static func waived(_ data: JSONFields) throws(RecordFault) -> EventContent {
    var reason: SafeText?
    var author: SafeText?
    for field in data {
      switch field.key {
      case "reason": reason = try field.text()
      case "by": author = try field.text()
      default: break
      }
    }
    return .waived(reason: try reason.required("reason", in: .notificationWaived), by: author)
  }
}
